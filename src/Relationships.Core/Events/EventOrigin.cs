namespace Relationships.Events;

/// <summary>Where an event was read, for messages. Never part of its content.</summary>
/// <param name="Source">File name or other source; null where there is none.</param>
/// <param name="Line">Line in the source, from 1 (a header is line 1); 0 where unknown.</param>
public readonly record struct EventOrigin(string? Source, long Line)
{
    /// <summary>The place in words.</summary>
    /// <returns><c>SOURCE line N</c>, <c>line N</c>, or <c>unknown place</c>.</returns>
    public override string ToString() => (Source, Line) switch
    {
        (null, 0) => "unknown place",
        (null, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Line}"),
        (_, 0) => Source,
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source} line {Line}"),
    };
}
