using System.Text;
using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>Reads the fields of a record by the rules of events, or says the first thing that is wrong with them.</summary>
/// <remarks>
/// Whoever asks makes an event of the cells or a row of columns. Codes of kinds and counterparts are this assembly's
/// own; they last where it keeps all words.
/// </remarks>
internal sealed class EventAssembly
{
    private readonly EventFileOptions _options;
    private readonly FieldForms _forms;
    private readonly InstantText _instants;
    private readonly byte _decimalMark;
    private readonly Counterpart _blankCounterpart;
    private readonly WordTable<Counterpart> _counterparts;
    private readonly WordTable<Channel> _channels = new(Channels.TryParse, keepsAll: false);
    private readonly WordTable<ConnectionType> _connections = new(ConnectionWords.TryParse, keepsAll: false);
    private readonly WordTable<EventKind> _kinds;

    private FieldRow _row = null!;
    private uint _told;
    private bool _isKindUnknown;
    private RejectForm? _fault;
    private EventField _blamed;

    public EventAssembly(EventFileOptions options, FieldLayout layout, bool keepsAllWords)
    {
        _options = options;
        _forms = new FieldForms(options, layout);
        _instants = new InstantText(options);
        _decimalMark = (byte)(options.DecimalComma ? ',' : '.');
        _blankCounterpart = Counterpart.Brand(options.BrandName);
        _counterparts = new WordTable<Counterpart>(Counterpart.TryParse, keepsAllWords);
        WordTable<EventKind>.Parser kinds = options.KindFrom is { } map ? map.TryGet : TryKind;
        _kinds = new WordTable<EventKind>(options.Vocabulary is { } known ? Known(kinds, known) : kinds, keepsAllWords);
    }

    /// <summary>The first thing that is wrong with the record that was read last, or null.</summary>
    public RejectForm? Fault => _fault;

    /// <summary>The value that is to blame for it.</summary>
    public ReadOnlySpan<byte> Blamed => _fault is { IsQuoted: true } ? Blanks.Trim(_row.Text(_blamed)) : default;

    /// <summary>What a kind's code stands for.</summary>
    public EventKind KindOf(int code) => code < 0 ? _options.Kind!.Value : _kinds[code];

    /// <summary>What a counterpart's code stands for.</summary>
    public Counterpart CounterpartOf(int code) => code < 0 ? _blankCounterpart : _counterparts[code];

    /// <summary>Reads a record.</summary>
    /// <returns>Whether it is an event; if not, there is a <see cref="Fault"/>.</returns>
    public bool TryRead(FieldRow row, ref EventCells cells)
    {
        _row = row;
        _told = row.Told;
        _fault = null;
        _isKindUnknown = false;
        return TryCustomer(ref cells)
            && TryAt(ref cells)
            && TryKind(ref cells)
            && TryCounterpart(ref cells)
            && TryText(EventField.Brand, out cells.Brand)
            && TryChannel(ref cells)
            && TryInitiator(ref cells)
            && TryHuman(ref cells)
            && TryNumber(EventField.Amount, out cells.Amount)
            && TryNumber(EventField.Strength, out cells.Strength)
            && TryNumber(EventField.Severity, out cells.Severity)
            && TryDue(ref cells)
            && TryText(EventField.Episode, out cells.Episode)
            && TryText(EventField.Representative, out cells.Representative)
            && TryText(EventField.Other, out cells.Other)
            && TryConnection(ref cells)
            && TryText(EventField.Tag, out cells.Tag)
            && TryText(EventField.Id, out cells.Id)
            && (!_isKindUnknown || Fail(FieldFault.UnknownKind, EventField.Kind));
    }

    /// <summary>The currency of the record, empty where it tells none.</summary>
    public static ReadOnlySpan<byte> Currency(FieldRow row) => Blanks.Trim(row.Text(EventField.Currency));

    /// <summary>Passes over kinds that are not known: they are judged last, as where the events are folded, and take no room among the words.</summary>
    private WordTable<EventKind>.Parser Known(WordTable<EventKind>.Parser parse, EventVocabulary known) => (string text, out EventKind kind) =>
    {
        if (!parse(text, out kind))
            return false;
        _isKindUnknown = !known.Contains(kind);
        return !_isKindUnknown;
    };

    private static bool TryKind(string text, out EventKind kind)
    {
        var isName = EventKind.IsName(text);
        kind = isName ? EventKind.Of(text) : default;
        return isName;
    }

    private bool TryCustomer(ref EventCells cells)
    {
        cells.Customer = _row.Text(EventField.Customer);
        if (cells.Customer.Length > _options.MaxFieldLength)
            return Fail(FieldFault.TooLong, EventField.Customer);
        return !cells.Customer.IsEmpty || Fail(FieldFault.Blank, EventField.Customer);
    }

    private bool TryAt(ref EventCells cells)
    {
        if (!TryText(EventField.At, out var text))
            return false;
        if (text.IsEmpty)
            return Fail(FieldFault.Blank, EventField.At);
        return _instants.TryAt(text, _row.IsNumber(EventField.At), out cells.At) || Fail(FieldFault.NoInstant, EventField.At);
    }

    private bool TryKind(ref EventCells cells)
    {
        cells.KindCode = EventCells.None;
        if (_options.Kind is { } constant)
        {
            cells.Kind = constant;
            return true;
        }

        if (!TryText(EventField.Kind, out var text))
            return false;
        return _kinds.TryGet(text, out cells.Kind, out cells.KindCode)
            || _isKindUnknown
            || Fail(text.IsEmpty ? FieldFault.Blank : FieldFault.NoKind, EventField.Kind);
    }

    private bool TryCounterpart(ref EventCells cells)
    {
        cells.CounterpartCode = EventCells.None;
        if (!TryText(EventField.Counterpart, out var text))
            return false;
        if (!text.IsEmpty)
            return _counterparts.TryGet(text, out cells.Counterpart, out cells.CounterpartCode) || Fail(FieldFault.NoWord, EventField.Counterpart);
        cells.Counterpart = _blankCounterpart;
        return true;
    }

    private bool TryChannel(ref EventCells cells)
    {
        cells.Channel = Channel.Unknown;
        return TryText(EventField.Channel, out var text)
            && (text.IsEmpty || _channels.TryGet(text, out cells.Channel, out _) || Fail(FieldFault.NoWord, EventField.Channel));
    }

    private bool TryInitiator(ref EventCells cells)
    {
        cells.Initiator = EventCells.None;
        if (!TryText(EventField.Initiator, out var text))
            return false;
        if (text.SequenceEqual("customer"u8))
            cells.Initiator = (sbyte)Initiator.Customer;
        else if (text.SequenceEqual("counterpart"u8))
            cells.Initiator = (sbyte)Initiator.Counterpart;
        else
            return text.IsEmpty || Fail(FieldFault.NoWord, EventField.Initiator);
        return true;
    }

    private bool TryHuman(ref EventCells cells)
    {
        cells.Human = EventCells.None;
        if (!TryText(EventField.Human, out var text))
            return false;
        if (Ascii.EqualsIgnoreCase(text, "true"u8))
            cells.Human = 1;
        else if (Ascii.EqualsIgnoreCase(text, "false"u8))
            cells.Human = 0;
        else
            return text.IsEmpty || Fail(FieldFault.NoWord, EventField.Human);
        return true;
    }

    private bool TryNumber(EventField field, out double number)
    {
        number = double.NaN;
        if (!TryText(field, out var text))
            return false;
        return text.IsEmpty
            || NumberText.TryParse(text, _row.IsNumber(field) ? (byte)'.' : _decimalMark, out number)
            || Fail(FieldFault.NoNumber, field);
    }

    private bool TryDue(ref EventCells cells)
    {
        cells.Due = long.MaxValue;
        return TryText(EventField.Due, out var text)
            && (text.IsEmpty || _instants.TryDue(text, _row.IsNumber(EventField.Due), out cells.Due) || Fail(FieldFault.NoInstant, EventField.Due));
    }

    private bool TryConnection(ref EventCells cells)
    {
        cells.Connection = EventCells.None;
        if (!TryText(EventField.Connection, out var text) || text.IsEmpty)
            return _fault is null;
        if (!_connections.TryGet(text, out var connection, out _))
            return Fail(FieldFault.NoWord, EventField.Connection);
        cells.Connection = (sbyte)connection;
        return true;
    }

    /// <summary>The trimmed text of a field, unless it is too long.</summary>
    private bool TryText(EventField field, out ReadOnlySpan<byte> text)
    {
        text = default;
        if ((_told & (1u << (int)field)) == 0)
            return true;
        text = _row.Text(field);
        if (text.IsEmpty)
            return true;
        if (text.Length > _options.MaxFieldLength)
            return Fail(FieldFault.TooLong, field);
        text = Blanks.Trim(text);
        return true;
    }

    private bool Fail(FieldFault fault, EventField field)
    {
        _fault = _forms.Of(fault, field);
        _blamed = field;
        return false;
    }
}
