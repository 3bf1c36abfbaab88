namespace Relationships.Architecture.Tests.Architecture;

/// <summary>
/// The one way through Core, from the top down. A namespace may use itself and whatever stands lower; what stands on
/// the same step does not meet.
/// </summary>
internal static class Layers
{
    public const string Root = "Relationships";

    public static string[] Verticals { get; } =
        ["Exchange", "Trust", "Networks", "Connections", "Outcomes", "Resilience", "Continuum", "Audiences", "Brands", "Journeys",
        "Conversion", "Consistency", "Authenticity", "Benefit", "Transparency"];

    private static readonly string[][] s_steps =
    [
        ["Decisions", "Explanations", "Serialization"],
        [""],
        Verticals,
        ["Ledgers"],
        ["Policies"],
        ["Events"],
        ["Numerics"],
    ];

    /// <summary>Why one namespace must not use another, or null where it may.</summary>
    public static string? Objection(string user, string used)
    {
        if (Top(user) == Top(used))
            return null;
        if (Step(user) is not { } from)
            return $"{user} has no step in {nameof(Layers)}";
        if (Step(used) is not { } to)
            return $"{used} has no step in {nameof(Layers)}";
        return to > from ? null : to == from ? $"{user} and {used} are siblings" : $"{used} stands above {user}";
    }

    /// <summary>0 is the top; null where nobody has placed the namespace. A folder in a folder stands with the outer one.</summary>
    private static int? Step(string name)
    {
        var step = Array.FindIndex(s_steps, step => step.Contains(Top(name)));
        return step < 0 ? null : step;
    }

    private static string Top(string name) =>
        name == Root ? "" : name.StartsWith(Root + ".", StringComparison.Ordinal) ? name.Split('.')[1] : name;
}
