namespace Relationships.Policies;

/// <summary>
/// The decayed sums that a ledger keeps: what has been seen so far, each piece halved with every half-life since.
/// Units: pieces of evidence of weight 1, unless said. The first name of a pair is evidence for, the second against.
/// </summary>
public enum EvidenceSum
{
    /// <summary>Days with a purchase or renewal.</summary>
    Repeat,

    /// <summary>Occasions (days with an event that feeds a dimension), remembered for the cadence's half-life.</summary>
    Cadence,

    /// <summary>Occasions in person.</summary>
    BreadthInPerson,

    /// <summary>Occasions on two-way channels with a person.</summary>
    BreadthTwoWayHuman,

    /// <summary>Occasions on two-way automated channels.</summary>
    BreadthTwoWayAutomated,

    /// <summary>Occasions on one-way channels.</summary>
    BreadthOneWay,

    /// <summary>Talking with each other.</summary>
    Dialogue,

    /// <summary>Being known and remembered.</summary>
    Recognition,

    /// <summary>Care after the sale and life with the product.</summary>
    AfterSale,

    /// <summary>Social integration: community, friends, the wedding.</summary>
    Social,

    /// <summary>Occasions, remembered for the history's long half-life.</summary>
    History,

    /// <summary>Distinct (kind, day) of events that feed a dimension: n, what certainty rests on.</summary>
    Mass,

    /// <summary>Bad events, weighted by twice their severity.</summary>
    Bad,

    /// <summary>Contact that the brand pushes on the customer.</summary>
    Push,

    /// <summary>Quality of deliveries: good.</summary>
    QualityGood,

    /// <summary>Quality of deliveries: bad.</summary>
    QualityBad,

    /// <summary>Talking with the customer.</summary>
    TalkingWith,

    /// <summary>Talking at the customer.</summary>
    TalkingAt,

    /// <summary>Brand-initiated contact that sells.</summary>
    Selling,

    /// <summary>Brand-initiated contact that does not sell.</summary>
    NotSelling,

    /// <summary>Events where a person acted for the counterpart.</summary>
    Human,

    /// <summary>Events where a machine acted for the counterpart.</summary>
    Automated,

    /// <summary>What the brand initiates to serve.</summary>
    Serving,

    /// <summary>What the brand initiates to get.</summary>
    Getting,

    /// <summary>Approaches of the customer that were answered.</summary>
    Answered,

    /// <summary>Approaches of the customer that stand unanswered.</summary>
    Unanswered,

    /// <summary>Days from approach to answer, summed over the answered.</summary>
    AnswerDelay,

    /// <summary>Purchases that no brand-initiated contact preceded within the prompt window.</summary>
    Unprompted,

    /// <summary>Purchases that such a contact preceded.</summary>
    Prompted,

    /// <summary>Needs met.</summary>
    NeedMet,

    /// <summary>Mis-sold or returned.</summary>
    NeedUnmet,

    /// <summary>Attention after the sale.</summary>
    CareAfterSale,

    /// <summary>Attention at the sale or towards it.</summary>
    AtSale,

    /// <summary>The counterpart's ability, seen in encounters and deliveries: good.</summary>
    AbilityGood,

    /// <summary>The counterpart's ability: bad.</summary>
    AbilityBad,

    /// <summary>The counterpart's integrity, seen in promises, disclosure, word against deed: good.</summary>
    IntegrityGood,

    /// <summary>The counterpart's integrity: bad.</summary>
    IntegrityBad,

    /// <summary>The counterpart's benevolence, seen in serving, gestures, honest referrals: good.</summary>
    BenevolenceGood,

    /// <summary>The counterpart's benevolence: bad.</summary>
    BenevolenceBad,

    /// <summary>The customer's integrity, seen in payments and promises: good.</summary>
    CustomerIntegrityGood,

    /// <summary>The customer's integrity: bad.</summary>
    CustomerIntegrityBad,

    /// <summary>The customer's benevolence, seen in data shared, recommendation, defence: good.</summary>
    CustomerBenevolenceGood,

    /// <summary>The customer's benevolence: bad.</summary>
    CustomerBenevolenceBad,

    /// <summary>Point of connection, the brand solves the customer's problem: demonstrated by the brand.</summary>
    ProblemSolutionDemonstrated,

    /// <summary>Point of connection, the brand solves the customer's problem: responded to by the customer.</summary>
    ProblemSolutionResponded,

    /// <summary>Point of connection, the brand is associated with an interest: demonstrated by the brand.</summary>
    InterestAssociationDemonstrated,

    /// <summary>Point of connection, the brand is associated with an interest: responded to by the customer.</summary>
    InterestAssociationResponded,

    /// <summary>Point of connection, the brand entertains: demonstrated by the brand.</summary>
    EntertainmentDemonstrated,

    /// <summary>Point of connection, the brand entertains: responded to by the customer.</summary>
    EntertainmentResponded,

    /// <summary>Point of connection, the brand helps to reach a goal: demonstrated by the brand.</summary>
    GoalFacilitationDemonstrated,

    /// <summary>Point of connection, the brand helps to reach a goal: responded to by the customer.</summary>
    GoalFacilitationResponded,

    /// <summary>Point of connection, the brand lives values that the customer holds: demonstrated by the brand.</summary>
    SharedValuesDemonstrated,

    /// <summary>Point of connection, the brand lives values that the customer holds: responded to by the customer.</summary>
    SharedValuesResponded,

    /// <summary>Point of connection, belonging: a character to relate to: demonstrated by the brand.</summary>
    CharacterDemonstrated,

    /// <summary>Point of connection, belonging: a character to relate to: responded to by the customer.</summary>
    CharacterResponded,

    /// <summary>Point of connection, belonging: a community to gather in: demonstrated by the brand.</summary>
    CommunityDemonstrated,

    /// <summary>Point of connection, belonging: a community to gather in: responded to by the customer.</summary>
    CommunityResponded,

    /// <summary>Acts by which the customer spreads the word.</summary>
    AdvocacyActs,

    /// <summary>Days with a purchase or renewal behind the first such day, which opens the relationship.</summary>
    RepeatDays,

    /// <summary>Times that the customer defended the counterpart.</summary>
    DefenceActs,

    /// <summary>Times that the customer saw the counterpart criticised: when a defence could have come.</summary>
    CriticismWitnessed,

    /// <summary>Acts by which the customer helps as a partial employee.</summary>
    HelpActs,

    /// <summary>Trials that the relationship survived, by their severity; rivals declined.</summary>
    TrialsSurvived,

    /// <summary>Trials that the customer left after, by their severity.</summary>
    TrialsFailed,
}
