namespace Relationships.Architecture.Tests.PublicApi;

/// <summary>What changed between two texts, line by line (longest common subsequence).</summary>
internal static class TextDifference
{
    /// <summary>Removed lines with a minus, added ones with a plus, each under the nearest unindented line before it.</summary>
    public static string Of(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        var common = CommonLengths(old, now);
        var lines = new List<string>();
        string block = string.Empty, shown = string.Empty;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                block = Block(old[i], block);
                i++;
                j++;
                continue;
            }

            var added = i == old.Length || (j < now.Length && common[i, j + 1] >= common[i + 1, j]);
            var line = added ? now[j++] : old[i++];
            if (line.StartsWith(' ') && shown != block)
                lines.Add("  " + (shown = block));
            if (line.Length > 0)
                lines.Add((added ? "+ " : "- ") + line);
            if (!line.StartsWith(' '))
                shown = block = Block(line, block);
        }

        return string.Join('\n', lines);
    }

    private static string Block(string line, string before) => line.Length > 0 && line[0] != ' ' ? line : before;

    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
