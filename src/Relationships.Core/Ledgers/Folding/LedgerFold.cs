using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// The fold: what one relationship's events amount to, event by event. <see cref="Ledger"/> keeps one; where a whole
/// table is folded one is used for relationship after relationship, and allocates nothing once it has grown.
/// </summary>
/// <remarks>Takes facts in canonical order, of known kinds; who calls it has checked that. Not thread-safe.</remarks>
internal sealed partial class LedgerFold
{
    private readonly CompiledPolicy _policy;
    private readonly TimeZoneInfo _zone;
    private readonly Growth _now;
    private readonly Growth _dayStart;
    private readonly double[] _sums;
    private Today _today = new();
    private bool _knowsDayStart;

    /// <summary>Makes a fold of no event.</summary>
    /// <param name="policy">What events count for.</param>
    /// <param name="zone">The zone whose days count as days.</param>
    /// <param name="since">Start of the slice in ticks; null for a history from its beginning.</param>
    public LedgerFold(CompiledPolicy policy, TimeZoneInfo zone, long? since)
    {
        _policy = policy;
        _zone = zone;
        _now = new Growth(policy);
        _dayStart = new Growth(policy);
        Sums = new DecayedSums(policy, DecayedSums.Every, 0);
        _sums = Sums.Values;
        Since = since;
    }

    /// <summary>Start of the slice in ticks; null for a history from its beginning.</summary>
    public long? Since { get; }

    /// <summary>Whether belonging is to a community, else to a character.</summary>
    public bool IsCommunity { get; set; }

    /// <summary>Whether there was an event, though it may have been taken back.</summary>
    public bool HasSums { get; private set; }

    public DecayedSums Sums { get; }

    public int Events { get; private set; }

    public int UnmatchedEnds { get; private set; }

    /// <summary>Ticks of the first event.</summary>
    public long First { get; private set; }

    /// <summary>Ticks of the latest event.</summary>
    public long Last { get; private set; }

    /// <summary>What the latest day has counted already.</summary>
    public ref readonly Today Today => ref _today;

    /// <summary>The first day with a purchase or renewal; of a fold that goes on from a table only that there was one.</summary>
    public OpeningDay? Opening { get; private set; }

    /// <summary>Ticks of the latest contact that prompts; <see cref="LedgerColumns.Never"/> for none.</summary>
    public long LastContact { get; private set; } = LedgerColumns.Never;

    private bool IsSlice => Since is not null;

    /// <summary>Forgets everything, for the next relationship.</summary>
    public void Clear()
    {
        Array.Clear(_sums);
        HasSums = false;
        Events = UnmatchedEnds = 0;
        _today = new Today();
        Opening = null;
        LastContact = LedgerColumns.Never;
        ClearChannels();
        ClearEpisodes();
        ClearTrials();
        ClearWaiting();
    }

    /// <summary>Takes the next event of a log whose episodes were checked, or of a slice one whose episode may have begun earlier.</summary>
    /// <param name="fact">The event.</param>
    /// <param name="waits">In a slice, its part in the episode, which waits for the merge; else null.</param>
    public void Take(in Fact fact, PendingEnd? waits = null)
    {
        Begin(fact.At);
        Events++;
        Last = fact.At;
        StepTrials(fact);

        _noted = waits?.Counted;
        if (fact.Actor >= 0)
            CountNow((EvidenceSum)fact.Actor, fact.Strength, fact.At);
        Happen(fact, waits is not null);
        _noted = null;

        if (waits is not null)
            _pendingEnds.Add(waits);
        if (fact.Program.Prompts)
            LastContact = fact.At;
    }

    /// <summary>Tells which events come next, at most <see cref="Growth.MostForetold"/>; what is wrong costs time alone.</summary>
    public void Foretell(ReadOnlySpan<PackedEvent> events)
    {
        var spans = _now.Spans;
        var anchor = Sums.Anchor;
        for (var i = 0; i < events.Length; i++)
            spans[i] = events[i].At - anchor;
        _now.Foretell(events.Length);
    }

    /// <summary>Turns to an instant: its day, and how much evidence grows until then.</summary>
    private void Begin(long at)
    {
        if (_today.MoveTo(at, _zone))
            _knowsDayStart = false;
        if (HasSums)
        {
            Advance(at);
        }
        else
        {
            HasSums = true;
            First = at;
            Sums.Anchor = _today.Start;
        }

        _now.Set(at - Sums.Anchor);
    }

    /// <summary>Moves the anchor of sums and channels where an instant is too far ahead of it.</summary>
    private void Advance(long at)
    {
        var anchor = Sums.Anchor;
        Sums.Advance(at);
        if (Sums.Anchor == anchor)
            return;
        MoveChannels(anchor);
        _knowsDayStart = false;
    }

    /// <summary>How much evidence grows from the anchor to the start of the day.</summary>
    private ReadOnlySpan<double> DayStart()
    {
        if (!_knowsDayStart)
        {
            _dayStart.Set(_today.Start - Sums.Anchor);
            _knowsDayStart = true;
        }

        return _dayStart.Values;
    }
}
