using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Files.Tests;

/// <summary>Laws: whatever is written by the rules of CSV is read as it was, with the right lines.</summary>
public sealed class CsvModelTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<string> s_text = Gen.Choose(0, 8).SelectMany(length => Gen.Elements('a', 'b', ' ', '"', '\n', '\r', ';', ',', '\t', 'é', '\0')
        .ArrayOf(length).Select(chars => new string(chars)));

    [Fact]
    public void Quoted_records_come_back_with_their_lines()
    {
        var file = s_text.Zip(s_text).Zip(Gen.Elements("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r")).NonEmptyListOf();
        Prop.ForAll(file.ToArbitrary(), records =>
        {
            var text = new StringBuilder("customer,at,tag,kind\n");
            var expected = new List<(string, string?, long, long)>();
            foreach (var ((customer, tag), end) in records)
            {
                var first = LineOf(text);
                text.Append($"\"C{customer.Replace("\"", "\"\"")}\",2024-01-01,\"{tag.Replace("\"", "\"\"")}\",purchase");
                var trimmed = tag.Trim(' ', '\t');
                expected.Add(("C" + customer, trimmed.Length == 0 ? null : trimmed, first, LineOf(text)));
                text.Append(end);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var read = Texts.Read(bytes);
            Assert.Equal(expected, read.Select(r => (r.Event!.Customer, r.Event.Tag, r.Origin.Line, r.LastLine)));
            Lines.Check(bytes, read, hasHeader: true);
        }).Check(s_config);
    }

    private static long LineOf(StringBuilder text)
    {
        var ends = text.ToString().Replace("\r\n", "\n").Count(c => c is '\n' or '\r');
        return ends + 1;
    }
}
