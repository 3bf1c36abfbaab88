using System.Collections;
using Relationships.Events;
using Relationships.Files.Columns;

namespace Relationships.Files;

/// <summary>The lines of files that are no events, in order. A line takes 16 bytes and its value; its words are made when it is asked for.</summary>
/// <remarks>So a file may be bad from its first line to its last. Immutable, thread-safe.</remarks>
public sealed class RejectedLines : IReadOnlyList<RejectedEvent>
{
    private readonly RejectBlock[] _blocks;
    private readonly int[] _starts;
    private readonly Dictionary<RejectReason, int> _counts = [];

    internal RejectedLines(IEnumerable<RejectBlock> blocks)
    {
        _blocks = [.. blocks];
        _starts = new int[_blocks.Length];
        for (var i = 0; i < _blocks.Length; i++)
        {
            _starts[i] = Count;
            Count = checked(Count + _blocks[i].Count);
            for (var line = 0; line < _blocks[i].Count; line++)
                _counts[_blocks[i].Reason(line)] = _counts.GetValueOrDefault(_blocks[i].Reason(line)) + 1;
        }
    }

    /// <summary>How many lines there are.</summary>
    public int Count { get; }

    /// <summary>How many lines broke each rule; rules that none broke are absent.</summary>
    public IReadOnlyDictionary<RejectReason, int> Counts => _counts;

    /// <summary>A line with its reason in words, made anew.</summary>
    /// <param name="index">0 to below <see cref="Count"/>.</param>
    public RejectedEvent this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index), index, "index is not in 0 to the count.");
            var found = Array.BinarySearch(_starts, index);
            var block = found >= 0 ? found : ~found - 1;
            return _blocks[block][index - _starts[block]];
        }
    }

    /// <summary>Goes through the lines, making the words of each.</summary>
    /// <returns>The lines in order.</returns>
    public IEnumerator<RejectedEvent> GetEnumerator()
    {
        foreach (var block in _blocks)
        {
            for (var i = 0; i < block.Count; i++)
                yield return block[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
