using FsCheck;
using FsCheck.Fluent;
using Relationships.Reporting.Pictures;

namespace Relationships.Reporting.Tests.Pictures;

public sealed class DateTicksTests
{
    private static readonly DateTimeOffset s_start = new(2023, 2, 14, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(3, 5, "15 Feb|16 Feb|17 Feb")]
    [InlineData(100, 5, "Mar 2023|Apr 2023|May 2023")]
    [InlineData(700, 5, "Jul 2023|Jan 2024|Jul 2024|Jan 2025")]
    [InlineData(1500, 5, "2024|2025|2026|2027")]
    public void Known_spans(int days, int most, string labels) =>
        Assert.Equal(labels, string.Join('|', DateTicks.Of(s_start, s_start.AddDays(days), most).Select(static t => t.Label)));

    [Fact]
    public void Ticks_lie_within_rise_and_are_few() =>
        Prop.ForAll(
            (from begin in Gen.Choose(0, 3_652_000)
             from span in Gen.Choose(0, 3_652_000)
             from most in Gen.Choose(1, 12)
             select (From: begin, Span: Math.Min(span, 3_652_000 - begin), Most: most)).ToArbitrary(),
            static c =>
            {
                var (start, end) = (DateTimeOffset.MinValue.AddDays(c.From), DateTimeOffset.MinValue.AddDays(c.From + c.Span).AddHours(5));
                var ticks = DateTicks.Of(start, end, c.Most);
                return ticks.Count <= c.Most + 2 && ticks.All(t => t.At >= start && t.At <= end) && ticks.Zip(ticks.Skip(1)).All(static p => p.First.At < p.Second.At);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 3));
}
