using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Brands;
using Relationships.Decisions.Audit;

namespace Relationships.Cli.Output;

/// <summary>An audit for machines: one object with its answers, each with its status, its findings and its gaps; numbers as they are.</summary>
internal static class AuditJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Name(BrandQuestion question) => JsonNamingPolicy.KebabCaseLower.ConvertName(question.ToString());

    public static string Name(AuditStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    /// <summary>Writes it.</summary>
    /// <param name="audit">The answers.</param>
    /// <param name="asOf">The as-of; null for none.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(BrandAudit audit, DateTimeOffset? asOf, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("identity", audit.IdentityId);
            json.WriteString("policy", audit.PolicyId);
            json.WriteString("asOf", asOf is { } instant ? Words.Instant(instant) : null);
            json.WriteNumber("relationships", audit.Relationships);
            json.WriteNumber("customers", audit.Customers);
            json.WriteStartArray("answers");
            foreach (var answer in audit.Answers)
                Write(json, answer);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void Write(Utf8JsonWriter json, AuditAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("question", Name(answer.Question));
        json.WriteString("asked", answer.Asked);
        json.WriteString("status", Name(answer.Status));
        json.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteString("words", finding.Words);
            json.WriteNumber("count", finding.Count);
            if (finding.Estimate is { } estimate)
            {
                json.WriteNumber("value", estimate.Value);
                json.WriteNumber("low", estimate.Low);
                json.WriteNumber("high", estimate.High);
                json.WriteNumber("uncertainty", estimate.Uncertainty);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in answer.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("path", gap.Path);
            json.WriteString("gap", gap.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
