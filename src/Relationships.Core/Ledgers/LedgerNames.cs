using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers;

/// <summary>The texts of a <see cref="LedgerTable"/>, by the codes that its columns hold.</summary>
internal sealed class LedgerNames
{
    private readonly Dictionary<Counterpart, int> _counterpartCodes = [];
    private readonly List<Counterpart> _counterparts = [];
    private bool _isShared;

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

    public TextDictionary CustomerIds { get; private set; }

    public TextDictionary BrandNames { get; private set; }

    public TextDictionary EpisodeNames { get; private set; }

    public ReadOnlySpan<Counterpart> Counterparts => CollectionsMarshal.AsSpan(_counterparts);

    /// <summary>The counterparts of some codes, each once, in their order.</summary>
    public List<Counterpart> CounterpartsOf(ReadOnlySpan<int> codes)
    {
        var areThere = new bool[_counterparts.Count];
        foreach (var code in codes)
            areThere[code] = true;
        List<Counterpart> found = [.. _counterparts.Where((_, code) => areThere[code])];
        found.Sort();
        return found;
    }

    /// <summary>Names that belong to others: they are read as they stand, and copied before one is added.</summary>
    public static LedgerNames Shared(TextDictionary customerIds, TextDictionary brandNames, TextDictionary episodeNames) =>
        new(customerIds, brandNames, episodeNames, []) { _isShared = true };

    /// <summary>A copy that shares nothing with these names.</summary>
    public LedgerNames Clone() => new(CustomerIds.Clone(), BrandNames.Clone(), EpisodeNames.Clone(), _counterparts);

    /// <summary>To be called before a text is added.</summary>
    public void Own()
    {
        if (!_isShared)
            return;
        _isShared = false;
        CustomerIds = CustomerIds.Clone();
        BrandNames = BrandNames.Clone();
        EpisodeNames = EpisodeNames.Clone();
    }

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
