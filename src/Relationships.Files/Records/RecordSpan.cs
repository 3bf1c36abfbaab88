namespace Relationships.Files.Records;

/// <summary>Where a record stands in its block.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes, or <see cref="Broken"/>.</param>
/// <param name="Line">The line of the file on which it begins.</param>
internal readonly record struct RecordSpan(int Start, int Length, long Line)
{
    /// <summary>The length of a stretch of lines that is no record.</summary>
    public const int Broken = -1;
}
