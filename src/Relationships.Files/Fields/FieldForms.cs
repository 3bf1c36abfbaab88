using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>The words for what is wrong with a field, each made once.</summary>
internal sealed class FieldForms(EventFileOptions options, FieldLayout layout)
{
    private readonly RejectForm?[] _forms = new RejectForm?[Enum.GetValues<FieldFault>().Length * FieldLayout.Count];

    public RejectForm Of(FieldFault fault, EventField field) =>
        _forms[((int)fault * FieldLayout.Count) + (int)field] ??= Make(fault, layout.Shown(field), field);

    private RejectForm Make(FieldFault fault, string shown, EventField field) => fault switch
    {
        FieldFault.Blank => new RejectForm(RejectReason.MissingField, $"{shown} is empty"),
        FieldFault.TooLong => new RejectForm(RejectReason.FieldTooLong, $"{shown} is longer than {Excerpt.Of(options.MaxFieldLength)} bytes"),
        FieldFault.NoKind when options.KindFrom is { } map => Quoted(RejectReason.UnknownKind, "value", $"of {map.Column} is given no kind"),
        FieldFault.NoKind => Quoted(RejectReason.UnknownKind, shown, "is no kind: a kind is written in kebab-case"),
        FieldFault.UnknownKind when options.KindFrom is { } map => Quoted(RejectReason.UnknownKind, "value", $"of {map.Column} is given a kind that is unknown to the policy"),
        FieldFault.UnknownKind => Quoted(RejectReason.UnknownKind, shown, "is unknown to the policy"),
        FieldFault.NoInstant => Quoted(RejectReason.BadInstant, shown, $"is no instant of the years 1 to 9999 written as {Dates()}"),
        FieldFault.NoNumber => Quoted(RejectReason.BadNumber, shown, $"is no finite number such as 12{(options.DecimalComma ? ',' : '.')}50"),
        _ => Quoted(RejectReason.BadWord, shown, $"is not {Allowed(field)}"),
    };

    private static RejectForm Quoted(RejectReason reason, string before, string after) => new(reason, before + " ", " " + after, IsQuoted: true);

    private static string Allowed(EventField field) => field switch
    {
        EventField.Counterpart => "a name, or brand:, product:, person: or community: and a name",
        EventField.Channel => "a channel",
        EventField.Initiator => "customer or counterpart",
        EventField.Human => "true or false",
        _ => "one of the six types",
    };

    private string Dates() => options.DateFormat ?? (options.RecognisesUnix ? "ISO 8601 or Unix seconds" : "ISO 8601");
}
