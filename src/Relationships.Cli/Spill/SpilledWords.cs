using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Files;

namespace Relationships.Cli.Spill;

/// <summary>Words that spilled events name by number: kinds and sources, of which there are few.</summary>
internal sealed class SpilledWords
{
    private const int MostKinds = 256;

    private readonly Dictionary<EventKind, int> _kindCodes = [];
    private readonly Dictionary<string, int> _sourceCodes = new(StringComparer.Ordinal);

    public List<EventKind> Kinds { get; } = [];

    public List<string> Sources { get; } = [];

    public int CodeOf(EventKind kind) => CodeOf(_kindCodes, Kinds, kind);

    public int CodeOf(string source) => CodeOf(_sourceCodes, Sources, source);

    /// <summary>Refuses what the columns of the whole log would not hold.</summary>
    public void Check()
    {
        if (Kinds.Count > MostKinds)
            throw new UnusableInputException($"the files tell of {Kinds.Count} kinds of event that the policy knows, '{Kinds[MostKinds]}' the 257th; columns hold at most {MostKinds}.");
    }

    private static int CodeOf<T>(Dictionary<T, int> codes, List<T> words, T word)
        where T : notnull
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes, word, out var exists);
        if (!exists)
        {
            code = words.Count;
            words.Add(word);
        }

        return code;
    }
}
