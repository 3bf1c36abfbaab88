namespace Relationships.Architecture.Tests;

/// <summary>A rule's exceptions, all in one message.</summary>
internal static class Findings
{
    public static void None(string rule, IEnumerable<string> findings)
    {
        var found = findings.ToList();
        if (found.Count > 0)
            Assert.Fail($"{rule}. {found.Count} found:\n  {string.Join("\n  ", found)}");
    }
}
