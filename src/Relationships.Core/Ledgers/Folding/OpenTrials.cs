namespace Relationships.Ledgers.Folding;

/// <summary>
/// Trials whose window is open, in time order. All windows have one length, so they end in the order in which they began,
/// and those that the customer stayed in come first: each trial is looked at a fixed number of times, however many are open.
/// </summary>
internal sealed class OpenTrials
{
    private OpenTrial[] _items = [];
    private int _start;
    private int _stayed;
    private int _end;

    public int Count => _end - _start;

    /// <summary>The trials that are open.</summary>
    public ReadOnlySpan<OpenTrial> Open => _items.AsSpan(_start, Count);

    /// <summary>The earliest.</summary>
    public ref readonly OpenTrial First => ref _items[_start];

    public void Add(in OpenTrial trial)
    {
        if (_end == _items.Length)
            MakeRoom();
        _items[_end] = trial;
        if (trial.Stayed && _stayed == _end)
            _stayed++;
        _end++;
    }

    public void RemoveFirst()
    {
        _start++;
        _stayed = Math.Max(_stayed, _start);
        if (_start == _end)
            Clear();
    }

    /// <summary>Notes that the customer stayed in every trial that began before an instant.</summary>
    public void StayedAt(long at)
    {
        for (; _stayed < _end && _items[_stayed].At < at; _stayed++)
            _items[_stayed] = _items[_stayed] with { Stayed = true };
    }

    public void Clear() => _start = _stayed = _end = 0;

    public void Set(ReadOnlySpan<OpenTrial> trials)
    {
        Clear();
        foreach (ref readonly var trial in trials)
            Add(trial);
    }

    private void MakeRoom()
    {
        var items = 2 * Count <= _items.Length && _items.Length > 0 ? _items : new OpenTrial[Math.Max(4, 2 * _items.Length)];
        Open.CopyTo(items);
        _items = items;
        (_start, _stayed, _end) = (0, _stayed - _start, Count);
    }
}
