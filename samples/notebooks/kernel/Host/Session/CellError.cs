using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Relationships.Notebooks.Host.Session;

/// <summary>What went wrong in a cell, with cell and line.</summary>
internal sealed partial record CellError(string Name, string Message, IReadOnlyList<string> Trace)
{
    private const int MostFrames = 20;

    public static CellError Interrupted { get; } = new("Interrupted", "the cell was interrupted; variables are kept", []);

    public static CellError Of(ImmutableArray<Diagnostic> errors)
    {
        var lines = errors.Select(static error =>
        {
            var place = error.Location.GetLineSpan();
            return string.Create(CultureInfo.InvariantCulture, $"{place.Path} line {place.StartLinePosition.Line + 1}, column {place.StartLinePosition.Character + 1}: {error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}");
        }).ToArray();
        return new CellError("CompilationError", lines[0], lines);
    }

    public static CellError Of(Exception exception)
    {
        var lines = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            lines.Add($"{(lines.Count == 0 ? string.Empty : "caused by ")}{e.GetType().FullName}: {e.Message}");
            lines.AddRange(Frames(e).Take(MostFrames));
        }

        return new CellError(exception.GetType().Name, exception.Message, lines);
    }

    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["message"] = Message,
        ["traceback"] = new JsonArray([.. (Trace.Count == 0 ? [$"{Name}: {Message}"] : Trace).Select(line => (JsonNode)line)]),
    };

    /// <summary>Where it was thrown: in cells by line, elsewhere by method; what runs the cells is left out.</summary>
    private static IEnumerable<string> Frames(Exception e)
    {
        foreach (var frame in new StackTrace(e, fNeedFileInfo: true).GetFrames())
        {
            var method = frame.GetMethod();
            var type = method?.DeclaringType;
            if (Path.GetFileName(frame.GetFileName()) is { } file && CellName().IsMatch(file))
                yield return string.Create(CultureInfo.InvariantCulture, $"   at {file} line {frame.GetFileLineNumber()}");
            else if (type?.Namespace is { } space && !space.StartsWith("System.Runtime", StringComparison.Ordinal) && !space.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !space.StartsWith("Relationships.Notebooks.Host", StringComparison.Ordinal))
                yield return $"   at {type.FullName}.{method!.Name}";
        }
    }

    [GeneratedRegex(@"^cell\[\d+\]$", RegexOptions.CultureInvariant)]
    private static partial Regex CellName();
}
