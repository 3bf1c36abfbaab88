using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class EventRulesTests
{
    private static readonly RelationshipEvent s_good = new("ann", EventKind.Purchase, DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1e12)]
    public void TakesAmountsFromNothingToATrillion(double amount) => AssertGood(s_good with { Amount = amount });

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.0000001e12)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void RefusesOtherAmounts(double amount) => AssertBad(s_good with { Amount = amount }, RejectReason.BadNumber, "amount");

    [Fact]
    public void IgnoresTheSignOfAReturnOnly()
    {
        AssertGood(s_good with { Kind = EventKind.Return, Amount = -20 });
        AssertGood(s_good with { Amount = -0.0 });
        AssertBad(s_good with { Kind = EventKind.Return, Amount = -2e12 }, RejectReason.BadNumber, "amount");
        AssertBad(s_good with { Kind = EventKind.Return, Amount = double.NaN }, RejectReason.BadNumber, "amount");
        AssertBad(s_good with { Kind = EventKind.Renewal, Amount = -20 }, RejectReason.BadNumber, "amount");
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(100.0, true)]
    [InlineData(100.5, false)]
    [InlineData(-0.5, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void StrengthIsUpToAHundred(double strength, bool good) => AssertIs(good, s_good with { Strength = strength }, "strength");

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(1.0, true)]
    [InlineData(1.01, false)]
    [InlineData(-0.01, false)]
    [InlineData(double.NaN, false)]
    public void SeverityIsAShare(double severity, bool good) => AssertIs(good, s_good with { Severity = severity }, "severity");

    [Theory]
    [InlineData("survey-satisfaction")]
    [InlineData("survey-trust")]
    [InlineData("survey-recommend")]
    [InlineData("survey-desire")]
    public void ASurveyNeedsItsAnswerAsAShare(string kind)
    {
        var survey = s_good with { Kind = EventKind.Of(kind) };
        AssertBad(survey, RejectReason.MissingField, "strength");
        AssertGood(survey with { Strength = 0 });
        AssertGood(survey with { Strength = 1 });
        AssertBad(survey with { Strength = 7 }, RejectReason.BadNumber, "0 to 1");
        Assert.True(EventRules.IsSurvey(survey.Kind));
        Assert.False(EventRules.IsSurvey(EventKind.Purchase));
    }

    [Fact]
    public void AConnectionNeedsItsType()
    {
        foreach (var kind in new[] { EventKind.ConnectionDemonstrated, EventKind.ConnectionResponded })
        {
            AssertBad(s_good with { Kind = kind }, RejectReason.MissingField, "connection");
            AssertGood(s_good with { Kind = kind, Connection = ConnectionType.Belonging });
        }
    }

    [Fact]
    public void APromiseNeedsAnEpisode()
    {
        AssertBad(s_good with { Kind = EventKind.PromiseMade }, RejectReason.BadEpisode, "episode");
        AssertBad(s_good with { Kind = EventKind.PromiseMade, Episode = string.Empty }, RejectReason.BadEpisode, "episode");
        AssertGood(s_good with { Kind = EventKind.PromiseMade, Episode = "p" });
        AssertGood(s_good with { Kind = EventKind.PromiseKept });
    }

    [Fact]
    public void ACustomerIsNeverEmptyButMayBeBlank()
    {
        AssertBad(s_good with { Customer = string.Empty }, RejectReason.MissingField, "customer");
        AssertBad(s_good with { Customer = null! }, RejectReason.MissingField, "customer");
        AssertGood(s_good with { Customer = " " });
    }

    [Fact]
    public void AKindMustBeKnown()
    {
        AssertBad(s_good with { Kind = default }, RejectReason.UnknownKind, "kind");
        AssertBad(s_good with { Kind = EventKind.Of("workshop") }, RejectReason.UnknownKind, "workshop");
        var vocabulary = new EventVocabulary([KeyValuePair.Create(EventKind.Of("workshop"), Initiator.Customer)]);
        Assert.Null(EventRules.Check(s_good with { Kind = EventKind.Of("workshop") }, vocabulary));
    }

    [Fact]
    public void ARejectSaysWhereItStood() =>
        Assert.Equal("orders.csv line 7", EventRules.Check(s_good with { Amount = -1, Origin = new("orders.csv", 7) }, EventVocabulary.Standard)!.Value.Origin.ToString());

    private static void AssertIs(bool good, RelationshipEvent e, string named)
    {
        if (good)
            AssertGood(e);
        else
            AssertBad(e, RejectReason.BadNumber, named);
    }

    private static void AssertGood(RelationshipEvent e) => Assert.Null(EventRules.Check(e, EventVocabulary.Standard));

    private static void AssertBad(RelationshipEvent e, RejectReason reason, string named)
    {
        var reject = EventRules.Check(e, EventVocabulary.Standard);
        Assert.NotNull(reject);
        Assert.Equal(reason, reject.Value.Reason);
        Assert.Contains(named, reject.Value.Detail, StringComparison.Ordinal);
    }
}
