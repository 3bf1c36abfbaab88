namespace Relationships.Cli;

/// <summary>What the tool tells the shell; part of its contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Usage = 1;

    /// <summary>Input or output that cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Rejects under <c>--strict</c>.</summary>
    public const int Rejects = 3;

    /// <summary>Ended by Ctrl-C, as shells say it.</summary>
    public const int Interrupted = 130;
}
