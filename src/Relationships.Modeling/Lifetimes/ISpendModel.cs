namespace Relationships.Modeling.Lifetimes;

/// <summary>How much a customer will spend on a purchase day, from how much it has spent. Implementations are immutable and thread-safe.</summary>
public interface ISpendModel : ILifetimeModel
{
    /// <summary>Expected spend of a customer's next purchase day.</summary>
    /// <param name="repeats">x: purchase days that the mean is of, the first excluded; at least 0.</param>
    /// <param name="meanSpend">m: mean spend of those days, at least 0, finite; of no meaning where x is 0.</param>
    /// <returns>At least 0, in the currency of the data.</returns>
    double ExpectedSpend(int repeats, double meanSpend);

    /// <summary>Expected spend of each customer's next purchase day.</summary>
    /// <param name="repeats">x of each customer; whole numbers, at least 0.</param>
    /// <param name="meanSpend">m of each customer, in the same order; at least 0, finite, of no meaning where x is 0.</param>
    /// <param name="destination">At least as long; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the destination is too short.</exception>
    /// <remarks>The columns are trusted to be those of a checked table.</remarks>
    void ExpectedSpend(ReadOnlySpan<double> repeats, ReadOnlySpan<double> meanSpend, Span<double> destination);
}
