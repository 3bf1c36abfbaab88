using System.Text;
using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>Makes an event of the fields of a record, or says the first thing that is wrong with them.</summary>
internal sealed class EventAssembly
{
    private const string CounterpartForm = "a name, or brand:, product:, person: or community: and a name";

    private readonly EventFileOptions _options;
    private readonly FieldLayout _layout;
    private readonly InstantText _instants;
    private readonly byte _decimalMark;
    private readonly Counterpart _blankCounterpart;
    private readonly TextPool _texts = new();
    private readonly WordTable<Counterpart> _counterparts = new(Counterpart.TryParse);
    private readonly WordTable<Channel> _channels = new(Channels.TryParse);
    private readonly WordTable<ConnectionType> _connections = new(ConnectionWords.TryParse);
    private readonly WordTable<EventKind> _kinds;

    private FieldRow _row = null!;
    private RejectReason _reason;
    private string? _detail;

    public EventAssembly(EventFileOptions options, FieldLayout layout)
    {
        _options = options;
        _layout = layout;
        _instants = new InstantText(options);
        _decimalMark = (byte)(options.DecimalComma ? ',' : '.');
        _blankCounterpart = Counterpart.Brand(options.BrandName);
        _kinds = new WordTable<EventKind>(options.KindFrom is { } map ? map.TryGet : TryKind);
    }

    /// <summary>Reads a record that begins at a place.</summary>
    public ReadEvent Read(FieldRow row, EventOrigin origin, long lastLine)
    {
        _row = row;
        _detail = null;
        var customer = Customer();
        var at = At();
        var kind = Kind();
        var e = _detail is not null ? null : new RelationshipEvent(customer, kind, at)
        {
            Counterpart = OneOf(EventField.Counterpart, _counterparts, CounterpartForm) ?? _blankCounterpart,
            Brand = Text(EventField.Brand),
            Channel = OneOf(EventField.Channel, _channels, "a channel") ?? Channel.Unknown,
            Initiator = Initiator(),
            Human = Human(),
            Amount = Number(EventField.Amount),
            Strength = Number(EventField.Strength),
            Severity = Number(EventField.Severity),
            Due = Due(),
            Episode = NewText(EventField.Episode),
            Representative = Text(EventField.Representative),
            Other = Text(EventField.Other),
            Connection = OneOf(EventField.Connection, _connections, "one of the six types"),
            Tag = Text(EventField.Tag),
            Id = NewText(EventField.Id),
            Origin = origin,
        };
        return e is not null && _detail is null
            ? new ReadEvent(e, lastLine)
            : new ReadEvent(new RejectedEvent(origin, _reason, _detail!), lastLine);
    }

    /// <summary>The currency of the record, empty where it tells none.</summary>
    public string Currency(FieldRow row)
    {
        var text = Blanks.Trim(row.Text(EventField.Currency));
        return text.IsEmpty ? string.Empty : _texts.Get(text);
    }

    private static bool TryKind(string text, out EventKind kind)
    {
        var isName = EventKind.IsName(text);
        kind = isName ? EventKind.Of(text) : default;
        return isName;
    }

    private string Customer()
    {
        var text = Taken(EventField.Customer, trim: false);
        if (text.IsEmpty)
            Fail(RejectReason.MissingField, $"{_layout.Shown(EventField.Customer)} is empty");
        return _texts.Get(text);
    }

    private EventKind Kind()
    {
        if (_options.Kind is { } constant)
            return constant;
        var text = Taken(EventField.Kind);
        if (_kinds.TryGet(text, out var kind))
            return kind;
        if (text.IsEmpty)
            Fail(RejectReason.MissingField, $"{_layout.Shown(EventField.Kind)} is empty");
        else if (_options.KindFrom is { } map)
            Fail(RejectReason.UnknownKind, $"value {Excerpt.Of(text)} of {map.Column} is given no kind");
        else
            Fail(RejectReason.UnknownKind, $"{_layout.Shown(EventField.Kind)} {Excerpt.Of(text)} is no kind: a kind is written in kebab-case");
        return default;
    }

    private DateTimeOffset At()
    {
        var text = Taken(EventField.At);
        if (text.IsEmpty)
            Fail(RejectReason.MissingField, $"{_layout.Shown(EventField.At)} is empty");
        else if (_instants.TryAt(text, _row.IsNumber(EventField.At), out var at))
            return at;
        else
            FailInstant(EventField.At, text);
        return default;
    }

    private DateTimeOffset? Due()
    {
        var text = Taken(EventField.Due);
        if (text.IsEmpty)
            return null;
        if (_instants.TryDue(text, _row.IsNumber(EventField.Due), out var due))
            return due;
        FailInstant(EventField.Due, text);
        return null;
    }

    private Initiator? Initiator()
    {
        var text = Taken(EventField.Initiator);
        if (text.IsEmpty)
            return null;
        if (text.SequenceEqual("customer"u8))
            return Events.Initiator.Customer;
        if (text.SequenceEqual("counterpart"u8))
            return Events.Initiator.Counterpart;
        FailWord(EventField.Initiator, text, "customer or counterpart");
        return null;
    }

    private bool? Human()
    {
        var text = Taken(EventField.Human);
        if (text.IsEmpty)
            return null;
        if (Ascii.EqualsIgnoreCase(text, "true"u8))
            return true;
        if (Ascii.EqualsIgnoreCase(text, "false"u8))
            return false;
        FailWord(EventField.Human, text, "true or false");
        return null;
    }

    private double? Number(EventField field)
    {
        var text = Taken(field);
        if (text.IsEmpty)
            return null;
        if (NumberText.TryParse(text, _row.IsNumber(field) ? (byte)'.' : _decimalMark, out double number))
            return number;
        Fail(RejectReason.BadNumber, $"{_layout.Shown(field)} {Excerpt.Of(text)} is no finite number such as 12{(char)_decimalMark}50");
        return null;
    }

    private T? OneOf<T>(EventField field, WordTable<T> words, string allowed)
        where T : struct
    {
        var text = Taken(field);
        if (text.IsEmpty)
            return null;
        if (words.TryGet(text, out var value))
            return value;
        FailWord(field, text, allowed);
        return null;
    }

    /// <summary>A text that is likely to come again.</summary>
    private string? Text(EventField field)
    {
        var text = Taken(field);
        return text.IsEmpty ? null : _texts.Get(text);
    }

    /// <summary>A text that is likely to be new.</summary>
    private string? NewText(EventField field)
    {
        var text = Taken(field);
        return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }

    private ReadOnlySpan<byte> Taken(EventField field, bool trim = true)
    {
        var text = _row.Text(field);
        if (text.Length > _options.MaxFieldLength)
        {
            Fail(RejectReason.FieldTooLong, $"{_layout.Shown(field)} is longer than {Excerpt.Of(_options.MaxFieldLength)} bytes");
            return default;
        }

        return trim ? Blanks.Trim(text) : text;
    }

    private void FailInstant(EventField field, ReadOnlySpan<byte> text) =>
        Fail(
            RejectReason.BadInstant,
            $"{_layout.Shown(field)} {Excerpt.Of(text)} is no instant of the years 1 to 9999 written as {_options.DateFormat ?? (_options.RecognisesUnix ? "ISO 8601 or Unix seconds" : "ISO 8601")}");

    private void FailWord(EventField field, ReadOnlySpan<byte> text, string allowed) =>
        Fail(RejectReason.BadWord, $"{_layout.Shown(field)} {Excerpt.Of(text)} is not {allowed}");

    private void Fail(RejectReason reason, string detail)
    {
        if (_detail is not null)
            return;
        _reason = reason;
        _detail = detail;
    }
}
