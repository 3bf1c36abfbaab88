using System.Globalization;
using System.Text;
using Relationships.Events.Columns;
using Relationships.Files.Columns;

namespace Relationships.Files.Tests.Columns;

/// <summary>Ids told apart at the end have the codes that a dictionary gives that meets them one after the other.</summary>
public sealed class SharedIdsTests
{
    private const int BlockRows = 5000;

    [Theory]
    [InlineData(300_000, 1_000_000_000, 1)] // nearly all new, several buckets
    [InlineData(300_000, 1_000_000_000, 3)]
    [InlineData(300_000, 200_000, 2)]
    [InlineData(300_000, 7, 3)] // one bucket holds most
    [InlineData(300_000, 1, 2)]
    [InlineData(20, 5, 4)]
    [InlineData(1, 1, 2)]
    public void Codes_are_in_the_order_of_rows_whoever_came_first(int rows, int ids, int threads)
    {
        var random = new Random(rows + ids + threads);
        var told = new string[rows];
        for (var i = 0; i < rows; i++)
            told[i] = random.Next(20) == 0 ? "" : Id(random.Next(ids));
        var expected = new TextDictionary();
        int[] codes = [.. told.Select(id => id.Length == 0 ? EventColumns.None : expected.Add(id))];

        var shared = new SharedIds();
        var column = new int[rows];
        int[] blocks = [.. Enumerable.Range(0, (rows + BlockRows - 1) / BlockRows)];
        random.Shuffle(blocks);
        Parallel.ForEach(blocks, block => Put(shared, told, column, block * BlockRows, Math.Min(rows, (block + 1) * BlockRows)));
        var actual = shared.Order(column, new ParallelOptions { MaxDegreeOfParallelism = threads });

        Assert.Equal(expected.Count, actual.Count);
        Assert.True(Enumerable.Range(0, expected.Count).All(code => expected.Utf8(code).SequenceEqual(actual.Utf8(code))));
        Assert.Equal(codes, column);
    }

    [Fact]
    public void Where_no_row_has_an_id_there_is_no_text() =>
        Assert.Equal(0, new SharedIds().Order(default, new ParallelOptions { MaxDegreeOfParallelism = 2 }).Count);

    /// <summary>Now and then longer than a page, or not in ASCII.</summary>
    private static string Id(int number) => number % 50_000 == 49_999
        ? new string('x', (1 << 20) + 5) + number.ToString(CultureInfo.InvariantCulture)
        : number % 9 == 0 ? string.Create(CultureInfo.InvariantCulture, $"é{number}") : number.ToString(CultureInfo.InvariantCulture);

    private static void Put(SharedIds shared, string[] told, int[] column, int start, int end)
    {
        var lengths = new BlockColumn<int>(EventColumns.None);
        var block = new IdBlock(lengths);
        block.Add("left from before"u8, 0);
        block.Clear();
        for (var row = start; row < end; row++)
            block.Add(Encoding.UTF8.GetBytes(told[row]), row - start);
        shared.Put(block, end - start, firstRecord: 3L * start);
        lengths.Rows(end - start).CopyTo(column.AsSpan(start));
    }
}
