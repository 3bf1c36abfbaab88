namespace Relationships.Ledgers;

/// <summary>How many threads are taken where some are asked for.</summary>
/// <remarks>
/// Nothing depends on the number but time and memory: every thread has notes of its own, a few bytes a customer where events are
/// folded, a batch of evidence where rows are scored. Work that does not wait gains nothing from more threads than processors;
/// work that does (columns in a mapped file are read from disk as they are touched) gains a little, so a few a processor are taken
/// at their word and no more.
/// </remarks>
internal static class ThreadCount
{
    /// <summary>Threads a processor at most.</summary>
    public const int MostOfProcessor = 4;

    /// <summary>At least one, no more than there are pieces of work, and no more than so many a processor.</summary>
    /// <param name="asked">How many are asked for; 0 for one a processor.</param>
    /// <param name="pieces">How many pieces of work there are.</param>
    public static int Of(int asked, long pieces) => Of(asked, pieces, Environment.ProcessorCount);

    /// <summary>The same on a machine of so many processors.</summary>
    internal static int Of(int asked, long pieces, int processors) =>
        (int)Math.Max(1, Math.Min(pieces, asked == 0 ? processors : Math.Min(asked, (long)MostOfProcessor * processors)));
}
