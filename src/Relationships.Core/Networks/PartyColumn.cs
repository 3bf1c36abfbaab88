namespace Relationships.Networks;

/// <summary>A value by party: a dense column that knows which of its rows are used, so that clearing it costs only those.</summary>
internal sealed class PartyColumn<T>(int parties)
    where T : struct
{
    private readonly T[] _values = new T[parties];
    private readonly bool[] _isUsed = new bool[parties];
    private readonly List<int> _used = [];

    /// <summary>The parties with a value, in the order in which they got one.</summary>
    public IReadOnlyList<int> Used => _used;

    public T this[int party]
    {
        get => _values[party];
        set
        {
            if (!_isUsed[party])
            {
                _isUsed[party] = true;
                _used.Add(party);
            }

            _values[party] = value;
        }
    }

    public void Clear()
    {
        foreach (var party in _used)
            (_values[party], _isUsed[party]) = (default, false);
        _used.Clear();
    }
}
