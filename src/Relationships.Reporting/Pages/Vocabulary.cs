using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Reporting.Customers;
using Relationships.Resilience;

namespace Relationships.Reporting.Pages;

/// <summary>What the report calls things: plain words for readers who know none of the terms.</summary>
internal static class Vocabulary
{
    /// <summary>The parts of the continuum, in the order of its contributions.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "Buying again", "Meeting often, lately", "Several kinds of channel", "Talking with each other", "Being known and remembered",
        "Care after the sale", "Social ties", "Shared history", "Strain: bad events, pushing",
    ];

    public static string Of(ContinuumStage stage) => Phrases.Sentence(stage.Name());

    /// <summary>What a stage is like.</summary>
    public static string Like(ContinuumStage stage) => stage switch
    {
        ContinuumStage.Transaction => "A one-time exchange, like a petrol station in a town you never visit again",
        ContinuumStage.Acquaintance => "Fleeting, like the teller at your bank",
        ContinuumStage.Relationship => "They know you, like the barista who remembers your drink",
        ContinuumStage.Friendship => "Extended, like the hairdresser you would invite to your wedding",
        _ => "Stays through bad times, like family",
    };

    public static string Of(Era era) => era == Era.None ? "No era yet" : $"{Phrases.Sentence(era.Name())} era";

    public static string Like(Era era) => era switch
    {
        Era.Product => "You solve a problem they have",
        Era.Consumer => "…and share an interest, or entertain them",
        Era.Relationship => "…and help them towards their goals, share values or belong together, with trust both ways",
        _ => "Nothing you show is answered strongly, or surely, enough yet",
    };

    public static string Of(ConnectionType point) => point switch
    {
        ConnectionType.ProblemSolution => "A problem and its solution",
        ConnectionType.InterestAssociation => "A shared interest",
        ConnectionType.Entertainment => "Entertainment",
        ConnectionType.GoalFacilitation => "Help towards a goal",
        ConnectionType.SharedValues => "Shared values",
        _ => "Belonging",
    };

    public static string Of(ExchangeSignal signal) => signal switch
    {
        ExchangeSignal.ConversationShare => "Contact that talks with customers rather than at them",
        ExchangeSignal.SellingPressure => "Contact you begin that sells",
        ExchangeSignal.HumanShare => "Contact with a person rather than a machine",
        ExchangeSignal.ServeShare => "What you begin in order to serve rather than to get",
        ExchangeSignal.ResponseShare => "Approaches of customers that are answered",
        ExchangeSignal.UnpromptedShare => "Purchases that no contact prompted",
        ExchangeSignal.FitToNeed => "Sales that met a need rather than being mis-sold or returned",
        _ => "Attention after the sale rather than at it",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Advocacy => "Spreads the word",
        Outcome.Loyalty => "Buys again",
        Outcome.Defence => "Defends you when criticised",
        _ => "Helps you or other customers",
    };

    public static string Of(LoyaltyPattern pattern) => pattern switch
    {
        LoyaltyPattern.True => "True: trusts you and buys again",
        LoyaltyPattern.Latent => "Latent: trusts you, but something keeps them from buying",
        LoyaltyPattern.Spurious => "Spurious: buys again without much trust, until a better offer comes",
        _ => "None: neither yet",
    };

    public static string Of(ResilienceStatus status) => status switch
    {
        ResilienceStatus.Untested => "Untested: not seen to stay or to leave after anything bad, so nobody knows",
        ResilienceStatus.Fragile => "Fragile: tried, and not (yet) shown to survive",
        ResilienceStatus.Resilient => "Resilient: shown to survive bad events",
        _ => "Kin: resilient, warm, free to leave, and has never switched",
    };

    public static string Of(EventLane lane) => lane switch
    {
        EventLane.Buying => "Bought",
        EventLane.Talking => "Talked",
        EventLane.Serving => "Served",
        EventLane.Belonging => "Belonged",
        _ => "Went wrong",
    };

    public static string Of(BasicNeed need) => need switch
    {
        BasicNeed.Integrity => "keep promises and say what is so",
        BasicNeed.FitToNeed => "sell what the customer needs",
        BasicNeed.Answers => "answer those who approach",
        _ => "deliver well",
    };

    public static string Of(InvestmentAction action, bool knowsMoney) => action switch
    {
        InvestmentAction.KnowYourself => "Know yourself first",
        InvestmentAction.FixTheBasics => "Mend the basics first",
        InvestmentAction.RespectDistance => "Leave in peace",
        InvestmentAction.Invest when knowsMoney => "Invest",
        InvestmentAction.Learn when knowsMoney => "Find out first",
        InvestmentAction.StayTransactional when knowsMoney => "Serve each sale well",
        _ => "Open to more",
    };

    /// <summary>Why no gesture is named: what the advice speaks against was not tried out, so it may well lift the score.</summary>
    public static string NoGesture(InvestmentAction action, bool knowsMoney) => action switch
    {
        InvestmentAction.RespectDistance => "No gesture is advised, whatever it would do to the score: the customer is to be left in peace, and no answer, amends or promise that is due would lift it now",
        InvestmentAction.FixTheBasics => "No gesture is advised: of those that mend the basics none would lift the score now, and others have to wait",
        InvestmentAction.KnowYourself => "No gesture is advised: of those that do not push none would lift the score now, and others have to wait",
        InvestmentAction.StayTransactional when knowsMoney => "No gesture is advised: effort would not pay here, and none that costs nothing would lift the score now",
        _ => "None of the gestures that were tried out would lift the score now",
    };

    public static string Like(InvestmentAction action, bool knowsMoney) => action switch
    {
        InvestmentAction.KnowYourself => "Declare what the brand is for, what it values and who it is",
        InvestmentAction.FixTheBasics => "What is delivered is too poor: more contact would hurt",
        InvestmentAction.RespectDistance => "Their last word about contact was no, or what they did says so: answer, keep promises, and no more",
        InvestmentAction.Invest when knowsMoney => "A deeper relationship most likely pays for the effort",
        InvestmentAction.Learn when knowsMoney => "What is not known is worth more than it costs to ask",
        InvestmentAction.StayTransactional when knowsMoney => "Effort would not pay; be easy to find and a good deal",
        _ => "Neither poor delivery nor the customer's wish speaks against it",
    };
}
