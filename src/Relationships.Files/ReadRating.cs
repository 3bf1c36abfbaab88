using Relationships.Events;
using Relationships.Networks;

namespace Relationships.Files;

/// <summary>What became of one record of a file of ratings.</summary>
/// <param name="Rating">The rating, or null where the record was rejected.</param>
/// <param name="Reject">The reject, or null where there is a rating.</param>
public readonly record struct ReadRating(Rating? Rating, RejectedEvent? Reject);
