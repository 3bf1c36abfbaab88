using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Conversion;

/// <summary>Signs that a sale became a relationship. A stage as a sign is the scorer's to tell.</summary>
public static class ConversionSigns
{
    /// <summary>A second sale, on another instant.</summary>
    /// <param name="policy">What events count for.</param>
    /// <returns>The sign.</returns>
    public static ConversionSign SecondSale(EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return (life, firstSale) =>
        {
            foreach (var sale in life.Sales(policy))
            {
                if (sale > firstSale)
                    return sale;
            }

            return null;
        };
    }

    /// <summary>Dialogue or care after the sale: the two talk, the customer is known, served, answered.</summary>
    /// <param name="policy">What events count for.</param>
    /// <returns>The sign.</returns>
    public static ConversionSign AfterSaleDialogue(EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return (life, firstSale) =>
        {
            foreach (var e in life.Events)
            {
                if (e.At > firstSale && policy.Compiled.Rule(e.Kind).IsDialogue())
                    return e.At.ToUniversalTime();
            }

            return null;
        };
    }
}
