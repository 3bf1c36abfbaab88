using System.Runtime.InteropServices;

namespace Relationships.Networks;

/// <content>The columns, how they are made, and how they are read as of an instant.</content>
public sealed partial class TrustGraph
{
    // Own pieces, by source, then instant.
    private readonly int[] _sourceStarts;
    private readonly int[] _targets;
    private readonly TrustEdgeKind[] _kinds;
    private readonly double[] _good;
    private readonly double[] _bad;
    private readonly long[] _ticks;

    // Pieces about a party, by target, then instant: who has it, and where it stands among the own pieces.
    private readonly int[] _targetStarts;
    private readonly int[] _sources;
    private readonly int[] _places;

    private TrustGraph(List<TrustEdge> edges)
    {
        _parties = Names(edges);
        var pieces = new List<Piece>(edges.Count);
        foreach (var e in edges)
        {
            if (e.Source == e.Target)
                SelfLoops++;
            else if (e.Good + e.Bad > 0)
                pieces.Add(new Piece(IndexOf(e.Source), IndexOf(e.Target), e.Kind, e.Good, e.Bad, e.At.UtcTicks));
        }

        // By instant, then by everything else: the same order whatever the order of arrival.
        pieces.Sort(Piece.Compare);
        var sorted = CollectionsMarshal.AsSpan(pieces);
        (_targets, _kinds, _good, _bad, _ticks) =
            (new int[sorted.Length], new TrustEdgeKind[sorted.Length], new double[sorted.Length], new double[sorted.Length], new long[sorted.Length]);
        (_sources, _places) = (new int[sorted.Length], new int[sorted.Length]);
        _opinions = new OpinionCounts(sorted.Length);
        _sourceStarts = Starts(sorted, static p => p.Source);
        _targetStarts = Starts(sorted, static p => p.Target);
        var (nextOwn, nextAbout) = (_sourceStarts.AsSpan().ToArray(), _targetStarts.AsSpan().ToArray());
        foreach (ref readonly var piece in sorted)
        {
            var place = nextOwn[piece.Source]++;
            (_targets[place], _kinds[place], _good[place], _bad[place], _ticks[place]) = (piece.Target, piece.Kind, piece.Good, piece.Bad, piece.Ticks);
            var about = nextAbout[piece.Target]++;
            (_sources[about], _places[about]) = (piece.Source, place);
            _opinions.Add(piece.Kind, piece.Good, piece.Bad, piece.Ticks);
        }

        _opinions.CountRows(_sourceStarts, _kinds, _good, _bad);
    }

    /// <summary>The places of a party's own pieces before an instant.</summary>
    internal (int Start, int End) Own(int party, long ticks)
    {
        var (start, end) = (_sourceStarts[party], _sourceStarts[party + 1]);
        if (end == start || _ticks[end - 1] < ticks)
            return (start, end);
        var (low, high) = (start, end);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_ticks[middle] < ticks)
                low = middle + 1;
            else
                high = middle;
        }

        return (start, low);
    }

    /// <summary>The rows, in <see cref="SourceAt"/> and <see cref="PlaceAt"/>, of the pieces about a party before an instant.</summary>
    internal (int Start, int End) About(int party, long ticks)
    {
        var (start, end) = (_targetStarts[party], _targetStarts[party + 1]);
        if (end == start || _ticks[_places[end - 1]] < ticks)
            return (start, end);
        var (low, high) = (start, end);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_ticks[_places[middle]] < ticks)
                low = middle + 1;
            else
                high = middle;
        }

        return (start, low);
    }

    internal int SourceAt(int row) => _sources[row];

    internal int PlaceAt(int row) => _places[row];

    internal int TargetAt(int place) => _targets[place];

    internal TrustEdgeKind KindAt(int place) => _kinds[place];

    internal NetworkEvidence EvidenceAt(int place) => new(_good[place], _bad[place]);

    private static string[] Names(List<TrustEdge> edges)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in edges)
        {
            if (string.IsNullOrEmpty(e.Source) || string.IsNullOrEmpty(e.Target))
                throw new ArgumentException($"a piece of evidence of '{e.Source}' about '{e.Target}' lacks a party.", nameof(edges));
            if (!(e.Good >= 0 && e.Good <= double.MaxValue && e.Bad >= 0 && e.Bad <= double.MaxValue))
                throw new ArgumentException(FormattableString.Invariant($"evidence of '{e.Source}' about '{e.Target}' is {e.Good:R} and {e.Bad:R}; both must be at least 0 and finite."), nameof(edges));
            if (!Enum.IsDefined(e.Kind))
                throw new ArgumentException($"evidence of '{e.Source}' about '{e.Target}' is of no kind.", nameof(edges));
            names.Add(e.Source);
            names.Add(e.Target);
        }

        var sorted = names.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    private int[] Starts(ReadOnlySpan<Piece> pieces, Func<Piece, int> party)
    {
        var starts = new int[_parties.Length + 1];
        foreach (var piece in pieces)
            starts[party(piece) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        return starts;
    }

    private readonly record struct Piece(int Source, int Target, TrustEdgeKind Kind, double Good, double Bad, long Ticks)
    {
        public static int Compare(Piece x, Piece y)
        {
            var order = x.Ticks.CompareTo(y.Ticks);
            order = order != 0 ? order : x.Source.CompareTo(y.Source);
            order = order != 0 ? order : x.Target.CompareTo(y.Target);
            order = order != 0 ? order : x.Kind.CompareTo(y.Kind);
            order = order != 0 ? order : x.Good.CompareTo(y.Good);
            return order != 0 ? order : x.Bad.CompareTo(y.Bad);
        }
    }
}
