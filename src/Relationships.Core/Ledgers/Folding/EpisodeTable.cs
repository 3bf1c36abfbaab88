using System.Runtime.CompilerServices;

namespace Relationships.Ledgers.Folding;

/// <summary>What is known of a relationship's episodes, by the numbers of their names.</summary>
internal sealed class EpisodeTable
{
    private const int FewSlots = 64;

    private EpisodeEntry[] _entries = [];
    private int[] _slots = [];

    // How many of the slots are in use, less one: after many episodes few need not be spread over all that memory.
    private int _mask = -1;

    /// <summary>How many episodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of an episode, or a null reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref EpisodeEntry Find(int episode)
    {
        if (Count == 0)
            return ref Unsafe.NullRef<EpisodeEntry>();
        var index = _slots[SlotOf(episode)];
        return ref index == 0 ? ref Unsafe.NullRef<EpisodeEntry>() : ref _entries[index - 1];
    }

    /// <summary>What is known of an episode, nothing where it is new.</summary>
    public ref EpisodeEntry FindOrAdd(int episode)
    {
        if (4 * Count > _mask)
            Grow();
        var slot = SlotOf(episode);
        if (_slots[slot] == 0)
        {
            _entries[Count] = new EpisodeEntry { Episode = episode };
            _slots[slot] = ++Count;
        }

        return ref _entries[_slots[slot] - 1];
    }

    /// <summary>Forgets all, and goes back to few slots.</summary>
    public void Clear()
    {
        if (Count == 0)
            return;
        _slots.AsSpan(0, _mask + 1).Clear();
        _mask = FewSlots - 1;
        Count = 0;
    }

    private int HomeOf(int episode) => (int)(((uint)episode * 2654435769u) >> 7) & _mask;

    private int SlotOf(int episode)
    {
        var slot = HomeOf(episode);
        while (_slots[slot] is var index && index != 0 && _entries[index - 1].Episode != episode)
            slot = (slot + 1) & _mask;
        return slot;
    }

    private void Grow()
    {
        if (_mask >= 0)
            _slots.AsSpan(0, _mask + 1).Clear();
        _mask = Math.Max(FewSlots, 2 * (_mask + 1)) - 1;
        if (_slots.Length <= _mask)
        {
            _slots = new int[_mask + 1];
            Array.Resize(ref _entries, (_slots.Length / 4) + 1);
        }

        for (var i = 0; i < Count; i++)
            _slots[SlotOf(_entries[i].Episode)] = i + 1;
    }
}
