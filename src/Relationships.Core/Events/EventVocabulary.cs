using System.Collections.Frozen;

namespace Relationships.Events;

/// <summary>The kinds that a log may hold, each with the side that begins it by default. Immutable, thread-safe.</summary>
public sealed class EventVocabulary
{
    private static readonly EventKind[] s_begunByCustomer =
    [
        EventKind.Purchase, EventKind.Return, EventKind.Renewal, EventKind.Cancellation, EventKind.Switched,
        EventKind.RivalOfferDeclined, EventKind.PaymentOnTime, EventKind.PaymentLate, EventKind.ReturnAbused, EventKind.Conversation,
        EventKind.Approach, EventKind.Research, EventKind.Unsubscribe, EventKind.IntrusionReported, EventKind.ContactWelcomed,
        EventKind.ContactDeclined, EventKind.Complaint, EventKind.DataShared, EventKind.ProductOnboarded, EventKind.ProductUsed,
        EventKind.ProductLoved, EventKind.ProductProblem, EventKind.Recommendation, EventKind.ReviewGood, EventKind.ReviewBad,
        EventKind.ReferralConverted, EventKind.CriticismWitnessed, EventKind.Defence, EventKind.Attack, EventKind.HelpGiven,
        EventKind.CommunityJoined, EventKind.CommunityTookPart, EventKind.CommunityLeft, EventKind.SocialInvitation, EventKind.ConnectionResponded,
        EventKind.SurveySatisfaction, EventKind.SurveyTrust, EventKind.SurveyRecommend, EventKind.SurveyDesire,
    ];

    private static readonly EventKind[] s_begunByCounterpart =
    [
        EventKind.Broadcast, EventKind.Offer, EventKind.Content, EventKind.Answer, EventKind.Recognition,
        EventKind.Gesture, EventKind.PromiseMade, EventKind.PromiseKept, EventKind.PromiseBroken, EventKind.ServiceGood,
        EventKind.ServicePoor, EventKind.Failure, EventKind.Recovery, EventKind.RecoveryFailed, EventKind.NeedMet,
        EventKind.MisSold, EventKind.HonestReferral, EventKind.Disclosure, EventKind.ConcealmentExposed, EventKind.ValueClaimed,
        EventKind.ValueDemonstrated, EventKind.ValueViolated, EventKind.DataUsedToServe, EventKind.DataUsedToSell, EventKind.Introduction,
        EventKind.ConnectionDemonstrated,
    ];

    private readonly FrozenDictionary<EventKind, Initiator> _initiators;

    /// <summary>Makes a vocabulary.</summary>
    /// <param name="initiators">Each kind with the side that begins it by default.</param>
    public EventVocabulary(IEnumerable<KeyValuePair<EventKind, Initiator>> initiators) =>
        _initiators = initiators.ToFrozenDictionary();

    /// <summary>The kinds of the standard vocabulary, which every policy covers.</summary>
    public static EventVocabulary Standard { get; } = new(
        s_begunByCustomer.Select(k => KeyValuePair.Create(k, Initiator.Customer))
            .Concat(s_begunByCounterpart.Select(k => KeyValuePair.Create(k, Initiator.Counterpart))));

    /// <summary>All kinds, ordinally by name.</summary>
    public IEnumerable<EventKind> Kinds => _initiators.Keys.Order();

    /// <summary>Whether the vocabulary has the kind.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>Whether it may stand in a log.</returns>
    public bool Contains(EventKind kind) => _initiators.ContainsKey(kind);

    /// <summary>Who begins the kind by default.</summary>
    /// <param name="kind">A kind of the vocabulary.</param>
    /// <returns>The side.</returns>
    /// <exception cref="ArgumentException">The vocabulary lacks the kind.</exception>
    public Initiator InitiatorOf(EventKind kind) =>
        _initiators.TryGetValue(kind, out var initiator)
            ? initiator
            : throw new ArgumentException($"kind '{kind}' is not in the vocabulary.", nameof(kind));
}
