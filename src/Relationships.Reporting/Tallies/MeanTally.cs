namespace Relationships.Reporting.Tallies;

/// <summary>Mean value and mean ends of intervals.</summary>
internal struct MeanTally
{
    private double _value;
    private double _low;
    private double _high;

    public long Count { get; private set; }

    public readonly double Value => _value / Count;

    public readonly double Low => _low / Count;

    public readonly double High => _high / Count;

    public void Add(double value, double low, double high)
    {
        _value += value;
        _low += low;
        _high += high;
        Count++;
    }
}
