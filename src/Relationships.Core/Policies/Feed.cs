namespace Relationships.Policies;

/// <summary>What an event adds to one sum, in the shape that the fold's inner loop reads.</summary>
/// <param name="Sum">Index of the sum.</param>
/// <param name="HalfLife">Index of its half-life.</param>
/// <param name="Talk">0 to 3 for the conversation sums, which are kept channel by channel too; else -1.</param>
/// <param name="IsTrust">Whether a costly signal's factor multiplies it.</param>
/// <param name="Weight">What strength 1 adds; for bad evidence at severity 1.</param>
internal readonly record struct Feed(byte Sum, byte HalfLife, sbyte Talk, bool IsTrust, double Weight);
