namespace Relationships.Reporting.Pictures;

/// <summary>A value with its interval, by name.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Value">In [0, 1].</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Style">The class that colours it.</param>
internal readonly record struct IntervalRow(string Name, double Value, double Low, double High, string Style = "c1");
