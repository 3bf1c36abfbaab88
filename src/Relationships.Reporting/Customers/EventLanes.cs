using Relationships.Events;
using Relationships.Policies;
using static Relationships.Events.EventKind;

namespace Relationships.Reporting.Customers;

/// <summary>Which lane an event belongs to. Kinds of the user's own go by what their policy lets them count for.</summary>
internal static class EventLanes
{
    private static readonly Dictionary<EventKind, EventLane> s_lanes = new (EventLane Lane, EventKind[] Kinds)[]
    {
        (EventLane.Buying, [Purchase, Renewal, RivalOfferDeclined, PaymentOnTime]),
        (EventLane.Talking, [Broadcast, Offer, Content, Conversation, Approach, Answer, Recognition, EventKind.Gesture, Research, ContactWelcomed]),
        (EventLane.Serving, [PromiseMade, PromiseKept, ServiceGood, Recovery, NeedMet, HonestReferral, Disclosure, ValueClaimed, ValueDemonstrated, DataShared, DataUsedToServe, ProductOnboarded, ProductUsed, ProductLoved]),
        (EventLane.Belonging, [Recommendation, ReviewGood, ReferralConverted, CriticismWitnessed, Defence, HelpGiven, CommunityJoined, CommunityTookPart, Introduction, SocialInvitation, ConnectionDemonstrated, ConnectionResponded, SurveySatisfaction, SurveyTrust, SurveyRecommend, SurveyDesire]),
        (EventLane.Trouble, [Return, Cancellation, Switched, PaymentLate, ReturnAbused, Unsubscribe, IntrusionReported, ContactDeclined, PromiseBroken, ServicePoor, Failure, RecoveryFailed, Complaint, MisSold, ConcealmentExposed, ValueViolated, DataUsedToSell, ProductProblem, ReviewBad, Attack, CommunityLeft]),
    }.SelectMany(static l => l.Kinds.Select(k => (Kind: k, l.Lane))).ToDictionary(static p => p.Kind, static p => p.Lane);

    public static EventLane Of(EventKind kind, EvidencePolicy policy) => s_lanes.TryGetValue(kind, out var lane) ? lane : OfOwn(policy.Kinds.GetValueOrDefault(kind));

    private static EventLane OfOwn(KindPolicy? kind)
    {
        if (kind is null)
            return EventLane.Serving;
        if (kind.Leaves || kind.Feeds.Any(static f => f.Sum is EvidenceSum.Bad or EvidenceSum.QualityBad or EvidenceSum.AbilityBad or EvidenceSum.IntegrityBad or EvidenceSum.BenevolenceBad))
            return EventLane.Trouble;
        if (kind.Feeds.Any(static f => f.Sum is EvidenceSum.Repeat))
            return EventLane.Buying;
        if (kind.Feeds.Any(static f => f.Sum is EvidenceSum.Social))
            return EventLane.Belonging;
        return kind.Feeds.Any(static f => f.Sum is EvidenceSum.Dialogue or EvidenceSum.Recognition or EvidenceSum.Push) ? EventLane.Talking : EventLane.Serving;
    }
}
