namespace Relationships.Files.Columns;

/// <summary>A text of a row, to be given its code.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Start">Where it begins among the block's texts.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Row">The row of the block.</param>
/// <param name="Column">Which of the columns that share the dictionary.</param>
internal readonly record struct TextItem(ulong Hash, int Start, int Length, int Row, int Column);
