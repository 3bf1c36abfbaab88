using System.Globalization;

namespace Relationships.Events;

/// <summary>The rules that one event must keep by itself, before any other is known.</summary>
public static class EventRules
{
    /// <summary>Largest amount of money taken.</summary>
    public const double MaxAmount = 1e12;

    /// <summary>Largest strength taken.</summary>
    public const double MaxStrength = 100;

    /// <summary>Ticks of the latest instant taken: the last but one there is, since an as-of sees only what is strictly earlier.</summary>
    internal static readonly long MaxTicks = DateTimeOffset.MaxValue.UtcTicks - 1;

    /// <summary>Checks one event against the rules of its fields.</summary>
    /// <param name="e">The event.</param>
    /// <param name="vocabulary">The kinds that are known.</param>
    /// <returns>Null where every rule holds, else the first that is broken.</returns>
    public static RejectedEvent? Check(RelationshipEvent e, EventVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (string.IsNullOrEmpty(e.Customer))
            return Reject(e, RejectReason.MissingField, "customer is empty");
        if (!vocabulary.Contains(e.Kind))
            return Reject(e, RejectReason.UnknownKind, $"kind '{e.Kind}' is unknown to the policy");
        if (!Enum.IsDefined(e.Channel) || e.Initiator is { } side && !Enum.IsDefined(side) || e.Connection is { } point && !Enum.IsDefined(point))
            return Reject(e, RejectReason.BadWord, "channel, initiator or connection is none of the vocabulary's");
        if (HalfPair.Fault(e) is { } fault)
            return Reject(e, RejectReason.Unreadable, fault);
        return CheckNumbers(e) ?? CheckInstant(e) ?? CheckCompanions(e);
    }

    /// <summary>Whether the kind is a survey answer, which needs its strength on [0, 1].</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>True for the four survey kinds.</returns>
    public static bool IsSurvey(EventKind kind) =>
        kind == EventKind.SurveySatisfaction || kind == EventKind.SurveyTrust
        || kind == EventKind.SurveyRecommend || kind == EventKind.SurveyDesire;

    private static RejectedEvent? CheckNumbers(RelationshipEvent e)
    {
        var amount = e.Kind == EventKind.Return && e.Amount is { } returned ? Math.Abs(returned) : e.Amount;
        if (amount is { } a && !(a >= 0 && a <= MaxAmount))
            return OutOfRange(e, "amount", e.Amount, "0 to 1e12");
        if (e.Strength is { } strength)
        {
            var most = IsSurvey(e.Kind) ? 1 : MaxStrength;
            if (!(strength >= 0 && strength <= most))
                return OutOfRange(e, "strength", strength, most == 1 ? "0 to 1 (the answer of a survey)" : "0 to 100");
        }

        return e.Severity is { } severity && !(severity >= 0 && severity <= 1)
            ? OutOfRange(e, "severity", severity, "0 to 1")
            : null;
    }

    private static RejectedEvent? CheckInstant(RelationshipEvent e) => e.At.UtcTicks <= MaxTicks
        ? null
        : Reject(e, RejectReason.BadInstant, "at is the last instant of the year 9999: no as-of comes after it");

    private static RejectedEvent? CheckCompanions(RelationshipEvent e)
    {
        if (IsSurvey(e.Kind) && e.Strength is null)
            return Reject(e, RejectReason.MissingField, $"{e.Kind} needs its answer in strength");
        if ((e.Kind == EventKind.ConnectionDemonstrated || e.Kind == EventKind.ConnectionResponded) && e.Connection is null)
            return Reject(e, RejectReason.MissingField, $"{e.Kind} needs connection, one of the six types");
        return e.Kind == EventKind.PromiseMade && string.IsNullOrEmpty(e.Episode)
            ? Reject(e, RejectReason.BadEpisode, "promise-made needs an episode: nothing could end it")
            : null;
    }

    private static RejectedEvent OutOfRange(RelationshipEvent e, string field, double? value, string range) =>
        Reject(e, RejectReason.BadNumber, string.Create(CultureInfo.InvariantCulture, $"{field} {value} is not in {range}"));

    private static RejectedEvent Reject(RelationshipEvent e, RejectReason reason, string detail) => new(e.Origin, reason, detail);
}
