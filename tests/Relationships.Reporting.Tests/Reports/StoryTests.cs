using System.Globalization;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Explanations;

namespace Relationships.Reporting.Tests.Reports;

public sealed class StoryTests
{
    private static readonly EventLog s_log = SomeLog.Simulated(30);
    private static readonly DateTimeOffset s_asOf = s_log.JustAfterLatest!.Value;

    [Fact]
    public void A_few_telling_customers_are_chosen_and_each_says_why()
    {
        var page = Page.Of(s_log, new ReportOptions { Since = SomeLog.Start });
        var articles = page.All("article").ToList();
        Assert.InRange(articles.Count, 2, 5);
        Assert.Contains(articles, static a => a.Elements("p").First().Value.StartsWith("The deepest relationship", StringComparison.Ordinal));
        Assert.Contains("risen most since the earlier date", page.Section("customers").Value, StringComparison.Ordinal);
        Assert.Contains("chosen by their scores", page.Section("customers").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_asked_for_come_in_their_order_once()
    {
        var page = Page.Of(s_log, new ReportOptions { Customers = ["c0000009", "c0000002", "c0000009"] });
        Assert.Equal(["c0000009", "c0000002"], page.All("h3").Select(static h => h.Value).Where(static h => h.StartsWith("c0", StringComparison.Ordinal)));
        Assert.Equal(["customer-1", "customer-2"], page.All("article").Select(static a => (string)a.Attribute("id")!));
    }

    [Fact]
    public void A_story_tells_what_changed_by_events_and_by_time_as_the_explanation_does()
    {
        var busiest = Enumerable.Range(0, s_log.RelationshipCount).Where(static i => s_log.Keys[i].Customer == "c0000001").MaxBy(static i => s_log.Events(i).Length);
        var movement = RelationshipScorer.Default.Between(s_log, busiest, SomeLog.Start, s_asOf);
        var page = Page.Of(s_log, new ReportOptions { Customers = ["c0000001"], Since = SomeLog.Start });
        var row = page.Table("Before and now")[0];
        Assert.Equal(["Score", Score(movement.Before.Continuum.Value), Score(movement.After.Continuum.Value)], row[..3]);
        Assert.Equal([Signed(movement.ByEvents.Continuum), Signed(movement.ByTime.Continuum)], row[4..]);
        var strongest = movement.Strongest(8).First().Event;
        var first = page.Table($"The 8 (of {movement.ByEvent.Length}) events")[0];
        Assert.Equal([strongest.At.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture), strongest.Kind.Name.Replace('-', ' ')], first[..2]);
    }

    [Fact]
    public void The_next_best_gesture_is_the_advisors()
    {
        var log = CustomerLog.Of(s_log, s_asOf);
        var advice = new InvestmentAdvisor(SomeLog.Economics).Advise(log, s_asOf).First(static a => a.NextGesture is not null);
        var page = Page.Of(s_log, new ReportOptions { Customers = [advice.Relationship.Customer], Economics = SomeLog.Economics });
        Assert.Contains($"Next best gesture: {advice.NextGesture!.Kind.Name.Replace('-', ' ')}", page.Section("customers").Value, StringComparison.Ordinal);
        var row = page.Table("Gestures that would lift the score").Single(static r => r[0].EndsWith("(next best)", StringComparison.Ordinal));
        Assert.StartsWith(advice.NextGesture.With.Continuum.Value.ToString("0.000", CultureInfo.InvariantCulture), row[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_advice_speaks_against_gestures_none_is_said_to_be_without_effect()
    {
        var log = SomeLog.Of(SomeLog.Event("a", EventKind.Purchase, 0), SomeLog.Event("a", EventKind.Unsubscribe, 5));
        var text = Page.Of(log, new ReportOptions { Economics = SomeLog.Economics }).Section("customers").Value;
        Assert.Contains("No gesture is advised, whatever it would do to the score", text, StringComparison.Ordinal);
        Assert.DoesNotContain("None of the gestures that were tried out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_that_counts_in_products_and_people_says_so_and_its_own_score()
    {
        RelationshipEvent[] withBrand = [SomeLog.Event("a", EventKind.Purchase, 0), SomeLog.Event("a", EventKind.Conversation, 5)];
        var withPerson = SomeLog.Event("a", EventKind.Conversation, 3) with { Counterpart = Counterpart.Person("dana") };
        var pooled = Page.Of(SomeLog.Of([.. withBrand, withPerson]));
        Assert.Contains("products, people and communities counted in: 3 events", pooled.Section("customers").Value, StringComparison.Ordinal);
        Assert.Contains("products, people and communities counted in", pooled.Section("advice").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("people and communities counted in", Page.Of(SomeLog.Of(withBrand)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_whose_life_began_lately_is_told_from_the_beginning()
    {
        var page = Page.Of(SomeLog.Of(SomeLog.Event("a", EventKind.Purchase, 0), SomeLog.Event("a", EventKind.Conversation, 5)));
        Assert.Contains("What changed since the beginning", page.Section("customers").Value, StringComparison.Ordinal);
        Assert.False(page.HasTable("Before and now"));
        Assert.Equal(2, page.Table("The 2 events that moved it most").Count);
    }

    [Fact]
    public void Who_has_very_many_events_is_told_from_later_on()
    {
        var log = SomeLog.Of([.. Enumerable.Range(0, 2600).Select(static i => SomeLog.Event("a", EventKind.Conversation, i / 100.0))]);
        var page = Page.Of(log, new ReportOptions { Since = SomeLog.Start.AddHours(1) });
        Assert.Contains("told from here only", page.Section("customers").Value, StringComparison.Ordinal);
        Assert.True(page.HasTable("The 8 (of 2,000) events"));
    }

    [Fact]
    public void Of_many_relationships_of_one_customer_the_busiest_are_told()
    {
        var log = SomeLog.Of([.. Enumerable.Range(0, 12).SelectMany(static p => Enumerable.Range(0, p + 1).Select(d => SomeLog.Event("a", EventKind.ProductUsed, d) with { Counterpart = Counterpart.Product($"p{p}") }))]);
        var page = Page.Of(log);
        Assert.Equal(["p11 (product)", "p10 (product)"], page.Table("Relationships, the busiest first").Select(static r => r[0].ToLowerInvariant()).Take(2));
        Assert.Equal(8, page.Table("Relationships, the busiest first").Count);
        Assert.Contains("4 more relationships left out", page.Section("customers").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_not_there_is_refused() =>
        Assert.Contains("nobody", Assert.Throws<ArgumentException>(static () => Page.Of(s_log, new ReportOptions { Customers = ["nobody"] })).Message, StringComparison.Ordinal);

    private static string Score(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.00;−0.00;±0.00", CultureInfo.InvariantCulture);
}
