namespace Relationships.Architecture.Tests.Architecture;

public class LayerTests
{
    [Fact]
    public void CoreCompilesFromTheRuntimeAlone()
    {
        // Were a symbol unknown, the walk would pass over it.
        Findings.None("Core's sources must compile against the runtime and nothing else", CoreSources.Errors(CoreSources.Core.Value));
    }

    [Fact]
    public void CoreGoesOneWay() =>
        Findings.None(
            "Decisions, Explanations, Serialization -> front door -> verticals -> Ledgers -> Policies -> Events -> Numerics",
            LayerWalk.Violations(CoreSources.Core.Value));

    [Fact]
    public void ASiblingIsSeenAndAnUpwardUseAndAForeignAssembly()
    {
        var compilation = CoreSources.Compile(
        [
            ("Ledger.cs", """
                namespace Relationships.Ledgers;
                public sealed class Ledger { public int Events => 1; }
                """),
            ("Bond.cs", """
                namespace Relationships.Trust;
                public sealed class Bond { public Ledgers.Ledger Ledger { get; } = new(); public static Bond operator +(Bond x, Bond y) => x; }
                public static class Bonds { public static List<Bond> All { get; } = []; }
                """),
            ("Upward.cs", """
                namespace Relationships.Ledgers;
                public static class Upward
                {
                    public static int Count() => Relationships.Trust.Bonds.All.Count;
                }
                """),
            ("Sibling.cs", """
                using Relationships.Trust;
                namespace Relationships.Exchange;
                public static class Sibling
                {
                    public static object Named() => Bonds.All;
                    public static int Down() => new Ledgers.Ledger().Events;
                }
                """),
            ("Foreign.cs", """
                namespace Relationships.Numerics;
                public static class Foreign { public static object Key => Microsoft.Win32.RegistryHive.Users; }
                """),
            ("Unplaced.cs", """
                namespace Relationships.Elsewhere;
                public static class Unplaced { public static object Ledger => new Ledgers.Ledger(); }
                """),
            ("Fine.cs", """
                namespace Relationships;
                public static class Door { public static object Open() { var all = Trust.Bonds.All; return all[0] + all[1]; } }
                """),
        ]);
        Assert.Empty(CoreSources.Errors(compilation));

        var violations = LayerWalk.Violations(compilation);

        Assert.Contains("Upward.cs:4 Bonds: Relationships.Trust stands above Relationships.Ledgers", violations);
        Assert.Contains("Sibling.cs:5 Bonds: Relationships.Exchange and Relationships.Trust are siblings", violations);
        // Nobody names Bond there: it is the argument of the list's type.
        Assert.Contains("Sibling.cs:5 Bond: Relationships.Exchange and Relationships.Trust are siblings", violations);
        Assert.Contains("Foreign.cs:2 RegistryHive: Microsoft.Win32 is not System", violations);
        Assert.Contains("Unplaced.cs:2 Ledger: Relationships.Elsewhere has no step in Layers", violations);
        Assert.DoesNotContain(violations, v => v.StartsWith("Fine.cs", StringComparison.Ordinal) || v.StartsWith("Sibling.cs:6", StringComparison.Ordinal));
    }
}
