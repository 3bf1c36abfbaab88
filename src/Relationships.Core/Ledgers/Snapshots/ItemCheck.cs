using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Snapshots;

/// <summary>Whether the items that rows have any number of can be, and lie where their rows say.</summary>
internal static class ItemCheck
{
    public static string? Fault(LedgerColumns columns, LedgerNames names, int rows, CancellationToken cancellation)
    {
        var episodes = names.EpisodeNames.Count;
        return Fault(CellLayout.Connections, columns.Items.Connections, rows, static c => IsConnection(c.Sum) && double.IsFinite(c.Value), cancellation)
            ?? Fault(CellLayout.Channels, columns.Items.Channels, rows, IsChannel, cancellation)
            ?? Fault(CellLayout.Promises, columns.Items.Promises, rows, p => IsSide(p.By) && IsCode(p.Episode, 0, episodes)
                && (SnapshotCheck.IsInstant(p.Due) || p.Due == long.MaxValue) && AreFinite(p.Strength, p.Severity), cancellation)
            ?? Fault(CellLayout.Approaches, columns.Items.Approaches, rows, a => IsSide(a.By) && IsCode(a.Episode, -1, episodes)
                && SnapshotCheck.IsInstant(a.At) && double.IsFinite(a.Strength), cancellation)
            ?? Fault(CellLayout.Failures, columns.Items.Failures, rows, f => IsCode(f.Episode, 0, episodes) && f.FailedRecoveries >= 0
                && SnapshotCheck.IsInstant(f.Anchor) && SnapshotCheck.AreFinite(f.Sums), cancellation)
            ?? Fault(CellLayout.Trials, columns.Items.Trials, rows, static t => SnapshotCheck.IsInstant(t.At) && double.IsFinite(t.Severity) && IsTruth(t.Stayed), cancellation);
    }

    private static string? Fault<T>(CellLayout cell, ItemColumn<T> column, int rows, Func<T, bool> canBe, CancellationToken cancellation)
        where T : unmanaged
    {
        cancellation.ThrowIfCancellationRequested();
        if (StartsFault(cell, column.Starts.Span, rows, column.Count) is { } fault)
            return fault;
        var items = column.Items.Span[..column.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!canBe(items[i]))
                return string.Create(CultureInfo.InvariantCulture, $"item {i} of '{cell.Name}' holds what cannot be");
        }

        return null;
    }

    private static string? StartsFault(CellLayout cell, ReadOnlySpan<int> starts, int rows, int items)
    {
        // A table that never had a row has no starts.
        if (starts.IsEmpty && rows == 0)
            return null;
        var before = 0;
        foreach (var start in starts[..(rows + 1)])
        {
            if (start < before)
                return $"the starts of '{cell.Name}' fall";
            before = start;
        }

        return starts[0] == 0 && before == items ? null : $"the starts of '{cell.Name}' do not go from the first item to the last";
    }

    private static bool IsConnection(EvidenceSum sum) => Enum.IsDefined(sum) && sum.IsConnection();

    private static bool IsChannel(ChannelSum c) =>
        (uint)c.Channel < (uint)Channels.Count && AreFinite(c.TalkingWith, c.TalkingAt) && AreFinite(c.Selling, c.NotSelling);

    private static bool IsSide(Initiator side) => side is Initiator.Customer or Initiator.Counterpart;

    private static bool IsCode(int code, int least, int above) => code >= least && code < above;

    /// <summary>A truth of any other byte would be neither true nor false.</summary>
    private static bool IsTruth(bool truth) => System.Runtime.CompilerServices.Unsafe.BitCast<bool, byte>(truth) <= 1;

    private static bool AreFinite(double x, double y) => double.IsFinite(x) && double.IsFinite(y);
}
