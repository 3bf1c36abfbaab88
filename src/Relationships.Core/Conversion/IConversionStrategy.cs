namespace Relationships.Conversion;

/// <summary>A way to estimate conversion where part of a cohort has not been watched for the whole horizon. Implementations are immutable and thread-safe.</summary>
public interface IConversionStrategy
{
    /// <summary>Estimates the conversion of first sales.</summary>
    /// <param name="sales">First sales, in any order; a conversion is not before its sale.</param>
    /// <returns>The score; share 0 with the interval 0 to 1 where nothing can be said.</returns>
    ConversionScore Score(ReadOnlySpan<FirstSale> sales);
}
