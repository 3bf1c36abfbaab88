using System.Globalization;
using Relationships.Continuum;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Explanations;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

public class ExplanationTests
{
    private static readonly RelationshipScore s_score = new History().Every(5, 40, EventKind.Purchase, e => e with { Channel = Channel.Web }).Every(10, 20, EventKind.Conversation)
        .Every(3, 60, EventKind.Broadcast).In("a", 50, EventKind.Approach).In("a", 51.5, EventKind.Answer).On(60, EventKind.ServicePoor).Score(200);

    [Fact]
    public void TellsTheNumbersOfTheScore()
    {
        var text = s_score.Explain();
        var continuum = s_score.Continuum;
        Assert.StartsWith(Invariant($"ann with brand:brand as of 2024-07-19 00:00Z, {s_score.Events} events, policy {EvidencePolicy.Default.Id}\n"), text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"Continuum {continuum.Value:0.00} [{continuum.Low:0.00}, {continuum.High:0.00}], {continuum.Stage.Name()}"), text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"{continuum.Contributions.Repeat:+0.00}  days with a purchase or renewal"), text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"{continuum.Contributions.Strain:0.00}  strain from bad events and pushing"), text, StringComparison.Ordinal);
        Assert.Contains(Invariant($"{s_score.Exchange.ConversationShare.Value:0.00} [{s_score.Exchange.ConversationShare.Estimate.Low:0.00}, {s_score.Exchange.ConversationShare.Estimate.High:0.00}]  talking with rather than at"), text, StringComparison.Ordinal);
        Assert.Contains("1.5 days from approach to answer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ItsLinesSumToTheValue() => Always.Holds(Stories.OfOne, story =>
    {
        var score = RelationshipScorer.Default.ScoreOne(story).Continuum;
        var lines = score.Explain().Split('\n').Skip(1).Where(l => !l.Contains('(', StringComparison.Ordinal)).ToArray();
        var sum = lines.Sum(l => double.Parse(l.TrimStart().Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.Equal(score.Value, sum, (0.005 * (lines.Length + 1)) + 1e-9);
    });

    [Fact]
    public void TheLargestPartComesFirst() => Always.Holds(Stories.OfOne, story =>
    {
        var score = RelationshipScorer.Default.ScoreOne(story).Continuum;
        var shown = score.Explain().Split('\n').Skip(1).Where(l => !l.Contains('(', StringComparison.Ordinal) && !l.EndsWith("everything else", StringComparison.Ordinal))
            .Select(l => Math.Abs(double.Parse(l.TrimStart().Split(' ')[0], CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(shown.OrderDescending(), shown);
        Assert.Equal(Enumerable.Range(0, 9).Count(i => Math.Abs(score.Contributions[i]) >= 0.005), shown.Length);
    });

    [Fact]
    public void TellsOnlyOfSignalsThatSomethingIsKnownOf() => Always.Holds(Stories.OfOne, story =>
    {
        var exchange = RelationshipScorer.Default.ScoreOne(story).Exchange;
        var known = ExchangeSignals.All.Count(s => exchange[s].Estimate.EvidenceMass > 0) + (exchange.ResponseDelayDays is null ? 0 : 1);
        Assert.Equal(known == 0 ? 0 : known + 1, exchange.Explain().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    });

    [Fact]
    public void OfAStrangerNothingIsKnown()
    {
        var text = RelationshipScorer.Default.Score([], History.At(0)).Explain();
        Assert.StartsWith("A stranger as of", text, StringComparison.Ordinal);
        Assert.Contains("nothing is known", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exchange", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void EveryTextIsTheSameInEveryCulture(string culture)
    {
        var expected = Texts();
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
            Assert.Equal(expected, Texts());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }

    /// <summary>Whatever Core writes or reads: explanation, policy and its faults, ledger, score, rejects, channels.</summary>
    private static string[] Texts()
    {
        var history = new History().Every(5.5, 9, EventKind.Purchase, e => e with { Channel = Channel.PayPerClick, Strength = 1.25 }).In("f", 50, EventKind.Failure);
        EvidencePolicy.TryParse("""{ "extends": "default", "prior": { "weight": -1.5 } }""", out _, out var faults);
        var reread = Relationships.Ledgers.Ledger.FromJson(history.Ledger().ToJson());
        return
        [
            s_score.Explain(),
            EvidencePolicy.Parse(EvidencePolicy.Default.ToJson()).ToJson(),
            (EvidencePolicy.Default with { Prior = new PriorPolicy { Weight = 1.5, BaseRate = 0.25, BadWeight = 1 } }).Id,
            EvidencePolicy.JsonSchema(),
            .. faults.Select(f => f.ToString()),
            reread.ToJson(),
            Relationships.Serialization.RelationshipJson.Write(history.Score(60)),
            .. EventLog.Create([history.Last with { Severity = 1.5, Origin = new(null, 12345) }]).Rejects.Select(r => r.ToString()),
            .. Enum.GetValues<Channel>().Select(c => c.Name()),
            .. ExchangeSignals.All.Select(s => s.Name()),
            .. PolicyDifference.Between(EvidencePolicy.Default, EvidencePolicy.Default with { Prior = new PriorPolicy { Weight = 1.5, BaseRate = 0.25, BadWeight = 1 } }).Select(d => $"{d.Path} {d.Before} {d.After}"),
        ];
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
