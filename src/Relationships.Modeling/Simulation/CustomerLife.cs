using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <summary>One customer while being simulated: its traits, its depth over time, and the events so far.</summary>
internal sealed partial class CustomerLife
{
    private readonly SimulationOptions _options;
    private readonly List<RelationshipEvent> _events = [];
    private readonly string? _parent;
    private readonly double _growth;
    private readonly double _before;
    private int _episodes;

    public CustomerLife(SimulationOptions options, SimulatedClock clock, double scale, int index)
    {
        _options = options;
        Clock = clock;
        Scale = scale;
        Random = new RandomStream(options.Seed, (ulong)index + 1);
        Id = string.Create(CultureInfo.InvariantCulture, $"c{index + 1:0000000}");
        Brand = Counterpart.Brand(options.Brand);
        _parent = Brand == Counterpart.Default ? null : options.Brand;

        var a = Archetype = Archetypes.At(Random.NextUniform());
        Potential = a.Depth.Low + ((a.Depth.High - a.Depth.Low) * Random.NextBeta(2, 2));
        Quality = Random.NextBeta(12 * a.Quality, 12 * (1 - a.Quality));
        Pushiness = Random.NextBeta(5 * a.Pushiness, 5 * (1 - a.Pushiness));
        Digital = Random.NextBeta(5 * a.Digital, 5 * (1 - a.Digital));
        Talkative = Random.NextGamma(6) / 6;
        VisitsPerYear = a.VisitsPerYear * Random.NextGamma(4) / 4;
        Basket = a.Basket * PortableMath.Exp(.4 * Random.NextNormal());
        Subscribes = Random.NextBoolean(a.Subscribes);
        PaysByInvoice = Random.NextBoolean(.15);
        IsOnList = Random.NextBoolean(a.IsOneTime ? .05 : a.Pushiness > .7 ? 1 : .7);

        // Three in ten were customers before the log begins; the others come one by one.
        var old = !a.IsOneTime && Random.NextBoolean(.3);
        First = clock.Within((long)((old ? Math.Min(clock.End, 30 * SimulatedClock.Day) : a.StartsWithin * clock.End) * Random.NextUniform()), Hours.Shop, Random);
        _before = a.IsCoasting ? 2 * SimulatedClock.Year : old ? Random.NextExponential(SimulatedClock.Year) : 0;
        _growth = a.GrowthDays * SimulatedClock.Day * (.5 + (Random.NextGamma(4) / 8));
        PlanLeaving();
        (Person, Product, Community) = (Meet(a.Person * options.PersonShare, CounterpartType.Person), Meet(options.ProductShare, CounterpartType.Product), Meet(options.CommunityShare, CounterpartType.Community));
    }

    public SimulatedClock Clock { get; }

    public double Scale { get; }

    public RandomStream Random { get; }

    public string Id { get; }

    public Archetype Archetype { get; }

    public double Potential { get; }

    public double Quality { get; }

    public double Pushiness { get; }

    public double Digital { get; }

    public double Talkative { get; }

    public double VisitsPerYear { get; }

    public double Basket { get; }

    public bool Subscribes { get; }

    public bool PaysByInvoice { get; }

    public bool IsOnList { get; }

    public Counterpart Brand { get; }

    public Companion? Person { get; }

    public Companion? Product { get; }

    public Companion? Community { get; }

    public long First { get; }

    /// <summary>When the customer leaves; null while it stays to the end.</summary>
    public long? Left { get; private set; }

    public bool LeavesAngry { get; private set; }

    /// <summary>Behind the last moment at which the customer acts.</summary>
    public long Until => Left ?? Clock.End;

    /// <summary>Purchases that a message brought about.</summary>
    public List<long> Prompted { get; } = [];

    /// <summary>How deep the relationship with the brand is at a moment.</summary>
    public double Depth(long at) => Potential * Acquaintance(at);

    /// <summary>How far acquaintance has come at a moment, from .2 to 1; for coasting fans it fades.</summary>
    public double Acquaintance(long at)
    {
        var age = Math.Max(0, at - First);
        var grown = 1 - (.8 * PortableMath.Exp(-(age + _before) / _growth));
        return Archetype.IsCoasting ? grown * PortableMath.Exp(-Math.Max(0, age - (90.0 * SimulatedClock.Day)) / (450.0 * SimulatedClock.Day)) : grown;
    }

    /// <summary>Leaves at a moment, unless it leaves earlier anyway.</summary>
    public void Leave(long at, bool angry)
    {
        if (at < Until && at > First)
            (Left, LeavesAngry) = (at, angry);
    }

    /// <summary>May leave for what was done to it: sooner the worse it is, and hardly where the relationship is deep.</summary>
    public void MayLeave(long at, double severity)
    {
        var shallow = 1 - Depth(at);
        if (Random.NextBoolean((.02 + (.35 * severity)) * shallow * shallow))
            Leave(at + SimulatedClock.Hour + (long)(Random.NextUniform() * 25 * SimulatedClock.Day), angry: true);
    }

    /// <summary>
    /// Moments of a Poisson process from the first contact to the end of the customer's stay, thinned by the season and by what a
    /// depth makes of the rate.
    /// </summary>
    /// <param name="perYear">Rate at a share of one.</param>
    /// <param name="hours">When on the day.</param>
    /// <param name="share">From the depth at the moment to a share of the rate, at most 1.</param>
    public IEnumerable<long> Moments(double perYear, Hours hours, Func<double, double> share)
    {
        var rate = perYear * Scale / SimulatedClock.MeanBusy;
        if (rate <= 0)
            yield break;
        var gap = SimulatedClock.Year / rate;
        for (var at = First + Random.NextExponential(gap); at < Until; at += Random.NextExponential(gap))
        {
            var moment = Clock.Within((long)at, hours, Random);
            if (moment > First && moment < Until && Random.NextBoolean(Clock.Busy(moment) * share(Depth(moment))))
                yield return moment;
        }
    }

    /// <summary>The moment itself, or on a channel that needs two people in one place the next at which staff is there.</summary>
    public long When(long at, Channel channel) => channel.Class() is ChannelClass.InPerson ? Clock.Staffed(at, Random) : at;

    public string NewEpisode(char letter) => string.Create(CultureInfo.InvariantCulture, $"{Id}-{letter}{++_episodes}");

    private Companion? Meet(double share, CounterpartType type)
    {
        var meets = Random.NextBoolean(share);
        var potential = Math.Clamp((.7 * Potential) + (.3 * Random.NextUniform()), 0, 1);
        return meets ? new Companion(Names.Pick(type, Random), potential) : null;
    }

    private void PlanLeaving()
    {
        var stay = Random.NextExponential(SimulatedClock.Year / Archetype.LeavesPerYear);
        if (Archetype.IsOneTime)
            Left = First + (2 * SimulatedClock.Hour);
        else if (First + stay < Clock.End)
            Leave(Math.Max(First + SimulatedClock.Hour, Clock.Within((long)(First + stay), Hours.Waking, Random)), angry: false);
    }
}
