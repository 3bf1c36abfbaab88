using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>A sum of a point of connection, as seen from the ledger's anchor. A relationship has few, so they are kept apart from the fixed sums.</summary>
internal readonly record struct ConnectionSum(EvidenceSum Sum, double Value);
