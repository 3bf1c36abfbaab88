using Relationships.Numerics;

namespace Relationships.Transparency;

/// <summary>Whether the brand is open, lives what it claims, and is prepared when customers look and ask (R12).</summary>
public readonly record struct TransparencyScore
{
    /// <summary>Disclosed against concealed, in [0, 1].</summary>
    public Estimate Openness { get; init; }

    /// <summary>The gap between values claimed and values lived, in [0, 1]: claims that nothing backs and violations, against demonstrations. Low is good.</summary>
    public Estimate ValuesGap { get; init; }

    /// <summary>Customers' research and approaches that were met in time, in [0, 1].</summary>
    public Estimate Preparedness { get; init; }

    /// <summary>Of that, research.</summary>
    public Estimate ResearchMet { get; init; }

    /// <summary>Of that, approaches.</summary>
    public Estimate ApproachesMet { get; init; }

    /// <summary>The evidence.</summary>
    public TransparencyEvidence Evidence { get; init; }
}
