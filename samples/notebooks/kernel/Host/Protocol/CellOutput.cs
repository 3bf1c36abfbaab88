using System.Text;
using System.Text.Json.Nodes;

namespace Relationships.Notebooks.Host.Protocol;

/// <summary>What a cell writes to the console, as messages that keep their place between displays.</summary>
internal sealed class CellOutput : TextWriter
{
    private const int Enough = 8192;

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(100);

    private readonly MessageChannel _channel;
    private readonly string _name;
    private readonly Timer _timer;
    private readonly Lock _writing = new();
    private readonly StringBuilder _held = new();

    /// <summary>Makes the writer.</summary>
    /// <param name="channel">Where messages go.</param>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    public CellOutput(MessageChannel channel, string name)
    {
        (_channel, _name, NewLine) = (channel, name, "\n");
        _timer = new Timer(_ => Flush());
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_writing)
        {
            _held.Append(buffer);
            if (_held.Length < Enough)
            {
                // A line at a time would be a message a line; a cell that pauses shall still show what it wrote.
                _timer.Change(s_patience, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        Flush();
    }

    public override void Flush()
    {
        lock (_writing)
        {
            if (_held.Length == 0)
                return;
            _channel.Send("stream", new JsonObject { ["name"] = _name, ["text"] = _held.ToString() });
            _held.Clear();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _timer.Dispose();
        Flush();
        base.Dispose(disposing);
    }
}
