namespace Relationships.Files;

/// <summary>
/// A file that cannot be used as a whole: it is missing, cannot be opened or unpacked, has no readable header, lacks a
/// needed column, or tells of two currencies. A line that cannot be used is a reject instead.
/// </summary>
public sealed class UnusableInputException : Exception
{
    /// <summary>Makes the exception without a message of its own.</summary>
    public UnusableInputException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, and why.</param>
    public UnusableInputException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, and why.</param>
    /// <param name="innerException">What the operating system or the unpacking said.</param>
    public UnusableInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
