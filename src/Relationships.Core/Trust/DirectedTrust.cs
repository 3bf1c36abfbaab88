using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Trust;

/// <summary>Trust of one side in the other, with its facets. <c>default</c> means no evidence, not no trust.</summary>
public readonly record struct DirectedTrust
{
    /// <summary>Value in [0, 1], 90 % interval, uncertainty, evidence mass.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The trust itself; the base rate where nothing is known.</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    [JsonIgnore]
    public double Uncertainty => Estimate.Uncertainty;

    /// <summary>The value without evidence; it and the contributions sum to the value.</summary>
    public double BaseRate { get; init; }

    /// <summary>They can. Not judged of a customer.</summary>
    public FacetTrust Ability { get; init; }

    /// <summary>They keep their word.</summary>
    public FacetTrust Integrity { get; init; }

    /// <summary>They mean well.</summary>
    public FacetTrust Benevolence { get; init; }

    /// <summary>One facet.</summary>
    /// <param name="facet">Which.</param>
    /// <returns>The facet.</returns>
    public FacetTrust this[TrustFacet facet] => facet switch
    {
        TrustFacet.Ability => Ability,
        TrustFacet.Integrity => Integrity,
        TrustFacet.Benevolence => Benevolence,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "facet is none of the three."),
    };
}
