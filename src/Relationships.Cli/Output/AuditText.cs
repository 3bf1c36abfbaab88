using System.Globalization;
using Relationships.Decisions.Audit;

namespace Relationships.Cli.Output;

/// <summary>An audit for people: question by question, what it rests on, and what is missing.</summary>
internal static class AuditText
{
    /// <summary>Writes it.</summary>
    /// <param name="audit">The answers.</param>
    /// <param name="when">The as-of, in words; empty for none.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(BrandAudit audit, string when, Stream stream)
    {
        using var text = Surroundings.Text(stream);
        text.WriteLine($"Brand audit{when}: {Words.Count(audit.Relationships, "relationship")} of {Words.Count(audit.Customers, "customer")}, identity {audit.IdentityId ?? "none"}, policy {audit.PolicyId}");
        foreach (var answer in audit.Answers)
        {
            text.WriteLine();
            text.WriteLine(answer.Asked);
            text.WriteLine($"  {InWords(answer.Status)}");
            foreach (var finding in answer.Findings)
                text.WriteLine($"  - {Words.OneLine(finding.Words)}{Figure(finding)}");
            foreach (var gap in answer.Gaps)
                text.WriteLine($"  missing: {gap.Path}: {Words.OneLine(gap.Message)}");
        }
    }

    private static string Figure(AuditFinding finding) => finding.Estimate is { } e
        ? string.Create(CultureInfo.InvariantCulture, $": {e.Value:0.00} [{e.Low:0.00}, {e.High:0.00}], u {e.Uncertainty:0.00}")
        : string.Empty;

    private static string InWords(AuditStatus status) => status switch
    {
        AuditStatus.NotKnown => "not known",
        AuditStatus.Declared => "declared, but nothing seen bears on it: said, not shown",
        AuditStatus.Observed => "seen, but the identity says nothing of it",
        _ => "declared and seen",
    };
}
