using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Reporting;

namespace Relationships.Cli.Output;

/// <summary>A chunk of scored relationships, as columns see it.</summary>
internal sealed class ScoredRows(RelationshipScores scores, DateTimeOffset asOf)
{
    private const int MostNames = 4096;

    private readonly Dictionary<Counterpart, string> _names = [];

    public RelationshipScores Scores { get; } = scores;

    /// <summary>The evidence behind the scores; empty where no column asks for it.</summary>
    public EvidenceBatch Evidence { get; init; } = new(1);

    /// <summary>The channels of every row; empty where no column asks for them.</summary>
    public ImmutableArray<ChannelExchange>[] Channels { get; init; } = [];

    /// <summary>What every row was at the earlier instant; empty where no column asks for it.</summary>
    public EarlierStanding[] Earlier { get; init; } = [];

    /// <summary>ISO 8601 in UTC, to the tick where there are fractions of a second.</summary>
    public string AsOf { get; } = Words.Instant(asOf);

    /// <summary>The written form of a row's counterpart, made once for many rows.</summary>
    public string Counterpart(int row)
    {
        var counterpart = Scores.Keys[row].Counterpart;
        if (_names.TryGetValue(counterpart, out var name))
            return name;
        if (_names.Count == MostNames)
            _names.Clear();
        return _names[counterpart] = counterpart.ToString();
    }
}
