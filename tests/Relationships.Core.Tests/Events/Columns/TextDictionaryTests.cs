using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Events.Columns;

namespace Relationships.Core.Tests.Events.Columns;

/// <summary>Laws and inputs: texts once, by number, and in ordinal order.</summary>
public sealed class TextDictionaryTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    // Alike in front, of any length, with what UTF-16 orders otherwise than UTF-8 does.
    private static readonly Gen<string> s_text = Gen.Elements("", "a", "customer-", "12345678", "123456789012345678901234567890").SelectMany(head =>
        Gen.Choose(0, 10).SelectMany(length => Gen.Elements("a", "b", "0", "\0", "é", "\uD7FF", "\uE000", "\uFFFF", "😀", "\U0010FFFF")
            .ArrayOf(length).Select(parts => head + string.Concat(parts))));

    [Fact]
    public void A_text_keeps_the_code_that_it_got_first() =>
        Prop.ForAll(s_text.ListOf().ToArbitrary(), texts =>
        {
            var dictionary = new TextDictionary();
            var expected = new List<string>();
            foreach (var text in texts)
            {
                if (!expected.Contains(text, StringComparer.Ordinal))
                    expected.Add(text);
                Assert.Equal(expected.IndexOf(text), dictionary.Add(text));
            }

            Assert.Equal(expected, Enumerable.Range(0, dictionary.Count).Select(code => dictionary[code]));
            Assert.Equal(Enumerable.Range(0, expected.Count), expected.Select(text => dictionary.CodeOf(Encoding.UTF8.GetBytes(text))));
            Assert.Equal(-1, dictionary.CodeOf("not there"u8));
        }).Check(s_config);

    [Fact]
    public void The_empty_text_is_found_wherever_it_stands() =>
        Prop.ForAll(s_text.ListOf().ToArbitrary(), texts =>
        {
            // Nobody asked for another text of the second: it has no index yet.
            var dictionary = new TextDictionary();
            foreach (var text in texts)
                dictionary.Add(text);
            var fresh = TextDictionary.OfDistinct(dictionary.Run.ToArray(), dictionary.Starts.ToArray());
            var expected = texts.Distinct(StringComparer.Ordinal).ToList().IndexOf(string.Empty);
            Assert.Equal(expected, dictionary.CodeOf(default));
            Assert.Equal(expected, fresh.CodeOf(default));
        }).Check(s_config);

    [Fact]
    public void Ranks_are_ordinal() => Prop.ForAll(s_text.ListOf().ToArbitrary(), CheckRanks).Check(s_config);

    [Fact]
    public void Ranks_of_many_are_ordinal()
    {
        var random = new Random(1);
        CheckRanks([.. Enumerable.Range(0, 20_000).Select(_ => $"customer-{random.Next(100_000):D6}")]);
        CheckRanks([.. Enumerable.Range(0, 20_000).Select(i => $"{random.NextInt64()}{(char)random.Next(0xD000, 0xD7FF)}{(char)random.Next(0xE000, 0xFFFF)}{i}")]);
        CheckRanks([.. Enumerable.Range(0, 5_000).Select(i => new string('x', i))]);
    }

    [Fact]
    public void Distinct_texts_are_taken_over()
    {
        var dictionary = TextDictionary.OfDistinct([.. "abbccc"u8], [0, 1, 1, 3, 6]);
        Assert.Equal(["a", "", "bb", "ccc"], Enumerable.Range(0, 4).Select(code => dictionary[code]));
        Assert.Equal(2, dictionary.Add("bb"));
        Assert.Equal(4, dictionary.Add("d"));
        Assert.Equal("d", dictionary[4]);
        Assert.Equal(0, TextDictionary.OfDistinct([], [0]).Count);
        Assert.Throws<ArgumentException>(() => TextDictionary.OfDistinct([1], []));
        Assert.Throws<ArgumentException>(() => TextDictionary.OfDistinct([1], [1]));
        Assert.Throws<ArgumentException>(() => TextDictionary.OfDistinct([1], [0, 2]));
        Assert.Throws<ArgumentException>(() => TextDictionary.OfDistinct([1, 2], [0, 2, 1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_code_that_is_none_is_refused(int count)
    {
        var dictionary = new TextDictionary();
        for (var i = 0; i < count; i++)
            dictionary.Add("a");
        Assert.Throws<ArgumentOutOfRangeException>(() => dictionary.Utf8(count).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => dictionary.Utf8(-1).Length);
    }

    /// <summary>Bytes that are no UTF-8, and where. All of them would read as U+FFFD, so that customers who differ would be one.</summary>
    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { (byte)'a', 0xC3, 0xA9, 0x80 }, 3)]
    [InlineData(new byte[] { (byte)'a', 0xC3 }, 1)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes, int place)
    {
        var dictionary = new TextDictionary();
        dictionary.Add("a"u8);
        for (var round = 0; round < 2; round++)
            Assert.Contains($"UTF-8, at byte {place}", Assert.Throws<ArgumentException>("text", () => dictionary.Add(bytes)).Message, StringComparison.Ordinal);
        Assert.Equal((1, -1), (dictionary.Count, dictionary.CodeOf(bytes)));
        Assert.Equal(1, dictionary.Add("\uFFFD"));
    }

    [Fact]
    public void Texts_made_to_collide_without_the_secret_do_not()
    {
        // Blocks that would zero the state of a hash whose seed is known, and lengths that differ in nothing but zeros.
        var hashes = new HashSet<ulong>();
        for (var i = 0; i < 100_000; i++)
        {
            var text = new byte[24];
            BitConverter.TryWriteBytes(text.AsSpan(8 * (i % 3)), (ulong)i * 0x9E3779B97F4A7C15UL);
            Assert.True(hashes.Add(TextHash.Of(text)) || i is 0 or 1 or 2, $"text {i} collides");
        }

        Assert.Equal(64, Enumerable.Range(0, 64).Select(length => TextHash.Of(new byte[length])).Distinct().Count());
    }

    private static void CheckRanks(IEnumerable<string> texts)
    {
        var dictionary = new TextDictionary();
        foreach (var text in texts)
            dictionary.Add(text);
        var all = Enumerable.Range(0, dictionary.Count).Select(code => dictionary[code]).ToArray();
        var sorted = all.Order(StringComparer.Ordinal).ToArray();
        var ranks = dictionary.Ranks();
        Assert.Equal(all, ranks.Select(rank => sorted[rank]));
        Assert.Equal(all.SequenceEqual(sorted), dictionary.IsSorted);
    }
}
