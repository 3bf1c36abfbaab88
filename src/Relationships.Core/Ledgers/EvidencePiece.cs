using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>What one event adds to one sum.</summary>
/// <param name="Event">Index of the event among those told; of an overdue promise its making, of a kept or broken one its end.</param>
/// <param name="Sum">Which sum.</param>
/// <param name="Amount">Pieces of evidence at its instant, not decayed; at least 0.</param>
/// <param name="At">Ticks from which it decays.</param>
internal readonly record struct EvidencePiece(int Event, EvidenceSum Sum, double Amount, long At);
