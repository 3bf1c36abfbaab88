namespace Relationships.Audiences;

/// <summary>A sum that keeps what rounding cuts off (Neumaier), so that merged parts and the whole agree to the last digits.</summary>
internal struct ExactSum
{
    private double _sum;
    private double _rest;

    public readonly double Value => _sum + _rest;

    public void Add(double value)
    {
        var sum = _sum + value;
        _rest += Math.Abs(_sum) >= Math.Abs(value) ? _sum - sum + value : value - sum + _sum;
        _sum = sum;
    }

    public void Add(in ExactSum other)
    {
        Add(other._sum);
        _rest += other._rest;
    }
}
