namespace Relationships.Files;

/// <summary>The names of an event's fields, as a file and <see cref="EventFileOptions.Columns"/> spell them.</summary>
public static class EventFields
{
    /// <summary>The customer's id; needed.</summary>
    public const string Customer = "customer";

    /// <summary>The other side; blank means the log's one brand.</summary>
    public const string Counterpart = "counterpart";

    /// <summary>Parent brand of a product, person or community.</summary>
    public const string Brand = "brand";

    /// <summary>When it happened; needed.</summary>
    public const string At = "at";

    /// <summary>What happened; needed, unless the options give it.</summary>
    public const string Kind = "kind";

    /// <summary>Through what.</summary>
    public const string Channel = "channel";

    /// <summary>Who began it: <c>customer</c> or <c>counterpart</c>.</summary>
    public const string Initiator = "initiator";

    /// <summary>Whether a person acted: <c>true</c> or <c>false</c>.</summary>
    public const string Human = "human";

    /// <summary>Money.</summary>
    public const string Amount = "amount";

    /// <summary>How much of it; the answer of a survey.</summary>
    public const string Strength = "strength";

    /// <summary>How bad.</summary>
    public const string Severity = "severity";

    /// <summary>When a promise falls due.</summary>
    public const string Due = "due";

    /// <summary>What links a promise, failure or approach to its end.</summary>
    public const string Episode = "episode";

    /// <summary>Who acted for the counterpart.</summary>
    public const string Representative = "representative";

    /// <summary>Third party.</summary>
    public const string Other = "other";

    /// <summary>One of the six connection types.</summary>
    public const string Connection = "connection";

    /// <summary>Free text.</summary>
    public const string Tag = "tag";

    /// <summary>Identity over all inputs.</summary>
    public const string Id = "id";

    /// <summary>Currency of the amount: not kept, one value a log.</summary>
    public const string Currency = "currency";

    /// <summary>Every field, in the order in which a file is written; <see cref="Currency"/>, which is only read, last.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Customer, Counterpart, Brand, At, Kind, Channel, Initiator, Human, Amount, Strength, Severity, Due, Episode,
        Representative, Other, Connection, Tag, Id, Currency,
    ];
}
