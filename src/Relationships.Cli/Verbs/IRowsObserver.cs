using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>Sees the rows of a run as they are written, chunk by chunk, and makes something of them that is put in its place with the rest.</summary>
internal interface IRowsObserver : IDisposable
{
    /// <summary>The log is read and keeps its events; nothing is written yet.</summary>
    void Begin(RelationshipScorer scorer, ColumnLog log, DateTimeOffset asOf);

    /// <summary>A chunk of rows, in order.</summary>
    void See(ScoredRows rows);

    /// <summary>No more rows.</summary>
    void End();

    /// <summary>Everything went well.</summary>
    void Commit();
}
