namespace Relationships.Ledgers.Snapshots;

/// <summary>A snapshot was refused. Nothing of it is used: the answer is another snapshot, or a fold of the log.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes the exception without a message of its own.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why.</param>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">What the operating system said.</param>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="fault">Why, for programs.</param>
    /// <param name="message">Why, for people.</param>
    /// <param name="innerException">What the operating system said; null for nothing.</param>
    public SnapshotException(SnapshotFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>Why, for programs; <see cref="SnapshotFault.Unreadable"/> where nobody said.</summary>
    public SnapshotFault Fault { get; } = SnapshotFault.Unreadable;
}
