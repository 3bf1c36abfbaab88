using System.Text.Json.Nodes;

namespace Relationships.Notebooks.Tests.Jupyter;

/// <summary>The installed kernel, driven by jupyter_client as a front end drives it (kernel_check.py).</summary>
[Collection(OneAfterTheOther.Name)]
public sealed class KernelTests(InstalledKernel kernel)
{
    [Fact]
    public async Task It_does_what_a_front_end_asks()
    {
        kernel.SkipIfAbsent();
        var found = JsonNode.Parse(await kernel.RunPython(Path.Combine(AppContext.BaseDirectory, "Jupyter", "kernel_check.py")))!;

        Assert.Equal("42", Text(found["value"]!, "execute_result"));
        Assert.Equal("ok", Status(found["value"]!));
        Assert.Equal(["stream", "display_data", "stream", "stream"], Types(found["output"]!));
        Assert.Equal(["a", "b\n"], Streams(found["output"]!, "stdout"));
        Assert.Equal(["e"], Streams(found["output"]!, "stderr"));
        Assert.Equal(["from a child\n"], Streams(found["child"]!, "stdout"));
        Assert.Equal("True", Text(found["input"]!, "execute_result"));

        Assert.Equal("error", Status(found["error"]!));
        Assert.Equal("InvalidOperationException", (string?)found["error"]!["reply"]!["ename"]);
        Assert.Contains("   at cell[5] line 1", found["error"]!["reply"]!["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Equal("ok", Status(found["empty"]!));

        // An interrupt ends what runs, sleeps or waits, and keeps the state.
        Assert.All(["busy", "sleeping", "awaiting"], cell =>
        {
            Assert.Equal("Interrupted", (string?)found[cell]!["reply"]!["ename"]);
            Assert.InRange((double)found[cell]!["seconds"]!, 0.5, 20);
        });
        Assert.Equal("41", Text(found["after"]!, "execute_result"));

        // What can't be stopped is ended, said so, and the next cell finds a new host.
        Assert.Equal("HostEnded", (string?)found["stubborn"]!["reply"]!["ename"]);
        Assert.Equal("2", Text(found["anew"]!, "execute_result"));
        Assert.Equal("HostEnded", (string?)found["exit"]!["reply"]!["ename"]);
        Assert.Equal("4", Text(found["again"]!, "execute_result"));

        Assert.Equal(["Sqrt"], found["complete"]!["matches"]!.AsArray().Select(m => (string?)m));
        Assert.Equal((5, 7), ((int)found["complete"]!["cursor_start"]!, (int)found["complete"]!["cursor_end"]!));
        Assert.Contains("double Math.Sqrt(double d)", (string?)found["inspect"]!["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.Equal("incomplete", (string?)found["isComplete"]!["status"]);
    }

    [Fact]
    public async Task What_a_child_wrote_comes_before_the_end_of_its_cell()
    {
        kernel.SkipIfAbsent();
        var found = JsonNode.Parse(await kernel.RunPython(Path.Combine(AppContext.BaseDirectory, "Jupyter", "host_check.py"), kernel.KernelFolder))!;

        Assert.Equal((int)found["rounds"]!, (int)found["inOrder"]!);
        Assert.Equal("half: \uFFFD", (string?)found["half"]);
        Assert.Equal(["last", "long"], found["told"]!.AsArray().Select(type => (string?)type));
        Assert.Equal(300_000, (int)found["long"]!);
    }

    private static string? Status(JsonNode run) => (string?)run["reply"]!["status"];

    private static IEnumerable<string?> Types(JsonNode run) => run["messages"]!.AsArray().Select(m => (string?)m!["type"]).Where(type => type != "execute_input");

    private static string? Text(JsonNode run, string type)
    {
        var messages = run["messages"]!.AsArray().Where(m => (string?)m!["type"] == type).ToList();
        Assert.True(messages.Count == 1, $"Not one {type}: {run.ToJsonString()}");
        return (string?)messages[0]!["data"]!["text/plain"];
    }

    private static IEnumerable<string?> Streams(JsonNode run, string name) =>
        run["messages"]!.AsArray().Where(m => (string?)m!["type"] == "stream" && (string?)m["name"] == name).Select(m => (string?)m!["text"]);
}
