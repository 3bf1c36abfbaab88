using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// Where sums lie in a row, so that an event is added to all of them by a few vectors, without looking at which it feeds.
/// Growth is taken for eight half-lives at once; sums of the same eight lie together and pick theirs from among them.
/// </summary>
internal sealed class SumLayout
{
    private readonly double[] _weights;

    /// <summary>Lays out the sums that events of some kinds can feed.</summary>
    /// <param name="source">The events' kinds, and the policy.</param>
    public SumLayout(EventSource source)
    {
        FeedProgram?[] programs = [.. source.Kinds.SelectMany(k => k.IsKnown ? new FeedProgram?[] { k.OfCustomer, k.OfCounterpart } : [null, null])];
        Sums = [.. programs.SelectMany(AllFeeds).Select(f => (EvidenceSum)f.Sum).Distinct().Order()];
        int[] halfLives = [.. Sums.Select(s => source.Policy.HalfLifeOf[(int)s]).Distinct()];
        var groups = Sums.GroupBy(s => Array.IndexOf(halfLives, HalfLifeOf(s)) / VectorMath.Lanes).OrderBy(g => g.Key).ToArray();

        // Lanes that stand for no half-life: 0, since what is next to it is slow to multiply.
        Rates = new double[groups.Length * VectorMath.Lanes];
        for (var i = 0; i < halfLives.Length; i++)
            Rates[i] = 1 / source.Policy.HalfLifeTicks[halfLives[i]];
        Places = [.. Enumerable.Repeat(-1, EvidenceSums.Count)];
        Ends = new int[groups.Length];
        foreach (var group in groups)
        {
            foreach (var sum in group)
                Places[(int)sum] = Width++;
            Ends[group.Key] = Width = (Width + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes;
        }

        Lanes = new long[Width];
        AreBad = new double[Width];
        foreach (var sum in Sums)
        {
            Lanes[Places[(int)sum]] = Array.IndexOf(halfLives, HalfLifeOf(sum)) % VectorMath.Lanes;
            AreBad[Places[(int)sum]] = sum.IsBad() ? BitConverter.Int64BitsToDouble(-1) : 0;
        }

        _weights = new double[programs.Length * Width];
        for (var program = 0; program < programs.Length; program++)
        {
            foreach (var feed in AllFeeds(programs[program]))
                _weights[(program * Width) + Places[feed.Sum]] += ((EvidenceSum)feed.Sum).IsBad() ? Fact.DefaultSeverity * feed.Weight : feed.Weight;
        }

        int HalfLifeOf(EvidenceSum sum) => source.Policy.HalfLifeOf[(int)sum];
    }

    /// <summary>The sums, in their order.</summary>
    public EvidenceSum[] Sums { get; }

    /// <summary>For every sum there is its place in a row, -1 for what is not kept.</summary>
    public int[] Places { get; }

    /// <summary>How many numbers a row takes, whole vectors.</summary>
    public int Width { get; }

    /// <summary>One over each half-life in ticks, eight a group.</summary>
    public double[] Rates { get; }

    /// <summary>For each group where in a row its sums end.</summary>
    public int[] Ends { get; }

    /// <summary>For each place in a row which of its group's half-lives it has.</summary>
    public long[] Lanes { get; }

    /// <summary>All bits set where a sum of bad evidence lies.</summary>
    public double[] AreBad { get; }

    /// <summary>What an event of default strength and severity adds to each place of a row: two programs a kind, the customer's first.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    private static IEnumerable<Feed> AllFeeds(FeedProgram? program) =>
        program is null ? [] : program.Good.Concat(program.Bad).Concat(program.RepeatFeed is { } repeat ? [repeat] : []);
}
