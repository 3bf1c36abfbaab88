using System.Globalization;
using System.Text;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Reporting.Tests.Reports;

public sealed class ReportLawTests
{
    private static readonly EventLog s_log = SomeLog.Simulated(60);
    private static readonly DateTimeOffset s_asOf = s_log.JustAfterLatest!.Value;

    [Fact]
    public void The_same_log_gives_the_same_bytes_in_every_culture()
    {
        var (before, options) = (CultureInfo.CurrentCulture, new ReportOptions { Since = SomeLog.Start, Economics = SomeLog.Economics });
        var here = SomeLog.Report(s_log, s_asOf, options).ToHtml();
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(here, SomeLog.Report(s_log, s_asOf, options).ToHtml());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void Batches_of_any_size_give_the_same_page(int size)
    {
        var scorer = RelationshipScorer.Default;
        var (tally, table) = (new ReportTally(scorer, s_asOf), LedgerTable.Fold(s_log, s_asOf, cancellation: TestContext.Current.CancellationToken));
        var scores = new RelationshipScores(size);
        for (var start = 0; start < table.Count; start += size)
        {
            scorer.Score(table, start, Math.Min(size, table.Count - start), s_asOf, scores);
            tally.Add(scores);
        }

        using var written = new MemoryStream();
        tally.Finish(s_log, cancellation: TestContext.Current.CancellationToken).Write(written);
        Assert.Equal(SomeLog.Report(s_log, s_asOf).ToHtml(), Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void The_page_does_not_grow_with_the_customers()
    {
        var log = SomeLog.Of([.. Enumerable.Range(0, 4000).SelectMany(static i => Enumerable.Range(0, 1 + (i % 5)).Select(d => SomeLog.Event($"c{i:D5}", d % 2 == 0 ? EventKind.Purchase : EventKind.Conversation, d * 30)))]);
        var few = SomeLog.Of([.. log.AllEvents().Where(static e => string.CompareOrdinal(e.Customer, "c00400") < 0)]);
        var options = new ReportOptions { Since = SomeLog.Start.AddDays(60), AdvisedCustomers = 100 };
        var (small, large) = (SomeLog.Report(few, s_asOf, options).ToHtml().Length, SomeLog.Report(log, s_asOf, options).ToHtml().Length);
        Assert.InRange(large, small * 0.8, small * 1.2);
        Assert.True(large < 400_000, $"{large} characters");
    }

    [Fact]
    public void Sections_of_all_the_customers_that_may_be_asked_for_stay_below_three_megabytes()
    {
        var log = SomeLog.Simulated(ReportOptions.MostCustomers);
        var page = SomeLog.Report(log, log.JustAfterLatest!.Value, new ReportOptions { Customers = [.. Enumerable.Range(1, ReportOptions.MostCustomers).Select(static i => $"c{i:D7}")] });
        Assert.InRange(page.ToHtml().Length, 500_000, 3_000_000);
    }

    [Fact]
    public void Extremes_of_time_and_of_names_are_drawn()
    {
        var log = EventLog.Create(
        [
            new RelationshipEvent("old", EventKind.Purchase, DateTimeOffset.MinValue),
            new RelationshipEvent(new string('x', 5000), EventKind.Purchase, DateTimeOffset.MaxValue.AddDays(-1)),
            new RelationshipEvent("old", EventKind.Conversation, DateTimeOffset.MaxValue.AddDays(-2)),
            new RelationshipEvent("moment", EventKind.Purchase, SomeLog.Start),
        ]);
        var page = Page.Of(log);
        Assert.Contains("1 January 0001", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 1000), page.Text, StringComparison.Ordinal);
        var moment = Page.Of(SomeLog.Of(SomeLog.Event("moment", EventKind.Purchase, 0)));
        Assert.True(moment.Has("customer-1"));
        Assert.Contains("nothing to score", Page.Of(SomeLog.Report(SomeLog.Of(new RelationshipEvent("first", EventKind.Purchase, DateTimeOffset.MinValue)), DateTimeOffset.MinValue)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Advisors_on_any_number_of_threads_give_the_same_page()
    {
        var options = new ReportOptions { Economics = SomeLog.Economics };
        var alone = SomeLog.Report(s_log, s_asOf, options).ToHtml();
        foreach (var threads in new[] { 2, 5, 1000, int.MaxValue })
            Assert.Equal(alone, SomeLog.Report(s_log, s_asOf, options with { Threads = threads }).ToHtml());
    }

    [Fact]
    public void What_goes_wrong_on_a_thread_is_thrown_as_it_is()
    {
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { LockInOf = static key => key.Customer.EndsWith('7') ? 2 : 0 });
        var tally = new ReportTally(scorer, s_asOf, new ReportOptions { Threads = 3 });
        tally.Add(RelationshipScorer.Default.Score(LedgerTable.Fold(s_log, s_asOf, cancellation: TestContext.Current.CancellationToken), s_asOf));
        Assert.Throws<InvalidOperationException>(() => tally.Finish(s_log, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_events_of_the_customers_that_it_names_are_enough()
    {
        var options = new ReportOptions { AdvisedCustomers = 7, Customers = ["c0000003"], Since = SomeLog.Start.AddDays(90) };
        var scorer = RelationshipScorer.Default;
        var tally = new ReportTally(scorer, s_asOf, options);
        var scores = scorer.Score(LedgerTable.Fold(s_log, s_asOf, cancellation: TestContext.Current.CancellationToken), s_asOf);
        var before = new EarlierStandings(scorer, LedgerTable.Fold(s_log, options.Since.Value, cancellation: TestContext.Current.CancellationToken), options.Since.Value);
        tally.Add(scores, scores.Keys.ToArray().Select(key => before.Of(key)).ToArray());
        Assert.InRange(tally.Customers.Count, 7, 8);
        Assert.Contains("c0000003", tally.Customers);
        var few = EventLog.Create(s_log.AllEvents().Where(e => tally.Customers.Contains(e.Customer)), s_log.Options);
        Assert.True(few.EventCount < s_log.EventCount / 2);
        using var written = new MemoryStream();
        tally.Finish(few, LogTotals.Of(s_log), TestContext.Current.CancellationToken).Write(written);
        Assert.Equal(SomeLog.Report(s_log, s_asOf, options).ToHtml(), Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void An_interruption_stops_it()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => RelationshipReport.Of(s_log, s_asOf, cancellation: source.Token));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Contains("since", Refused(new ReportOptions { Since = s_asOf.AddDays(1) }), StringComparison.Ordinal);
        Assert.Contains("title", Refused(new ReportOptions { Title = " " }), StringComparison.Ordinal);
        Assert.Contains("customers", Refused(new ReportOptions { Customers = [.. Enumerable.Range(0, 41).Select(static i => $"{i}")] }), StringComparison.Ordinal);
        Assert.Contains("top", Refused(new ReportOptions { Top = 0 }), StringComparison.Ordinal);
        Assert.Contains("top", Refused(new ReportOptions { Top = 101 }), StringComparison.Ordinal);
        Assert.Contains("advised", Refused(new ReportOptions { AdvisedCustomers = 0 }), StringComparison.Ordinal);
        Assert.Contains("threads", Refused(new ReportOptions { Threads = 0 }), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => SomeLog.Report(null!, s_asOf));

        static string Refused(ReportOptions options) => Assert.Throws<ArgumentException>(() => new ReportTally(RelationshipScorer.Default, s_asOf, options)).Message;
    }

    [Fact]
    public void Scores_that_do_not_belong_are_refused()
    {
        var scorer = RelationshipScorer.Default;
        var scores = scorer.Score(LedgerTable.Fold(s_log, s_asOf, cancellation: TestContext.Current.CancellationToken), s_asOf);
        Assert.Throws<ArgumentException>(() => new ReportTally(scorer, s_asOf.AddDays(1)).Add(scores));
        Assert.Throws<ArgumentException>(() => new ReportTally(scorer, s_asOf).Add(scores, new EarlierStanding[scores.Count]));
        Assert.Throws<ArgumentException>(() => new ReportTally(scorer, s_asOf, new ReportOptions { Since = SomeLog.Start }).Add(scores));
    }

    [Fact]
    public void Defaults_are_pinned()
    {
        var options = ReportOptions.Default;
        Assert.Equal(("Relationships", string.Empty, 10, 2000, 40), (options.Title, options.Note, options.Top, options.AdvisedCustomers, ReportOptions.MostCustomers));
        Assert.Null(options.Since);
        Assert.Null(options.Economics);
        Assert.Empty(options.Customers);
        Assert.Equal(1, options.Threads);
    }
}
