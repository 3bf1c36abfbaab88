using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Serialization;

namespace Relationships.Cli.Output;

/// <summary>
/// Explanations for machines: one array, an object a relationship with its score, the contributions to it, its history and its
/// movement since an earlier instant; numbers as they are, events by what they moved, the strongest first.
/// </summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(IEnumerable<ExplainedRelationship> relationships, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            foreach (var relationship in relationships)
                Write(json, relationship);
            json.WriteEndArray();
        }

        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void Write(Utf8JsonWriter json, ExplainedRelationship relationship)
    {
        var score = relationship.Score;
        json.WriteStartObject();
        json.WriteString("customer", score.Customer);
        json.WriteString("counterpart", score.Counterpart.ToString());
        json.WriteString("asOf", Words.Instant(score.AsOf));
        json.WriteString("policy", score.PolicyId);
        WriteScore(json, "score", score);
        json.WriteStartArray("contributions");
        foreach (var contributions in Contributions.All(score))
        {
            json.WriteStartObject();
            json.WriteString("of", contributions.Of);
            json.WriteNumber("value", contributions.Value);
            json.WriteStartArray("parts");
            foreach (var (name, value) in contributions.Parts)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("history");
        WriteMovement(json, relationship.History);
        json.WriteEndObject();
        if (relationship.Since is { } since)
        {
            json.WriteStartObject("since");
            json.WriteString("instant", Words.Instant(since.Before.AsOf));
            WriteScore(json, "before", since.Before);
            WriteMovement(json, since);
            json.WriteEndObject();
        }

        if (relationship.Advice is { } advice)
            WriteAdvice(json, advice);
        json.WriteEndObject();
    }

    private static void WriteAdvice(Utf8JsonWriter json, InvestmentAdvice advice)
    {
        json.WriteStartObject("advice");
        json.WriteString("advice", advice.Action.Name());
        json.WriteString("gate", advice.Gate.Name());
        json.WriteString("alternative", advice.Alternative.Name());
        json.WriteNumber("bestEffort", advice.BestEffort);
        json.WriteNumber("value", advice.Value.Value);
        json.WriteNumber("valueLow", advice.Value.Low);
        json.WriteNumber("valueHigh", advice.Value.High);
        json.WriteNumber("probabilityPositive", advice.ProbabilityPositive);
        json.WriteStartArray("gestures");
        foreach (var gesture in advice.Gestures)
        {
            json.WriteStartObject();
            json.WriteString("kind", gesture.Kind.Name);
            WriteIfKnown(json, "channel", gesture.Channel == Channel.Unknown ? null : gesture.Channel.Name());
            json.WriteNumber("cost", gesture.Cost);
            json.WriteNumber("continuumWithout", gesture.Without.Continuum.Value);
            json.WriteNumber("continuumWith", gesture.With.Continuum.Value);
            json.WriteString("moved", gesture.Moved.Part);
            json.WriteBoolean("isNext", gesture == advice.NextGesture);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("words", advice.Explain());
        json.WriteEndObject();
    }

    private static void WriteMovement(Utf8JsonWriter json, ScoreMovement movement)
    {
        WriteValues(json, "change", movement.Total);
        WriteValues(json, "byTime", movement.ByTime);
        WriteValues(json, "byEvents", movement.ByEvents);
        json.WriteStartArray("events");
        foreach (var (e, effect) in movement.Ranked)
        {
            json.WriteStartObject();
            json.WriteString("at", Words.Instant(e.At));
            json.WriteString("kind", e.Kind.Name);
            WriteIfKnown(json, "channel", e.Channel == Channel.Unknown ? null : e.Channel.Name());
            WriteIfKnown(json, "representative", e.Representative);
            WriteIfKnown(json, "episode", e.Episode);
            WriteIfKnown(json, "tag", e.Tag);
            WriteIfKnown(json, "id", e.Id);
            WriteValues(json, "effect", effect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, in ScoreValues values)
    {
        json.WriteStartObject(name);
        json.WriteNumber("continuum", values.Continuum);
        json.WriteNumber("trust", values.TrustInCounterpart);
        json.WriteNumber("trust_of_customer", values.TrustOfCustomer);
        json.WriteNumber("mutual_trust", values.MutualTrust);
        json.WriteNumber("connections", values.Richness);
        json.WriteNumber("advocacy", values.Advocacy);
        json.WriteNumber("loyalty", values.Loyalty);
        json.WriteNumber("defence", values.Defence);
        json.WriteNumber("help", values.Help);
        json.WriteNumber("resilience", values.Resilience);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, RelationshipScore score)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(RelationshipJson.Write(score));
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
