using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Trust;

namespace Relationships.Decisions.Learning;

/// <summary>All that is known of one customer now, as plain numbers. <c>default</c> is a stranger to a brand without an identity.</summary>
public readonly record struct LearningEvidence
{
    private readonly ImmutableArray<DimensionEvidence> _dimensions;

    /// <summary>What is known on every dimension that the brand declares.</summary>
    public ImmutableArray<DimensionEvidence> Dimensions { get => _dimensions.IsDefault ? [] : _dimensions; init => _dimensions = value; }

    /// <summary>Evidence of trust, both ways.</summary>
    public TrustEvidence Trust { get; init; }

    /// <summary>Needs met, decayed; at least 0.</summary>
    public double NeedMet { get; init; }

    /// <summary>Mis-sold and returned, decayed; at least 0.</summary>
    public double NeedUnmet { get; init; }

    /// <summary>Evidence that the customer wants a relationship (r), and that they do not (s); null where it is not asked for.</summary>
    public (double For, double Against)? Desire { get; init; }

    /// <summary>Whether the customer's last word about contact is no: then nothing is asked, however much speaks for it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the events of one relationship tell.</summary>
    /// <param name="source">A ledger table or a brand rollup.</param>
    /// <param name="row">Which row.</param>
    /// <param name="asOf">The instant, later than every event of the row.</param>
    /// <returns>The evidence, without dimensions and desire.</returns>
    public static LearningEvidence Of(IEvidenceSource source, int row, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(source);
        var batch = new EvidenceBatch(1);
        source.Evaluate(row, 1, asOf, batch);
        var (met, unmet) = ExchangeSignal.FitToNeed.Sums();
        return new LearningEvidence { Trust = TrustEvidence.Of(batch, 0), NeedMet = batch[met][0], NeedUnmet = batch[unmet][0] };
    }
}
