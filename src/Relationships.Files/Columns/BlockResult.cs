namespace Relationships.Files.Columns;

/// <summary>What became of a block.</summary>
/// <param name="FirstRecord">The number of its first record, over all files: where its events stand until gaps are closed.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Rejects">Its rejected lines, or null.</param>
/// <param name="Currency">What it says of currency.</param>
internal sealed record BlockResult(long FirstRecord, int Events, RejectBlock? Rejects, BlockCurrency Currency);
