using System.Text;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Columns;

/// <summary>The currency that a block tells first, and the first other one: what is needed to know whether a log has one.</summary>
internal sealed class BlockCurrency
{
    private readonly LogCurrency _own = new();
    private byte[] _last = [];
    private (string Currency, long Line)? _first;
    private (string Currency, long Line)? _other;

    /// <summary>Takes what an event tells.</summary>
    public void Add(ReadOnlySpan<byte> told, long line)
    {
        if (told.IsEmpty || _other is not null || told.SequenceEqual(_last))
            return;
        _last = told.ToArray();
        var currency = Encoding.UTF8.GetString(told);
        if (!_own.Agrees(currency))
            _other = (currency, line);
        if (_own.Told is not null)
            return;
        _own.Check(currency, default);
        _first = (currency, line);
    }

    /// <summary>Holds the block against those before it.</summary>
    /// <exception cref="UnusableInputException">There are two currencies.</exception>
    public void Check(LogCurrency log, string source)
    {
        if (_first is { } first)
            log.Check(first.Currency, new EventOrigin(source, first.Line));
        if (_other is { } other)
            log.Check(other.Currency, new EventOrigin(source, other.Line));
    }
}
