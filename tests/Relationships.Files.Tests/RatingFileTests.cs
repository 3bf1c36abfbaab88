using System.Text;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Ratings: fields, instants, rejects, and what makes a file unusable.</summary>
public sealed class RatingFileTests
{
    private static readonly EventFileOptions s_unix = new() { Columns = new Dictionary<string, string> { ["at"] = "unix_time" } };

    [Fact]
    public void A_rating_has_four_fields_and_other_columns_do_not_matter()
    {
        var read = Read("kind,source,customer,target,rating,channel,unix_time\nx,2,,402,-1.5,carrier pigeon,1289192400\n", s_unix);
        var rating = Assert.Single(read).Rating!.Value;
        Assert.Equal(("2", "402", -1.5, 1289192400L), (rating.Source, rating.Target, rating.Value, rating.At.ToUnixTimeSeconds()));
    }

    [Theory]
    [InlineData("1289192400")]
    [InlineData("1289192400.0")]
    [InlineData("2010-11-08T05:00:00Z")]
    [InlineData("2010-11-08 05:00:00")]
    [InlineData("2010-11-08 06:00+01:00")]
    public void Instants_are_recognised_one_by_one(string at) =>
        Assert.Equal(1289192400, Read($"source,target,rating,at\na,b,1,{at}\n")[0].Rating!.Value.At.ToUnixTimeSeconds());

    [Fact]
    public void Ndjson_takes_numbers_and_texts()
    {
        var read = Read("{\"source\":7,\"target\":\"k\",\"rating\":3,\"at\":1289192400}\n{\"source\":\"7\",\"target\":\" k \",\"rating\":\"3\",\"at\":\"2010-11-08\"}\n", new EventFileOptions { Format = EventFileFormat.Ndjson });
        Assert.Equal(["7", "7"], read.Select(static r => r.Rating!.Value.Source));
        Assert.Equal(["k", "k"], read.Select(static r => r.Rating!.Value.Target));
    }

    [Theory]
    [InlineData(",b,1,0", RejectReason.MissingField, "source is empty")]
    [InlineData(" ,b,1,0", RejectReason.MissingField, "source is empty")]
    [InlineData("a,,1,0", RejectReason.MissingField, "target is empty")]
    [InlineData("a,b,,0", RejectReason.MissingField, "rating is empty")]
    [InlineData("a,b,1,", RejectReason.MissingField, "at is empty")]
    [InlineData("a,b,NaN,0", RejectReason.BadNumber, "rating 'NaN'")]
    [InlineData("a,b,1e999,0", RejectReason.BadNumber, "rating '1e999'")]
    [InlineData("a,b,1,soon", RejectReason.BadInstant, "ISO 8601 or Unix seconds")]
    [InlineData("a,b,1,99999999999999", RejectReason.BadInstant, "at '99999999999999'")]
    [InlineData("a,a,1,0", RejectReason.BadWord, "the source itself")]
    [InlineData("a,b,1", RejectReason.Unreadable, "3 fields")]
    public void A_bad_line_is_a_reject_with_its_line_and_reason(string line, RejectReason reason, string detail)
    {
        var read = Read($"source,target,rating,at\na,b,1,0\n{line}\n");
        Assert.NotNull(read[0].Rating);
        Assert.Equal((2, 3L, reason), (read.Count, read[1].Reject!.Value.Origin.Line, read[1].Reject!.Value.Reason));
        Assert.Contains(detail, read[1].Reject!.Value.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("source,target,at\n")]
    [InlineData("source,target,rating,at,rating\n")]
    public void A_file_without_its_columns_is_unusable(string text) =>
        Assert.Throws<UnusableInputException>(() => Read(text));

    [Fact]
    public void The_missing_column_is_named_as_ratings_call_it() =>
        Assert.Contains("'score' for rating", Assert.Throws<UnusableInputException>(() => Read("source,target,at\n", new EventFileOptions { Columns = new Dictionary<string, string> { ["rating"] = "score" } })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("customer", "c")]
    [InlineData("target", "")]
    public void Columns_of_other_fields_or_none_are_refused(string field, string column) =>
        Assert.Throws<ArgumentException>(() => Read("source,target,rating,at\n", new EventFileOptions { Columns = new Dictionary<string, string> { [field] = column } }));

    private static List<ReadRating> Read(string text, EventFileOptions? options = null) =>
        [.. RatingFile.Read([EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)))], options)];
}
