namespace Relationships.Networks;

/// <summary>What a piece of evidence between two parties is good for. One thing that happened may make several pieces.</summary>
public enum TrustEdgeKind
{
    /// <summary>Functional: the source's own dealings with the target. It counts for the source and is told to nobody.</summary>
    Experience,

    /// <summary>Functional and told: what the source says of the target. It counts for the source and for those who hear it.</summary>
    Opinion,

    /// <summary>Referral: what the target's word has been worth to the source. It says nothing of what the target does itself.</summary>
    Referral,
}
