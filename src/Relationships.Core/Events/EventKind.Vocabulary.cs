namespace Relationships.Events;

/// <content>The vocabulary's own kinds, group by group; the letter in the brackets is the default initiator.</content>
public readonly partial record struct EventKind
{
    // exchange
    /// <summary>Purchase. (customer)</summary>
    public static EventKind Purchase { get; } = new("purchase");

    /// <summary>Return. (customer)</summary>
    public static EventKind Return { get; } = new("return");

    /// <summary>Renewal. (customer)</summary>
    public static EventKind Renewal { get; } = new("renewal");

    /// <summary>Cancellation. (customer)</summary>
    public static EventKind Cancellation { get; } = new("cancellation");

    /// <summary>The customer went to a rival. (customer)</summary>
    public static EventKind Switched { get; } = new("switched");

    /// <summary>The customer turned a rival's offer down. (customer)</summary>
    public static EventKind RivalOfferDeclined { get; } = new("rival-offer-declined");

    /// <summary>Payment on time. (customer)</summary>
    public static EventKind PaymentOnTime { get; } = new("payment-on-time");

    /// <summary>Payment late. (customer)</summary>
    public static EventKind PaymentLate { get; } = new("payment-late");

    /// <summary>A return in bad faith. (customer)</summary>
    public static EventKind ReturnAbused { get; } = new("return-abused");

    // contact
    /// <summary>A message to all: talking at. (counterpart)</summary>
    public static EventKind Broadcast { get; } = new("broadcast");

    /// <summary>An attempt to sell. (counterpart)</summary>
    public static EventKind Offer { get; } = new("offer");

    /// <summary>Useful, with no ask. (counterpart)</summary>
    public static EventKind Content { get; } = new("content");

    /// <summary>Conversation. (customer)</summary>
    public static EventKind Conversation { get; } = new("conversation");

    /// <summary>The customer wants an answer. (customer)</summary>
    public static EventKind Approach { get; } = new("approach");

    /// <summary>The answer to an approach. (counterpart)</summary>
    public static EventKind Answer { get; } = new("answer");

    /// <summary>A name, a preference remembered. (counterpart)</summary>
    public static EventKind Recognition { get; } = new("recognition");

    /// <summary>A small favour with no ask. (counterpart)</summary>
    public static EventKind Gesture { get; } = new("gesture");

    /// <summary>The customer looks the provider up. (customer)</summary>
    public static EventKind Research { get; } = new("research");

    /// <summary>Unsubscribe. (customer)</summary>
    public static EventKind Unsubscribe { get; } = new("unsubscribe");

    /// <summary>Intrusion reported. (customer)</summary>
    public static EventKind IntrusionReported { get; } = new("intrusion-reported");

    /// <summary>Contact welcomed. (customer)</summary>
    public static EventKind ContactWelcomed { get; } = new("contact-welcomed");

    /// <summary>Contact declined. (customer)</summary>
    public static EventKind ContactDeclined { get; } = new("contact-declined");

    // delivery
    /// <summary>A promise; needs an episode. (counterpart)</summary>
    public static EventKind PromiseMade { get; } = new("promise-made");

    /// <summary>Promise kept. (counterpart)</summary>
    public static EventKind PromiseKept { get; } = new("promise-kept");

    /// <summary>Promise broken. (counterpart)</summary>
    public static EventKind PromiseBroken { get; } = new("promise-broken");

    /// <summary>Service good. (counterpart)</summary>
    public static EventKind ServiceGood { get; } = new("service-good");

    /// <summary>Service poor. (counterpart)</summary>
    public static EventKind ServicePoor { get; } = new("service-poor");

    /// <summary>Failure. (counterpart)</summary>
    public static EventKind Failure { get; } = new("failure");

    /// <summary>A failure made good. (counterpart)</summary>
    public static EventKind Recovery { get; } = new("recovery");

    /// <summary>An attempt to make a failure good that failed. (counterpart)</summary>
    public static EventKind RecoveryFailed { get; } = new("recovery-failed");

    /// <summary>Complaint. (customer)</summary>
    public static EventKind Complaint { get; } = new("complaint");

    /// <summary>What the customer needed was provided. (counterpart)</summary>
    public static EventKind NeedMet { get; } = new("need-met");

    /// <summary>Something sold that the customer did not need. (counterpart)</summary>
    public static EventKind MisSold { get; } = new("mis-sold");

    /// <summary>The brand sent the customer elsewhere; <c>amount</c> is the value forgone, <c>other</c> whom to. (counterpart)</summary>
    public static EventKind HonestReferral { get; } = new("honest-referral");

    /// <summary>Disclosure. (counterpart)</summary>
    public static EventKind Disclosure { get; } = new("disclosure");

    /// <summary>Concealment exposed. (counterpart)</summary>
    public static EventKind ConcealmentExposed { get; } = new("concealment-exposed");

    // values
    /// <summary>Value claimed. (counterpart)</summary>
    public static EventKind ValueClaimed { get; } = new("value-claimed");

    /// <summary>Value demonstrated. (counterpart)</summary>
    public static EventKind ValueDemonstrated { get; } = new("value-demonstrated");

    /// <summary>Value violated. (counterpart)</summary>
    public static EventKind ValueViolated { get; } = new("value-violated");

    /// <summary>Data shared. (customer)</summary>
    public static EventKind DataShared { get; } = new("data-shared");

    /// <summary>Data used to serve. (counterpart)</summary>
    public static EventKind DataUsedToServe { get; } = new("data-used-to-serve");

    /// <summary>Data used to sell. (counterpart)</summary>
    public static EventKind DataUsedToSell { get; } = new("data-used-to-sell");

    // product life
    /// <summary>Product onboarded. (customer)</summary>
    public static EventKind ProductOnboarded { get; } = new("product-onboarded");

    /// <summary>Product used. (customer)</summary>
    public static EventKind ProductUsed { get; } = new("product-used");

    /// <summary>Product loved. (customer)</summary>
    public static EventKind ProductLoved { get; } = new("product-loved");

    /// <summary>Product problem. (customer)</summary>
    public static EventKind ProductProblem { get; } = new("product-problem");

    // community
    /// <summary>Recommendation. (customer)</summary>
    public static EventKind Recommendation { get; } = new("recommendation");

    /// <summary>Review good. (customer)</summary>
    public static EventKind ReviewGood { get; } = new("review-good");

    /// <summary>Review bad. (customer)</summary>
    public static EventKind ReviewBad { get; } = new("review-bad");

    /// <summary>Referral converted. (customer)</summary>
    public static EventKind ReferralConverted { get; } = new("referral-converted");

    /// <summary>Criticism witnessed. (customer)</summary>
    public static EventKind CriticismWitnessed { get; } = new("criticism-witnessed");

    /// <summary>Defence. (customer)</summary>
    public static EventKind Defence { get; } = new("defence");

    /// <summary>Attack. (customer)</summary>
    public static EventKind Attack { get; } = new("attack");

    /// <summary>Help given. (customer)</summary>
    public static EventKind HelpGiven { get; } = new("help-given");

    /// <summary>Community joined. (customer)</summary>
    public static EventKind CommunityJoined { get; } = new("community-joined");

    /// <summary>Community took part. (customer)</summary>
    public static EventKind CommunityTookPart { get; } = new("community-took-part");

    /// <summary>Community left. (customer)</summary>
    public static EventKind CommunityLeft { get; } = new("community-left");

    /// <summary>Introduction. (counterpart)</summary>
    public static EventKind Introduction { get; } = new("introduction");

    /// <summary>The customer invites the other side into private life: the wedding. (customer)</summary>
    public static EventKind SocialInvitation { get; } = new("social-invitation");

    // connection
    /// <summary>The brand showed a point of connection; needs <c>connection</c>. (counterpart)</summary>
    public static EventKind ConnectionDemonstrated { get; } = new("connection-demonstrated");

    /// <summary>The customer responded to one; needs <c>connection</c>. (customer)</summary>
    public static EventKind ConnectionResponded { get; } = new("connection-responded");

    // survey
    /// <summary>Satisfaction, stated; the answer is in <c>strength</c>. (customer)</summary>
    public static EventKind SurveySatisfaction { get; } = new("survey-satisfaction");

    /// <summary>Trust, stated; the answer is in <c>strength</c>. (customer)</summary>
    public static EventKind SurveyTrust { get; } = new("survey-trust");

    /// <summary>Readiness to recommend, stated; the answer is in <c>strength</c>. (customer)</summary>
    public static EventKind SurveyRecommend { get; } = new("survey-recommend");

    /// <summary>Wish for a relationship, stated; the answer is in <c>strength</c>. (customer)</summary>
    public static EventKind SurveyDesire { get; } = new("survey-desire");
}
