using Relationships.Numerics;

namespace Relationships.Trust;

/// <summary>Trust between a customer and a counterpart, both ways. <c>default</c> means no evidence, not no trust.</summary>
public readonly record struct TrustScore
{
    private readonly string? _policyId;

    /// <summary>The customer's trust in the counterpart.</summary>
    public DirectedTrust InCounterpart { get; init; }

    /// <summary>The counterpart's trust in the customer.</summary>
    public DirectedTrust OfCustomer { get; init; }

    /// <summary>The square root of the product of both: high only where both are.</summary>
    public Estimate Mutual { get; init; }

    /// <summary>The smaller of both over the larger: 1 = even; 0 where one is 0.</summary>
    public double Balance { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId
    {
        get => _policyId ?? string.Empty;
        init => _policyId = value;
    }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }
}
