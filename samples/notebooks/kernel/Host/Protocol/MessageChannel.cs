using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relationships.Notebooks.Host.Protocol;

/// <summary>Requests in and messages out: JSON, one a line. Sending is thread-safe.</summary>
internal sealed class MessageChannel(Stream requests, Stream replies) : IDisposable
{
    private readonly StreamReader _requests = new(requests, new UTF8Encoding(false));
    private readonly Lock _sending = new();

    /// <summary>The next request; null where there will be none.</summary>
    public JsonObject? Receive() => _requests.ReadLine() is { } line ? JsonNode.Parse(line)!.AsObject() : null;

    /// <summary>Sends a message, whole.</summary>
    public void Send(string type, JsonObject? content = null)
    {
        var message = content ?? [];
        message["type"] = type;
        var line = JsonSerializer.SerializeToUtf8Bytes<JsonNode>(message);
        lock (_sending)
        {
            replies.Write(line);
            replies.Write("\n"u8);
            replies.Flush();
        }
    }

    /// <summary>Closes both ends.</summary>
    public void Dispose()
    {
        _requests.Dispose();
        replies.Dispose();
    }
}
