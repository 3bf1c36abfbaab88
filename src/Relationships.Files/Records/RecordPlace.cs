namespace Relationships.Files.Records;

/// <summary>Where a record stands in its file, and whether it is one.</summary>
/// <param name="FirstLine">The line on which it begins, from 1.</param>
/// <param name="LastLine">The line on which it ends.</param>
/// <param name="Length">Its bytes, without the line end.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="QuoteLine">The line on which its last quote opened, where the fault is about quotes.</param>
/// <param name="Column">The column, from 0, that was too long, or -1.</param>
internal readonly record struct RecordPlace(
    long FirstLine, long LastLine, int Length, RecordFault Fault, long QuoteLine, int Column);
