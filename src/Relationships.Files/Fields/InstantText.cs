namespace Relationships.Files.Fields;

/// <summary>Instants as the options say they are written.</summary>
internal sealed class InstantText
{
    private readonly LocalTime _local;
    private readonly CustomDate? _custom;
    private readonly byte _decimalMark;
    private readonly bool _recognisesUnix;

    public InstantText(EventFileOptions options)
    {
        _local = new LocalTime(options.Zone);
        IsUnix = options.DateFormat == CustomDate.Unix;
        _recognisesUnix = options.RecognisesUnix && options.DateFormat is null;
        _custom = options.DateFormat is null || IsUnix ? null : new CustomDate(options.DateFormat);
        _decimalMark = (byte)(options.DecimalComma ? ',' : '.');
    }

    /// <summary>Whether instants are seconds since 1970.</summary>
    public bool IsUnix { get; }

    /// <summary>Reads when something happened, in ticks of UTC: a date alone is its start.</summary>
    public bool TryAt(ReadOnlySpan<byte> text, bool isNumber, out long at) =>
        TryRead(text, isNumber, out at, out _) && IsInstant(at);

    /// <summary>Reads when something falls due, in ticks of UTC: a date alone is its end, at most the last instant there is.</summary>
    public bool TryDue(ReadOnlySpan<byte> text, bool isNumber, out long due)
    {
        if (!TryRead(text, isNumber, out due, out var day))
            return false;
        if (day is { } date)
            due = date.Date == DateTime.MaxValue.Date ? DateTimeOffset.MaxValue.Ticks : Math.Min(DateTimeOffset.MaxValue.Ticks, _local.UtcTicks(date.AddDays(1)));
        return IsInstant(due);
    }

    private static bool IsInstant(long ticks) => ticks >= DateTimeOffset.MinValue.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks;

    private bool TryRead(ReadOnlySpan<byte> text, bool isNumber, out long ticks, out DateTime? day)
    {
        day = null;
        if (IsUnix)
            return TryUnix(text, isNumber ? (byte)'.' : _decimalMark, out ticks);
        if (_recognisesUnix && TryUnix(text, isNumber ? (byte)'.' : _decimalMark, out ticks))
            return true;
        ticks = 0;
        if (isNumber)
            return false;
        return _custom is null ? TryIso(text, out ticks, out day) : TryCustom(_custom, text, out ticks, out day);
    }

    private bool TryIso(ReadOnlySpan<byte> text, out long ticks, out DateTime? day)
    {
        (ticks, day) = (0, null);
        if (!IsoInstant.TryParse(text, out var iso))
            return false;
        ticks = iso.Offset is { } offset ? iso.Local.Ticks - offset.Ticks : _local.UtcTicks(iso.Local);
        day = iso.IsDateAlone ? iso.Local : null;
        return true;
    }

    private bool TryCustom(CustomDate custom, ReadOnlySpan<byte> text, out long ticks, out DateTime? day)
    {
        (ticks, day) = (0, null);
        if (!custom.TryParse(text, out var date))
            return false;
        ticks = date.Kind == DateTimeKind.Utc ? date.Ticks : _local.UtcTicks(date);
        day = custom.IsDateAlone && date.Kind != DateTimeKind.Utc ? date : null;
        return true;
    }

    private static bool TryUnix(ReadOnlySpan<byte> text, byte decimalMark, out long ticks)
    {
        const decimal OutOfReach = 1e12m;
        ticks = 0;
        if (!NumberText.TryParse(text, decimalMark, out decimal seconds) || seconds is <= -OutOfReach or >= OutOfReach)
            return false;
        ticks = DateTimeOffset.UnixEpoch.Ticks + (long)decimal.Truncate(seconds * TimeSpan.TicksPerSecond);
        return true;
    }
}
