using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships;

/// <content>The continuum alone, which rests on resilience and on nothing else that is scored: for who asks what it would be, many times over.</content>
public sealed partial class RelationshipScorer
{
    /// <summary>Scores the continuum of all rows of a table.</summary>
    /// <param name="table">Rows under the scorer's policy, at most <see cref="BatchSize"/> of them.</param>
    /// <param name="asOf">The instant, later than every event.</param>
    /// <param name="destination">Room for the rows; of its columns only resilience and continuum are written.</param>
    internal void ScoreContinuum(LedgerTable table, DateTimeOffset asOf, RelationshipScores destination)
    {
        var workspace = destination.Workspaces(1)[0];
        destination.Begin(table, 0, table.Count, asOf, Policy.Id);
        table.Evaluate(0, table.Count, asOf, workspace.Evidence);
        ScoreContinuum(destination, workspace, 0, _options.LockInOf is null ? default : table.Keys);
    }

    /// <summary>Scores the continuum of a relationship without events, into the first row.</summary>
    internal void ScoreContinuum(in RelationshipKey stranger, DateTimeOffset asOf, RelationshipScores destination)
    {
        var workspace = destination.Workspaces(1)[0];
        destination.Begin(stranger, asOf, Policy.Id);
        workspace.Evidence.Clear(1);
        ScoreContinuum(destination, workspace, 0, [stranger]);
    }
}
