namespace Relationships.Connections;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ConnectionStrategies
{
    /// <summary>Read me first: the weaker side counts.</summary>
    public static IConnectionStrategy Minimum { get; } = new MinimumConnections();

    /// <summary>Recommended, and the default: the geometric mean of both sides, eras by probability.</summary>
    public static IConnectionStrategy Geometric { get; } = new GeometricConnections();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IConnectionStrategy> All { get; } =
        new Dictionary<string, IConnectionStrategy>(StringComparer.Ordinal) { ["minimum"] = Minimum, ["geometric"] = Geometric };
}
