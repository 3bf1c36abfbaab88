using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>Reads rows of columns as facts: most of a fact is in the packed event, the rest is fetched where it matters.</summary>
internal sealed class FactReader(EventSource source)
{
    private static readonly sbyte[] s_actors = [.. Enum.GetValues<Channel>().Select(c => Fact.ActorOf(c.IsHumanByDefault()))];

    private readonly EventColumns _columns = source.Columns;

    /// <summary>The table's code of the episode that a row names; none for none.</summary>
    public int EpisodeOf(int row)
    {
        if (_columns.Episodes.IsEmpty)
            return EpisodeNames.None;
        var code = _columns.Episodes.Span[row];
        return code == source.NoEpisode ? EpisodeNames.None : code;
    }

    public void Read(in PackedEvent e, in FoldKind kind, int episode, out Fact fact)
    {
        fact = new Fact
        {
            Program = e.By == Initiator.Customer ? kind.OfCustomer : kind.OfCounterpart,
            At = e.At,
            Channel = e.Channel,
            Actor = s_actors[(int)e.Channel],
            Episode = episode,
        };
        if (e.HasDetails)
            ReadDetails(e.Row, ref fact);
        if (kind.IsCostly)
            fact.Cost = source.Policy.CostFactor(_columns.Amounts.IsEmpty || double.IsNaN(_columns.Amounts.Span[e.Row]) ? null : _columns.Amounts.Span[e.Row]);
        if (kind.Step == EpisodeStep.PromiseMade && !_columns.Dues.IsEmpty)
            fact.Due = _columns.Dues.Span[e.Row];
    }

    private void ReadDetails(int row, ref Fact fact)
    {
        if (!_columns.Strengths.IsEmpty && _columns.Strengths.Span[row] is var strength && !double.IsNaN(strength))
            (fact.Strength, fact.SaysStrength) = (strength, true);
        if (!_columns.Severities.IsEmpty && _columns.Severities.Span[row] is var severity && !double.IsNaN(severity))
            (fact.Severity, fact.SaysSeverity) = (severity, true);
        if (!_columns.Humans.IsEmpty && _columns.Humans.Span[row] is var human && human >= 0)
            fact.Actor = Fact.ActorOf(human != 0);
        if (!_columns.Connections.IsEmpty)
            fact.Connection = _columns.Connections.Span[row];
    }
}
