using System.Text.Json.Serialization;

namespace Relationships.Numerics;

/// <summary>A number and how sure it is: the value, its 90 % interval, its uncertainty and the evidence behind it.</summary>
/// <remarks><c>default</c> is the value 0 with nothing known: <see cref="EvidenceMass"/> 0 and <see cref="Uncertainty"/> 1.</remarks>
public readonly record struct Estimate
{
    // 0 stands for 1, so that `default` knows nothing; a real estimate is never wholly certain.
    private readonly double _uncertainty;

    /// <summary>Makes an estimate; the interval must hold the value.</summary>
    /// <param name="value">The number itself, in the unit of the property that carries it.</param>
    /// <param name="low">Lower end of the 90 % interval.</param>
    /// <param name="high">Upper end of the 90 % interval.</param>
    /// <param name="uncertainty">1 = nothing known, towards 0 = certain; in (0, 1].</param>
    /// <param name="evidenceMass">Amount of evidence, in pieces of evidence of weight 1 seen just now; at least 0.</param>
    [JsonConstructor]
    public Estimate(double value, double low, double high, double uncertainty, double evidenceMass)
    {
        Value = value;
        Low = low;
        High = high;
        _uncertainty = uncertainty >= 1 ? 0 : uncertainty;
        EvidenceMass = evidenceMass;
    }

    /// <summary>The number itself.</summary>
    public double Value { get; }

    /// <summary>Lower end of the 90 % interval; never above <see cref="Value"/>.</summary>
    public double Low { get; }

    /// <summary>Upper end of the 90 % interval; never below <see cref="Value"/>.</summary>
    public double High { get; }

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    public double Uncertainty => _uncertainty == 0 ? 1 : _uncertainty;

    /// <summary>Amount of evidence behind the value, each piece decayed to the instant of the score.</summary>
    public double EvidenceMass { get; }
}
