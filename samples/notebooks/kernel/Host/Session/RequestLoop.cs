using System.Text.Json.Nodes;
using Relationships.Notebooks.Host.Display;
using Relationships.Notebooks.Host.Protocol;

namespace Relationships.Notebooks.Host.Session;

/// <summary>Serves requests one by one; a cell runs on a thread of its own, so that an interrupt can arrive meanwhile.</summary>
internal sealed class RequestLoop
{
    private readonly MessageChannel _channel;
    private readonly ScriptSession _session;
    private readonly CellOutput _output;
    private readonly CellOutput _error;
    private CellThread? _running;

    public RequestLoop(MessageChannel channel)
    {
        _channel = channel;
        (_output, _error) = (new CellOutput(channel, "stdout"), new CellOutput(channel, "stderr"));
        _session = new ScriptSession(new Notebook(Show));
    }

    /// <summary>Serves until the channel ends or a request to shut down comes.</summary>
    public void Run()
    {
        Console.SetIn(TextReader.Null);
        Console.SetOut(_output);
        Console.SetError(_error);
        while (_channel.Receive() is { } request && (string?)request["method"] is not "shutdown")
            Serve(request);
    }

    private void Serve(JsonObject request)
    {
        var code = (string?)request["code"] ?? string.Empty;
        switch ((string?)request["method"])
        {
            case "execute":
                var cell = (int)request["cell"]!;
                _running = CellThread.Start(interrupted => Execute(code, cell, interrupted));
                break;
            case "interrupt":
                _running?.Interrupt();
                break;
            case "complete":
                var found = _session.Complete(code, (int)request["cursor"]!);
                _channel.Send("complete", new JsonObject { ["matches"] = new JsonArray([.. found.Matches.Select(m => (JsonNode)m)]), ["start"] = found.Start, ["end"] = found.End });
                break;
            case "inspect":
                _channel.Send("inspect", new JsonObject { ["text"] = _session.Describe(code, (int)request["cursor"]!) });
                break;
            case "isComplete":
                _channel.Send("isComplete", new JsonObject { ["status"] = ScriptSession.IsComplete(code) ? "complete" : "incomplete" });
                break;
        }
    }

    private void Execute(string code, int cell, InterruptibleRun run)
    {
        var outcome = _session.Run(code, cell, run);
        _output.Flush();
        _error.Flush();
        if (outcome.Result is { } result)
            _channel.Send("result", new JsonObject { ["data"] = result.ToJson() });
        if (outcome.Error is { } error)
            _channel.Send("error", error.ToJson());
        _channel.Send("done");
    }

    private void Show(MimeBundle bundle)
    {
        // What was written before stands before.
        _output.Flush();
        _error.Flush();
        _channel.Send("display", new JsonObject { ["data"] = bundle.ToJson() });
    }
}
