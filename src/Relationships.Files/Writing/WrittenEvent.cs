using System.Globalization;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Writing;

/// <summary>The fields of an event as text.</summary>
internal static class WrittenEvent
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Why an event cannot be written, or null.</summary>
    public static string? Fault(RelationshipEvent e)
    {
        if (string.IsNullOrEmpty(e.Customer))
            return "the customer is empty.";
        if (!EventKind.IsName(e.Kind.Name))
            return $"kind '{e.Kind}' is not a name in kebab-case.";
        for (var field = EventField.Customer; field <= EventField.Id; field++)
        {
            if (Text(e, field) is { } text && HasHalfPair(text))
                return $"{EventFields.All[(int)field]} holds half of a surrogate pair.";
            if (Number(e, field) is { } number && !double.IsFinite(number))
                return string.Create(CultureInfo.InvariantCulture, $"{EventFields.All[(int)field]} {number} is not finite.");
        }

        return null;
    }

    /// <summary>The number in a field, or null where it has none.</summary>
    public static double? Number(RelationshipEvent e, EventField field) => field switch
    {
        EventField.Amount => e.Amount,
        EventField.Strength => e.Strength,
        EventField.Severity => e.Severity,
        _ => null,
    };

    /// <summary>The text in a field, or null where it has none or is a number or a truth value.</summary>
    public static string? Text(RelationshipEvent e, EventField field) => field switch
    {
        EventField.Customer => e.Customer,
        EventField.Counterpart => e.Counterpart == Counterpart.Default ? null : e.Counterpart.ToString(),
        EventField.Brand => e.Brand,
        EventField.At => Instant(e.At),
        EventField.Kind => e.Kind.Name,
        EventField.Channel => e.Channel == Channel.Unknown ? null : e.Channel.Name(),
        EventField.Initiator => e.Initiator switch { null => null, Initiator.Customer => "customer", _ => "counterpart" },
        EventField.Due => e.Due is { } due ? Instant(due) : null,
        EventField.Episode => e.Episode,
        EventField.Representative => e.Representative,
        EventField.Other => e.Other,
        EventField.Connection => e.Connection is { } connection ? ConnectionWords.Of(connection) : null,
        EventField.Tag => e.Tag,
        EventField.Id => e.Id,
        _ => null,
    };

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
