using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>Goes along the events of a journey; what the strategies share.</summary>
internal sealed class JourneyPath
{
    private const int Phases = (int)JourneyPhase.Away + 1;

    private readonly JourneyOptions _options;
    private readonly double[] _evidence = new double[Phases];
    private readonly ImmutableArray<JourneyTransition>.Builder _transitions = ImmutableArray.CreateBuilder<JourneyTransition>();
    private readonly double _halfLife;
    private readonly double _shift;
    private long _at;
    private long? _sale;
    private long? _contact;
    private long? _saleSettles;
    private bool _owns;
    private int _sales;

    private JourneyPath(JourneyOptions options, double shift)
    {
        _options = options;
        _shift = shift;
        _halfLife = options.HalfLifeDays * TimeSpan.TicksPerDay;
    }

    public static JourneyScore Follow(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy, JourneyOptions options, double shift)
    {
        ArgumentNullException.ThrowIfNull(policy);
        events = events.Before(asOf);
        var path = new JourneyPath(options, shift);
        var compiled = policy.Compiled;
        foreach (var e in events)
            path.Take(compiled.Rule(e.Kind), e.At.UtcTicks, e.Strength ?? 1);
        path.MoveTo(asOf.UtcTicks);
        var (company, product) = AfterSale.Score(events, asOf, policy, options.Intervals);
        return path.Score(asOf, policy) with { WithCompany = company, WithProduct = product };
    }

    private void Take(KindRule rule, long at, double strength)
    {
        MoveTo(at);
        if (_sale < at && rule.IsDialogue())
            _contact = at;
        if (JourneyPhases.Of(rule, _owns) is not { } phase || strength <= 0)
            return;
        if (phase == JourneyPhase.Sale)
        {
            if (_sale != at)
                _sales++;
            _sale = at;
            _saleSettles = at + (long)(_options.SaleDays * TimeSpan.TicksPerDay);
        }

        _owns = phase == JourneyPhase.Sale || (_owns && phase != JourneyPhase.Away);

        // What something says is said once, however loudly; how often is what counts.
        Move(phase, phase is JourneyPhase.Sale or JourneyPhase.Away ? 1 : _shift);
        _evidence[(int)phase] += 1;
        Enter(at);
    }

    private void MoveTo(long at)
    {
        if (_saleSettles is { } settles && settles < at)
        {
            _saleSettles = null;
            Decay(settles);
            _evidence[(int)JourneyPhase.Onboarding] += _evidence[(int)JourneyPhase.Sale];
            _evidence[(int)JourneyPhase.Sale] = 0;
            Enter(settles);
        }

        Decay(at);
    }

    private void Decay(long at)
    {
        var left = double.Exp2(-Math.Max(0, at - _at) / _halfLife);
        for (var i = 0; i < Phases; i++)
            _evidence[i] *= left;
        _at = at;
    }

    private void Move(JourneyPhase to, double share)
    {
        for (var i = 0; i < Phases; i++)
        {
            if (i == (int)to)
                continue;
            var moved = share * _evidence[i];
            _evidence[i] -= moved;
            _evidence[(int)to] += moved;
        }
    }

    /// <summary>Notes a step where another phase has come to have most evidence; a tie does not move anybody.</summary>
    private void Enter(long at)
    {
        var before = _transitions.Count > 0 ? (int)_transitions[^1].Phase : -1;
        var leading = before;
        for (var i = 0; i < Phases; i++)
        {
            if (leading < 0 ? _evidence[i] > 0 : _evidence[i] > _evidence[leading])
                leading = i;
        }

        var cycle = Cycle((JourneyPhase)leading);
        if (leading != before || cycle != _transitions[^1].Cycle)
            _transitions.Add(new JourneyTransition(new DateTimeOffset(at, TimeSpan.Zero), (JourneyPhase)leading, cycle));
    }

    /// <summary>Sales so far; what leads to the next belongs to the next cycle already.</summary>
    private int Cycle(JourneyPhase phase) => Math.Max(1, _sales + (_sales > 0 && phase.Side() == SaleSide.Before ? 1 : 0));

    private JourneyScore Score(DateTimeOffset asOf, EvidencePolicy policy)
    {
        double mass = 0;
        foreach (var evidence in _evidence)
            mass += evidence;
        var last = _transitions.Count > 0 ? _transitions[^1] : new JourneyTransition(asOf, JourneyPhase.Awareness, 1);
        var opinion = new Opinion(_evidence[(int)last.Phase], Math.Max(0, mass - _evidence[(int)last.Phase]), policy.Prior.Weight, 1.0 / Phases);
        return new JourneyScore
        {
            Phase = last.Phase,
            Probability = Estimates.Of(opinion, _options.Intervals),
            Evidence = [.. _evidence],
            DaysInPhase = Days(asOf, last.At.UtcTicks),
            Cycle = last.Cycle,
            Sales = _sales,
            DaysSinceSale = _sale is { } sale ? Days(asOf, sale) : null,
            DaysSinceAfterSaleContact = _contact is { } contact ? Days(asOf, contact) : null,
            Transitions = _transitions.ToImmutable(),
            PolicyId = policy.Id,
            AsOf = asOf,
        };
    }

    private static double Days(DateTimeOffset asOf, long since) => (asOf.UtcTicks - since) / (double)TimeSpan.TicksPerDay;
}
