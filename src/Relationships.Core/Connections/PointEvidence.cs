namespace Relationships.Connections;

/// <summary>Evidence of one point of connection, of both sides. <c>default</c> = none.</summary>
/// <param name="Demonstrated">What the brand showed, decayed; at least 0.</param>
/// <param name="Responded">What the customer gave back, decayed; at least 0.</param>
public readonly record struct PointEvidence(double Demonstrated, double Responded);
