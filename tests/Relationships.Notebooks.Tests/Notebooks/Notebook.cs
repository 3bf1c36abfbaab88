using System.Text.Json.Nodes;

namespace Relationships.Notebooks.Tests.Notebooks;

/// <summary>The notebooks of samples/notebooks, as JSON.</summary>
internal static class Notebook
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Folder => Path.Combine(Repository.Root, "samples", "notebooks");

    public static string At(string name) => Path.Combine(Folder, name);

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(At(name)))!;

    public static List<JsonNode> CodeCells(JsonNode notebook) =>
        [.. notebook["cells"]!.AsArray().Where(static c => (string?)c!["cell_type"] == "code").Select(static c => c!)];

    public static IEnumerable<JsonNode> Outputs(JsonNode cell) => cell["outputs"]!.AsArray().Select(static o => o!);
}
