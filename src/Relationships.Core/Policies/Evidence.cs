namespace Relationships.Policies;

/// <summary>What one event of a kind counts for: a decayed sum and the weight that strength 1 adds to it.</summary>
/// <param name="Sum">A sum that kinds may feed.</param>
/// <param name="Weight">Pieces of evidence at strength 1; finite, above 0, at most 1000.</param>
public readonly record struct Evidence(EvidenceSum Sum, double Weight)
{
    /// <summary>Repeat exchange.</summary>
    public static Evidence Repeat(double weight) => new(EvidenceSum.Repeat, weight);

    /// <summary>Talking with each other, in the continuum.</summary>
    public static Evidence Dialogue(double weight) => new(EvidenceSum.Dialogue, weight);

    /// <summary>Being known and remembered.</summary>
    public static Evidence Recognition(double weight) => new(EvidenceSum.Recognition, weight);

    /// <summary>Care after the sale and life with the product.</summary>
    public static Evidence AfterSale(double weight) => new(EvidenceSum.AfterSale, weight);

    /// <summary>Social integration.</summary>
    public static Evidence Social(double weight) => new(EvidenceSum.Social, weight);

    /// <summary>A bad event, in the continuum's strain; weighs by twice its severity.</summary>
    public static Evidence Bad(double weight) => new(EvidenceSum.Bad, weight);

    /// <summary>Contact pushed on the customer, in the continuum's strain.</summary>
    public static Evidence Push(double weight) => new(EvidenceSum.Push, weight);

    /// <summary>A good delivery.</summary>
    public static Evidence QualityGood(double weight) => new(EvidenceSum.QualityGood, weight);

    /// <summary>A bad delivery; weighs by the policy's bad weight and twice its severity.</summary>
    public static Evidence QualityBad(double weight) => new(EvidenceSum.QualityBad, weight);

    /// <summary>Talking with, in the conversation share.</summary>
    public static Evidence TalkingWith(double weight) => new(EvidenceSum.TalkingWith, weight);

    /// <summary>Talking at, in the conversation share.</summary>
    public static Evidence TalkingAt(double weight) => new(EvidenceSum.TalkingAt, weight);

    /// <summary>Serving, in the serve share.</summary>
    public static Evidence Serving(double weight) => new(EvidenceSum.Serving, weight);

    /// <summary>The counterpart's ability.</summary>
    public static Evidence Ability(double weight) => new(EvidenceSum.AbilityGood, weight);

    /// <summary>The counterpart's integrity.</summary>
    public static Evidence Integrity(double weight) => new(EvidenceSum.IntegrityGood, weight);

    /// <summary>The counterpart's benevolence.</summary>
    public static Evidence Benevolence(double weight) => new(EvidenceSum.BenevolenceGood, weight);

    /// <summary>An act that spreads the word.</summary>
    public static Evidence Advocacy(double weight) => new(EvidenceSum.AdvocacyActs, weight);

    /// <summary>A defence of the counterpart.</summary>
    public static Evidence Defence(double weight) => new(EvidenceSum.DefenceActs, weight);

    /// <summary>An act of help.</summary>
    public static Evidence Help(double weight) => new(EvidenceSum.HelpActs, weight);

    /// <summary>Getting, in the serve share.</summary>
    public static Evidence Getting(double weight) => new(EvidenceSum.Getting, weight);
}
