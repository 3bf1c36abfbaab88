using System.Collections.Immutable;

namespace Relationships.Decisions.Learning;

/// <summary>Something not known of a customer, what knowing it would do to a score, and whom it would serve.</summary>
/// <param name="Subject">What is not known.</param>
/// <param name="Score">The score that it would narrow: compatibility, trust, trust_of_customer, fit_to_need, desire.</param>
/// <param name="Width">Width of the score's 90 % interval now.</param>
/// <param name="ExpectedWidth">What the width is expected to be then, over all that might turn out.</param>
/// <param name="Pieces">How many things there are to learn: topics, or one more experience.</param>
/// <param name="Topics">The topics, where there are any.</param>
/// <param name="Purpose">What it is to be known for: to serve the customer, not to sell to them.</param>
/// <param name="MayAsk">Whether it may be asked; false where the customer wants to be left in peace: then only what is offered freely is noted.</param>
public sealed record LearningItem(
    LearningSubject Subject, string Score, double Width, double ExpectedWidth, int Pieces, ImmutableArray<string> Topics, string Purpose, bool MayAsk)
{
    /// <summary>By how much the interval is expected to narrow; the ranking goes by it.</summary>
    public double Narrowing => Width - ExpectedWidth;

    /// <summary>Equal by content.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(LearningItem? other) =>
        other is not null && Subject == other.Subject && Score == other.Score && Width.Equals(other.Width) && ExpectedWidth.Equals(other.ExpectedWidth)
        && Pieces == other.Pieces && Topics.SequenceEqual(other.Topics) && Purpose == other.Purpose && MayAsk == other.MayAsk;

    /// <summary>A hash of the leading fields.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Subject, Width, ExpectedWidth, MayAsk);
}
