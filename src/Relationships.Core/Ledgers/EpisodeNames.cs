namespace Relationships.Ledgers;

/// <summary>The names of one ledger's episodes, by number: open items hold the numbers.</summary>
internal sealed class EpisodeNames
{
    /// <summary>The number of no episode.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    /// <summary>The name of a number; null for <see cref="None"/>.</summary>
    public string? NameOf(int number) => number == None ? null : _names[number];

    /// <summary>The number of a name, new where the name is; <see cref="None"/> for no name.</summary>
    public int NumberOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return None;
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _names.Add(name);
            _numbers.Add(name, number);
        }

        return number;
    }
}
