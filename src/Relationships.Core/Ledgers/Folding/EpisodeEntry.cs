using Relationships.Events;

namespace Relationships.Ledgers.Folding;

/// <summary>What is known of one episode: what its events may still do, and the items that it has open.</summary>
internal struct EpisodeEntry
{
    /// <summary>Number of its name.</summary>
    public int Episode;

    /// <summary>What was seen of it, where a log is checked; else unused.</summary>
    public EpisodeState State;

    // One more than the index of an open item, 0 for none.
    private int _ofCustomer;
    private int _ofCounterpart;
    private int _approach;
    private int _failure;

    /// <summary>Whether it has a promise open, of either side.</summary>
    public readonly bool HasPromise => (_ofCustomer | _ofCounterpart) != 0;

    /// <summary>Index of its approach, -1 for none.</summary>
    public int Approach
    {
        readonly get => _approach - 1;
        set => _approach = value + 1;
    }

    /// <summary>Index of its failure, -1 for none.</summary>
    public int Failure
    {
        readonly get => _failure - 1;
        set => _failure = value + 1;
    }

    /// <summary>Index of a side's promise, -1 for none.</summary>
    public readonly int PromiseOf(Initiator side) => (side == Initiator.Customer ? _ofCustomer : _ofCounterpart) - 1;

    public void SetPromise(Initiator side, int index)
    {
        if (side == Initiator.Customer)
            _ofCustomer = index + 1;
        else
            _ofCounterpart = index + 1;
    }
}
