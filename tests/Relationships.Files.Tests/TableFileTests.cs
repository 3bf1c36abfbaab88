using System.Text;

namespace Relationships.Files.Tests;

/// <summary>Tables of any columns. Whatever the bytes, every line that is not blank ends in one row or one reject.</summary>
public sealed class TableFileTests
{
    private const int Mutants = 2_000;

    private static readonly string[] s_splinters = ["\"", "\"\"", "\n", "\r", "\r\n", ",", "\0", "\uFEFF", "NaN", " ", "\t", "\n\n", "\"\n\"", ",\"x\ny\",", "é", "😀"];

    private static readonly string s_table = "id,x,t_x,T\na,1,2.5,3\r\n\"b, c\",0,0,7\n\n\"two\nlines\",3,1,9\nü,4,4,4\re,5,5,5";

    [Fact]
    public void Rows_come_in_order_with_their_lines()
    {
        var table = Read(s_table);
        Assert.Equal(["id", "x", "t_x", "T"], table.Header);
        Assert.Equal(["a", "b, c", "two\nlines", "ü", "e"], table.Rows.Select(static r => r.Fields[0]));
        Assert.Equal([2, 3, 5, 7, 8], table.Rows.Select(static r => (int)r.Origin.Line));
        Assert.Empty(table.Rejects);
        Assert.All(table.Rows, static r => Assert.Equal(4, r.Fields.Count));
    }

    [Fact]
    public void Lines_of_another_number_of_fields_are_rejects()
    {
        var table = Read("a,b\n1\n1,2\n1,2,3\n");
        Assert.Equal([3], table.Rows.Select(static r => (int)r.Origin.Line));
        Assert.Equal([2, 4], table.Rejects.Select(static r => (int)r.Origin.Line));
    }

    [Fact]
    public void Columns_are_found_by_exact_name_first()
    {
        var table = Read("t,T,Spend\n1,2,3\n");
        Assert.Equal((0, 1, 2), (table.Need("t"), table.Need("T"), table.Need("spend")));
        Assert.Null(table.ColumnOf("x"));
        Assert.Contains("has no column 'x'", Assert.Throws<UnusableInputException>(() => table.Need("x")).Message, StringComparison.Ordinal);
        Assert.Throws<UnusableInputException>(() => Read("x,x\n1,2\n").Need("x"));
    }

    [Fact]
    public void Delimiters_are_the_files_or_the_callers()
    {
        Assert.Equal(["1", "2"], TableFile.Read(Input("a\tb\n1\t2\n", "t.tsv"), cancellation: TestContext.Current.CancellationToken).Rows[0].Fields);
        Assert.Equal(["1", "2"], TableFile.Read(Input("a;b\n1;2\n", "t.csv"), ';', TestContext.Current.CancellationToken).Rows[0].Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\"a")]
    public void A_file_without_a_header_is_unusable(string text) => Assert.Throws<UnusableInputException>(() => Read(text));

    [Fact]
    public void No_mutant_of_a_table_loses_a_line()
    {
        var random = new Random(41);
        var (rows, rejects, unusable) = (0, 0, 0);
        for (var i = 0; i < Mutants; i++)
        {
            var bytes = Mutant(random);
            try
            {
                var table = TableFile.Read(EventInput.Of(new MemoryStream(bytes), "t.csv"), cancellation: TestContext.Current.CancellationToken);
                Check(bytes, table);
                (rows, rejects) = (rows + table.Rows.Count, rejects + table.Rejects.Count);
            }
            catch (UnusableInputException)
            {
                unusable++;
            }
        }

        Assert.True(rows > Mutants && rejects > Mutants / 4 && unusable is > 0 and < Mutants / 2, $"{rows} rows, {rejects} rejects, {unusable} unusable");
    }

    // A quoted field may hold line ends, so a row may be longer than its first line; between rows and rejects lie blank lines alone.
    private static void Check(byte[] bytes, Table table)
    {
        var lines = SplitLines(bytes);
        var starts = table.Rows.Select(static r => (r.Origin.Line, IsRow: true, Fields: r.Fields)).Concat(table.Rejects.Select(static r => (r.Origin.Line, IsRow: false, Fields: (IReadOnlyList<string>)[])))
            .OrderBy(static s => s.Line).ToArray();
        Assert.Equal(starts.Length, starts.Select(static s => s.Line).Distinct().Count());
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1].Line : lines.Count + 1;
            var length = 1 + starts[i].Fields.Sum(static f => LineEnds(f));
            Assert.True(starts[i].Line + length <= end || !starts[i].IsRow, $"line {starts[i].Line} is in two records");
            for (var line = starts[i].Line + length; line < end; line++)
                Assert.True(lines[(int)line - 1].Length == 0 || !starts[i].IsRow, $"line {line} is lost");
        }
    }

    private static int LineEnds(string field)
    {
        var count = 0;
        for (var i = 0; i < field.Length; i++)
            count += field[i] == '\n' || (field[i] == '\r' && !(i + 1 < field.Length && field[i + 1] == '\n')) ? 1 : 0;
        return count;
    }

    private static List<byte[]> SplitLines(byte[] bytes)
    {
        var (lines, line) = (new List<byte[]>(), new List<byte>());
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is not ((byte)'\n' or (byte)'\r'))
            {
                line.Add(bytes[i]);
                continue;
            }

            lines.Add([.. line]);
            line.Clear();
            if (bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
                i++;
        }

        if (line.Count > 0)
            lines.Add([.. line]);
        return lines;
    }

    private static byte[] Mutant(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(s_table).ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 6), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_splinters[random.Next(s_splinters.Length)]));
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)'x');
        }

        return [.. bytes];
    }

    private static Table Read(string text) => TableFile.Read(Input(text, "t.csv"), cancellation: TestContext.Current.CancellationToken);

    private static EventInput Input(string text, string name) => EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);
}
