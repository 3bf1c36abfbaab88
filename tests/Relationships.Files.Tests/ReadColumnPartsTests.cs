using System.Globalization;
using System.Text;
using Relationships.Events;
using Relationships.Files.Columns;

namespace Relationships.Files.Tests;

public sealed class ReadColumnPartsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 2)]
    [InlineData(300, 2)]
    [InlineData(100_000, 1)]
    public void All_parts_together_are_what_is_read_whole(int records, int threads)
    {
        var lines = string.Concat(Enumerable.Range(0, 1000).Select(static i => string.Create(
            CultureInfo.InvariantCulture, $"c{i % 37},{(i % 11 == 0 ? "never" : "2024-01-01")},{(i % 3 == 0 ? "purchase" : "offer")},\"t{i % 5}\nx\",i{i}\n")));
        var bytes = Encoding.UTF8.GetBytes("customer,at,kind,tag,id\n" + lines);
        EventInput[] Inputs() => [EventInput.Of(new MemoryStream(bytes), "a"), EventInput.Of(new MemoryStream(bytes), "b")];

        var whole = EventFile.ReadAll(Inputs(), cancellation: TestContext.Current.CancellationToken);
        var parts = new ColumnReading(EventFileOptions.Default, threads, null, TestContext.Current.CancellationToken, blockLength: 512).ReadParts(Inputs(), records).ToList();
        var events = parts.SelectMany(static p => Enumerable.Range(0, p.Events.Count).Select(p.Events.EventAt)).ToList();
        Assert.Equal(whole.Events, events);
        Assert.Equal(whole.Events.Select(static e => e.Origin), events.Select(static e => e.Origin));
        Assert.Equal(whole.Rejects, parts.SelectMany(static p => (IEnumerable<RejectedEvent>)p.Rejects));
        Assert.Equal(whole.LinesRead, parts.Sum(static p => p.LinesRead));
        Assert.All(parts, part => Assert.InRange(part.Events.Count + part.Rejects.Count, 0, Math.Min(100_000, records) + (threads * 100)));
        Assert.True(parts.Count > Math.Min(20, 1500 / records));
    }

    [Fact]
    public void A_second_currency_is_found_across_parts()
    {
        var lines = string.Concat(Enumerable.Range(0, 300).Select(static i => $"c,2024-01-01,purchase,{(i < 290 ? "EUR" : "USD")}\n"));
        var input = EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes("customer,at,kind,currency\n" + lines)));
        var reading = new ColumnReading(EventFileOptions.Default, 1, null, TestContext.Current.CancellationToken, blockLength: 256);
        var error = Assert.Throws<UnusableInputException>(() => reading.ReadParts([input], 10).Count());
        Assert.Contains("line 292", error.Message, StringComparison.Ordinal);
    }
}
