using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary>A log that was read and checked, and gives the ledgers of its relationships, whole or part by part.</summary>
internal interface IFoldedLog : IDisposable
{
    /// <summary>What became of all records.</summary>
    LogTally Tally { get; }

    /// <summary>What was set aside.</summary>
    RejectList Rejects { get; }

    /// <summary>How many parts it has; all relationships of a customer are in one.</summary>
    int Parts { get; }

    /// <summary>
    /// Whether parts are folded only as they are asked for, and follow each other in the order of rows. Until all were folded the tally
    /// tells the default as-of alone, and not all rejects are known.
    /// </summary>
    bool IsFoldedLate => false;

    /// <summary>The channels of the events before an instant, in their order; asked for before anything is folded.</summary>
    IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf);

    /// <summary>Folds a part, once, as instants see it.</summary>
    /// <param name="part">From 0.</param>
    /// <param name="asOfs">The instants.</param>
    /// <returns>A table for each.</returns>
    IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs);
}
