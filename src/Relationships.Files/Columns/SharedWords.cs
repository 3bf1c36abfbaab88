namespace Relationships.Files.Columns;

/// <summary>Kinds or counterparts by number, from several threads; in the end in the order in which they come in the files.</summary>
internal sealed class SharedWords<T>
    where T : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<T, int> _codes = [];
    private readonly List<(T Word, long First)> _words = [];

    /// <summary>How many there are.</summary>
    public int Count => _words.Count;

    /// <summary>The provisional code of a word that a record tells.</summary>
    public int CodeOf(T word, long record)
    {
        lock (_lock)
        {
            if (_codes.TryGetValue(word, out var code))
            {
                _words[code] = (word, Math.Min(_words[code].First, record));
                return code;
            }

            _codes.Add(word, _words.Count);
            _words.Add((word, record));
            return _words.Count - 1;
        }
    }

    /// <summary>The words in their order, and the place there of every provisional code.</summary>
    public (T[] Words, int[] Places) Order()
    {
        var order = Enumerable.Range(0, _words.Count).OrderBy(code => _words[code].First).ToArray();
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i;
        return ([.. order.Select(code => _words[code].Word)], places);
    }
}
