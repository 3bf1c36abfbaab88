namespace Relationships.Files.Fields;

/// <summary>By what name a file tells each field.</summary>
internal sealed class FieldLayout
{
    private readonly string?[] _names;
    private readonly bool[] _named;
    private readonly EventFileOptions _options;

    public FieldLayout(EventFileOptions options)
    {
        _options = options;
        _names = new string?[EventFields.All.Count];
        _named = new bool[_names.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            _named[i] = options.Columns.TryGetValue(EventFields.All[i], out var column);
            _names[i] = !_named[i] ? EventFields.All[i] : string.IsNullOrWhiteSpace(column) ? null : column.Trim();
        }

        // customer=id says what the column id is: it is not the event's id besides.
        for (var i = 0; i < _names.Length; i++)
        {
            if (GivesWay((EventField)i) && Enumerable.Range(0, _names.Length).Any(j => _named[j] && _names[j] == _names[i]))
                _names[i] = null;
        }

        if (options.Kind is not null)
            _names[(int)EventField.Kind] = null;
        if (options.KindFrom is { } map)
            _names[(int)EventField.Kind] = map.Column;
    }

    public static int Count => EventFields.All.Count;

    /// <summary>The column or property, or null where the field is not read.</summary>
    public string? Name(EventField field) => _names[(int)field];

    /// <summary>Whether a file with columns must have it.</summary>
    public bool IsNeeded(EventField field) =>
        Name(field) is not null && (_named[(int)field] || field is EventField.Customer or EventField.At or EventField.Kind);

    /// <summary>Whether the options give the field a column.</summary>
    public bool IsNamed(EventField field) => _named[(int)field];

    /// <summary>Whether the field leaves a column to another that was given it: it was given none itself, and a file may do without it.</summary>
    public bool GivesWay(EventField field) => !_named[(int)field] && !IsNeeded(field);

    /// <summary>The field's own name.</summary>
    public string Called(EventField field) => _options.ShownAs.GetValueOrDefault(EventFields.All[(int)field], EventFields.All[(int)field]);

    /// <summary>The field as messages show it: with its column where that has another name.</summary>
    public string Shown(EventField field)
    {
        var own = Called(field);
        return Name(field) is { } name && name != own ? $"{own} ({name})" : own;
    }
}
