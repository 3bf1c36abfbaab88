using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>
/// What the latest day of a ledger has already counted: an occasion counts once a day, a kind and a class of channel
/// likewise, repeat exchange by the day's strongest.
/// </summary>
internal struct Today
{
    public KindSet Kinds;

    /// <summary>Number of the <see cref="LocalDay"/>; <see cref="long.MinValue"/> before the first event.</summary>
    public long Day;

    /// <summary>Ticks of the day's start.</summary>
    public long Start;

    public bool HadOccasion;

    /// <summary>Bit by bit the classes of channel.</summary>
    public byte Classes;

    public double Repeat;

    public Today() => Day = long.MinValue;

    /// <summary>Turns the page where the instant falls on another day of the zone; tells whether it does.</summary>
    public bool MoveTo(long ticks, TimeZoneInfo zone)
    {
        var day = LocalDay.Of(ticks, zone);
        if (day.Number == Day)
            return false;
        Kinds = default;
        (Day, Start) = (day.Number, day.Start);
        HadOccasion = false;
        Classes = 0;
        Repeat = 0;
        return true;
    }

    public bool AddClass(ChannelClass channelClass)
    {
        var bit = (byte)(1 << (int)channelClass);
        var isNew = (Classes & bit) == 0;
        Classes |= bit;
        return isNew;
    }
}
