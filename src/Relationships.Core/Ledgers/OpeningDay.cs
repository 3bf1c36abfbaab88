namespace Relationships.Ledgers;

/// <summary>The first day with a purchase or renewal. It opens the relationship and is no repeat, unless an earlier slice holds one.</summary>
/// <param name="Start">Ticks of the day's start.</param>
/// <param name="Repeat">What the day's strongest counts for.</param>
internal readonly record struct OpeningDay(long Start, double Repeat);
