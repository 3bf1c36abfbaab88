namespace Relationships.Files.Tests;

/// <summary>Counts the lines of a file by itself, and holds what was read against them.</summary>
internal static class Lines
{
    public static void Check(byte[] bytes, List<ReadEvent> read, bool hasHeader)
    {
        var isBlank = Blanks(bytes, blankMayHaveSpaces: !hasHeader);
        long last = 0;
        var first = true;
        foreach (var record in read)
        {
            var (begin, end) = (record.Origin.Line, record.LastLine);
            Assert.True(begin > last && end >= begin && end <= isBlank.Count, $"lines {begin} to {end} behind {last}, of {isBlank.Count}");
            for (var line = last + 1; line < begin; line++)
                Assert.True((hasHeader && first) || isBlank[(int)line - 1], $"line {line} is lost");
            if (record.IsEvent != !string.IsNullOrEmpty(record.Event?.Customer) || record.IsEvent == record.Reject.HasValue)
                Assert.Fail($"line {begin} is both or neither");
            first = false;
            last = end;
        }

        // Behind a header of one line, nothing may be lost even where nothing was read.
        var headerLines = hasHeader && read.Count == 0 ? Math.Max(1, isBlank.IndexOf(false) + 1) : 0;
        for (var line = Math.Max(last, headerLines) + 1; line <= isBlank.Count; line++)
            Assert.True(isBlank[(int)line - 1] || (first && bytes.AsSpan().Contains((byte)'"')), $"line {line} at the end is lost");
    }

    private static List<bool> Blanks(byte[] bytes, bool blankMayHaveSpaces)
    {
        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var isBlank = new List<bool>();
        var line = new List<byte>();
        for (var i = start; i < bytes.Length; i++)
        {
            if (bytes[i] is not ((byte)'\n' or (byte)'\r'))
            {
                line.Add(bytes[i]);
                continue;
            }

            isBlank.Add(IsBlank());
            line.Clear();
            if (bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
                i++;
        }

        if (line.Count > 0)
            isBlank.Add(IsBlank());
        return isBlank;

        bool IsBlank() => blankMayHaveSpaces ? line.TrueForAll(b => b is (byte)' ' or (byte)'\t') : line.Count == 0;
    }
}
