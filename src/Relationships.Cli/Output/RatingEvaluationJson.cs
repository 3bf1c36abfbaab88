using System.Text.Json;
using Relationships.Modeling.Networks;

namespace Relationships.Cli.Output;

/// <summary>How well trust predicts ratings, for machines: one object, null where a figure is absent.</summary>
internal static class RatingEvaluationJson
{
    public static void Write(RatingEvaluationResult result, string strategy, TimeSpan elapsed, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("ratings", result.Ratings);
            json.WriteNumber("positives", result.Positives);
            json.WriteNumber("withHistory", result.WithHistory);
            json.WriteString("strategy", strategy);
            Write(json, result.Trust);
            json.WriteStartObject("baseline");
            Write(json, result.Baseline);
            json.WriteEndObject();
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void Write(Utf8JsonWriter json, RatingFigures figures)
    {
        Write(json, "auc", figures.Auc);
        Write(json, "aucWithHistory", figures.AucWithHistory);
        Write(json, "brier", figures.Brier);
    }

    private static void Write(Utf8JsonWriter json, string name, double? figure)
    {
        if (figure is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
