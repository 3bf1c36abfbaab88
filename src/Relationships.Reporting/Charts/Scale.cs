namespace Relationships.Reporting.Charts;

/// <summary>From a value to a place on the page.</summary>
internal readonly record struct Scale(double Min, double Max, double From, double To)
{
    public double this[double value] => From + ((Math.Clamp(value, Min, Max) - Min) / (Max - Min) * (To - From));
}
