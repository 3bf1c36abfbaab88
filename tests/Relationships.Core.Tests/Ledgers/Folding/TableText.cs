using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers.Folding;

/// <summary>Ledgers as text, every number by its bits, episodes and brands by their names.</summary>
internal static class TableText
{
    public static string[] Of(LedgerTable table) => [.. Enumerable.Range(0, table.Count).Select(row => Of(table, row))];

    private static string Of(LedgerTable table, int row)
    {
        var columns = table.Columns;
        string[] parts =
        [
            $"{table.Keys[row]} brand={table.Brand(row)} events={columns.Events[row]} flags={columns.Flags[row]}",
            $"anchor={columns.Anchors[row]} first={columns.First[row]} last={columns.Last[row]} contact={columns.Contacts[row]}",
            "sums " + string.Join(' ', columns.Sums.Select(s => Bits(s[row]))),
            "connections " + string.Join(' ', table.Connections(row).ToArray().Select(c => $"{c.Sum}={Bits(c.Value)}")),
            "channels " + string.Join(' ', table.Channels(row).ToArray().Select(c => $"{c.Channel}={Bits(c.TalkingWith)},{Bits(c.TalkingAt)},{Bits(c.Selling)},{Bits(c.NotSelling)}")),
            "promises " + string.Join(' ', table.Promises(row).ToArray().Select(p => $"{p.By}:{Name(p.Episode)}:{p.Due}:{Bits(p.Strength)}:{Bits(p.Severity)}")),
            "approaches " + string.Join(' ', table.Approaches(row).ToArray().Select(a => $"{a.By}:{Name(a.Episode)}:{a.At}:{Bits(a.Strength)}")),
            "failures " + string.Join(' ', table.Failures(row).ToArray().Select(Failure)),
            "trials " + string.Join(' ', table.Trials(row).ToArray()),
        ];
        return string.Join('\n', parts);

        string Name(int code) => code < 0 ? "none" : $"'{table.Names.EpisodeNames[code]}'";

        string Failure(OpenFailure f)
        {
            var sums = f.Sums;
            return $"{Name(f.Episode)}:{f.Anchor}:{f.FailedRecoveries}:{string.Join(',', Enumerable.Range(0, BadSums.Count).Select(i => Bits(sums[i])))}";
        }
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
