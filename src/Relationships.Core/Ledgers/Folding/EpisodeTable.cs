using System.Runtime.CompilerServices;

namespace Relationships.Ledgers.Folding;

/// <summary>What is known of a relationship's episodes, by the numbers of their names.</summary>
internal sealed class EpisodeTable
{
    private EpisodeEntry[] _entries = [];
    private int[] _slots = [];

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
        if (Count == _entries.Length)
            Grow();
        var slot = SlotOf(episode);
        if (_slots[slot] == 0)
        {
            _entries[Count] = new EpisodeEntry { Episode = episode };
            _slots[slot] = ++Count;
        }

        return ref _entries[_slots[slot] - 1];
    }

    public void Clear()
    {
        // Slot by slot where few are in use of many.
        if (8 * Count < _slots.Length)
        {
            for (var i = 0; i < Count; i++)
                ClearFrom(HomeOf(_entries[i].Episode));
        }
        else
        {
            Array.Clear(_slots);
        }

        Count = 0;
    }

    private int HomeOf(int episode) => (int)(((uint)episode * 2654435769u) >> 7) & (_slots.Length - 1);

    private int SlotOf(int episode)
    {
        var slot = HomeOf(episode);
        while (_slots[slot] is var index && index != 0 && _entries[index - 1].Episode != episode)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    /// <summary>Clears a run of slots; whatever has its home there stands in it.</summary>
    private void ClearFrom(int slot)
    {
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            _slots[slot] = 0;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Math.Max(8, 2 * _entries.Length));
        _slots = new int[4 * _entries.Length];
        for (var i = 0; i < Count; i++)
            _slots[SlotOf(_entries[i].Episode)] = i + 1;
    }
}
