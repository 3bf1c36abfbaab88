using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers;

/// <summary>The texts of a <see cref="LedgerTable"/>, by the codes that its columns hold.</summary>
internal sealed class LedgerNames
{
    private readonly Dictionary<Counterpart, int> _counterpartCodes = [];
    private readonly List<Counterpart> _counterparts = [];

    public LedgerNames()
        : this(new(), new(), new(), [])
    {
    }

    public LedgerNames(TextDictionary customerIds, TextDictionary brandNames, TextDictionary episodeNames, IEnumerable<Counterpart> counterparts)
    {
        CustomerIds = customerIds;
        BrandNames = brandNames;
        EpisodeNames = episodeNames;
        foreach (var counterpart in counterparts)
            CodeOf(counterpart);
    }

    public TextDictionary CustomerIds { get; }

    public TextDictionary BrandNames { get; }

    public TextDictionary EpisodeNames { get; }

    public ReadOnlySpan<Counterpart> Counterparts => CollectionsMarshal.AsSpan(_counterparts);

    /// <summary>The code of a counterpart, which is added where it is new.</summary>
    public int CodeOf(Counterpart counterpart)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_counterpartCodes, counterpart, out var exists);
        if (!exists)
        {
            code = _counterparts.Count;
            _counterparts.Add(counterpart);
        }

        return code;
    }
}
