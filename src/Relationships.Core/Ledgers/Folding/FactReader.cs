using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>Reads rows of columns as facts: most of a fact is in the packed event, the rest is fetched where it matters.</summary>
internal readonly ref struct FactReader
{
    private static readonly sbyte[] s_actors = [.. Enum.GetValues<Channel>().Select(c => Fact.ActorOf(c.IsHumanByDefault()))];

    private readonly CompiledPolicy _policy;
    private readonly int _noEpisode;
    private readonly int _noBrand;
    private readonly ReadOnlySpan<int> _episodes;
    private readonly ReadOnlySpan<long> _dues;
    private readonly ReadOnlySpan<double> _amounts;
    private readonly ReadOnlySpan<double> _strengths;
    private readonly ReadOnlySpan<double> _severities;
    private readonly ReadOnlySpan<sbyte> _humans;
    private readonly ReadOnlySpan<sbyte> _connections;
    private readonly ReadOnlySpan<int> _brands;

    public FactReader(EventSource source)
    {
        _policy = source.Policy;
        _noEpisode = source.NoEpisode;
        _noBrand = source.NoBrand;
        _episodes = source.Columns.Episodes.Span;
        _dues = source.Columns.Dues.Span;
        _amounts = source.Columns.Amounts.Span;
        _strengths = source.Columns.Strengths.Span;
        _severities = source.Columns.Severities.Span;
        _humans = source.Columns.Humans.Span;
        _connections = source.Columns.Connections.Span;
        _brands = source.Columns.Brands.Span;
    }

    /// <summary>Code of the episode that a row names; none for none.</summary>
    public int EpisodeOf(int row) => !_episodes.IsEmpty && _episodes[row] is var code && code != _noEpisode ? code : EpisodeNames.None;

    /// <summary>Code of the parent brand that a row names; none for none.</summary>
    public int BrandOf(int row) => !_brands.IsEmpty && _brands[row] is var code && code != _noBrand ? code : EventColumns.None;

    /// <summary>When a row's promise falls due; never where it does not say.</summary>
    public long DueOf(int row) => _dues.IsEmpty ? long.MaxValue : _dues[row];

    public void Read(in PackedEvent e, in FoldKind kind, int episode, long due, out Fact fact)
    {
        fact = new Fact
        {
            Program = e.By == Initiator.Customer ? kind.OfCustomer : kind.OfCounterpart,
            At = e.At,
            Channel = e.Channel,
            Actor = s_actors[(int)e.Channel],
            Episode = episode,
            Due = due,
        };
        if (e.HasDetails)
            ReadDetails(e.Row, ref fact);
        if (kind.IsCostly)
            fact.Cost = _policy.CostFactor(_amounts.IsEmpty || double.IsNaN(_amounts[e.Row]) ? null : _amounts[e.Row]);
    }

    private void ReadDetails(int row, ref Fact fact)
    {
        if (!_strengths.IsEmpty && _strengths[row] is var strength && !double.IsNaN(strength))
            (fact.Strength, fact.SaysStrength) = (strength, true);
        if (!_severities.IsEmpty && _severities[row] is var severity && !double.IsNaN(severity))
            (fact.Severity, fact.SaysSeverity) = (severity, true);
        if (!_humans.IsEmpty && _humans[row] is var human && human >= 0)
            fact.Actor = Fact.ActorOf(human != 0);
        if (!_connections.IsEmpty)
            fact.Connection = _connections[row];
    }
}
