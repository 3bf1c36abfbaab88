using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>The columns of a fold, checked once so that no row reads beyond them, and what is known of their kinds.</summary>
internal sealed class EventSource
{
    public EventSource(EventColumns columns, CompiledPolicy policy)
    {
        Columns = columns;
        Policy = policy;
        Kinds = [.. columns.KindNames.Select(k => new FoldKind(k, policy))];
        Sides = [.. Kinds.Select(k => (byte)k.By)];
        Needs = [.. Kinds.Select(k => k.Needs)];
        ColumnCheck.ThrowIfBroken(columns);
        NoCustomer = columns.CustomerIds.CodeOf(default);
        NoEpisode = columns.EpisodeNames.CodeOf(default);
        NoId = columns.EventIds.CodeOf(default);
        NoBrand = columns.Texts.CodeOf(default);
    }

    public EventColumns Columns { get; }

    public CompiledPolicy Policy { get; }

    public FoldKind[] Kinds { get; }

    /// <summary>Who begins each kind by default.</summary>
    public byte[] Sides { get; }

    /// <summary>What each kind cannot do without.</summary>
    public KindNeed[] Needs { get; }

    public int Count => Columns.Count;

    /// <summary>Code of the empty text among customers: nobody; <see cref="EventColumns.None"/> where it is not there.</summary>
    public int NoCustomer { get; }

    /// <summary>Code of the empty text among episodes, which is none.</summary>
    public int NoEpisode { get; }

    /// <summary>Code of the empty text among ids, which is none.</summary>
    public int NoId { get; }

    /// <summary>Code of the empty text among brands, which is none.</summary>
    public int NoBrand { get; }

    /// <summary>An event as an object, a return's amount without its sign.</summary>
    public RelationshipEvent EventAt(int row)
    {
        var e = Columns.EventAt(row);
        return e.Kind == EventKind.Return && e.Amount < 0 ? e with { Amount = -e.Amount } : e;
    }
}
