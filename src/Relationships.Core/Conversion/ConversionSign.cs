using Relationships.Ledgers;

namespace Relationships.Conversion;

/// <summary>Tells when a first sale became a relationship.</summary>
/// <param name="life">A customer's life with a brand; its events stand before the as-of, in canonical order.</param>
/// <param name="firstSale">The first sale.</param>
/// <returns>The instant, after the first sale; null where it has not happened.</returns>
public delegate DateTimeOffset? ConversionSign(CustomerLife life, DateTimeOffset firstSale);
