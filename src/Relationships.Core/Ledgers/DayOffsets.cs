namespace Relationships.Ledgers;

/// <summary>
/// Remembers an offset a day of UTC, for the days that are asked for. Thread-safe: whoever comes first writes what anybody would.
/// </summary>
/// <param name="find">Tells the offset of a day in ticks, or <see cref="None"/>.</param>
internal sealed class DayOffsets(Func<int, long> find)
{
    /// <summary>What a day has that does not have one offset.</summary>
    public const long None = long.MinValue;

    private const int DaysOfPage = 512;
    private const int NotAsked = 0;
    private const int Without = int.MaxValue;

    private static readonly int s_days = 1 + (int)(DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay);

    // In seconds, one more so that 0 is nobody's.
    private readonly int[]?[] _pages = new int[1 + (s_days / DaysOfPage)][];

    /// <summary>The offset of a day, or <see cref="None"/>.</summary>
    /// <param name="day">Days since the year 1, up to the end of 9999.</param>
    public long At(int day)
    {
        var page = _pages[day / DaysOfPage] ??= new int[DaysOfPage];
        var known = page[day % DaysOfPage];
        if (known == NotAsked)
            page[day % DaysOfPage] = known = Found(day);
        return known == Without ? None : (known > 0 ? known - 1 : known) * TimeSpan.TicksPerSecond;
    }

    private int Found(int day)
    {
        var offset = find(day);

        // An offset of less than seconds, which no zone of today has, is not remembered and so never wrong.
        if (offset == None || offset % TimeSpan.TicksPerSecond != 0)
            return Without;
        var seconds = (int)(offset / TimeSpan.TicksPerSecond);
        return seconds >= 0 ? seconds + 1 : seconds;
    }
}
