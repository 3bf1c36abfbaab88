using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Files.Tests.Snapshots;

public sealed class LedgerSnapshotTests : IDisposable
{
    private static readonly LedgerTable s_table = SomeLedgers.Of(200);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_that_is_opened_scores_as_the_one_that_was_written()
    {
        var path = Written(s_table);
        using var snapshot = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(s_table.Keys.ToArray(), snapshot.Table.Keys.ToArray());
        Assert.Equal(s_table.Scores(), snapshot.Table.Scores());
        Assert.Equal(s_table.Snapshot(), snapshot.Table.Snapshot());
        Assert.Equal(s_table.Snapshot(), File.ReadAllBytes(path));
        Assert.Equal((200, TimeZoneInfo.Utc.Id), (snapshot.Description.Rows, snapshot.Description.Zone));
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    [Fact]
    public void More_rows_are_taken_without_a_write_to_the_file()
    {
        var path = Written(s_table);
        var more = Ledger.Fold([new RelationshipEvent("zoe", EventKind.Purchase, SomeLedgers.AsOf.AddDays(-3))]);
        using (var snapshot = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken))
        {
            for (var i = 0; i < 50; i++)
                snapshot.Table.Append(more);
            Assert.Equal(250, snapshot.Table.Scores().Length);
            LedgerSnapshot.Write(snapshot.Table, _folder["grown"], cancellation: TestContext.Current.CancellationToken);
        }

        Assert.Equal(s_table.Snapshot(), File.ReadAllBytes(path));
        using var grown = LedgerSnapshot.Open(_folder["grown"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("zoe", grown.Table.Keys[249].Customer);
    }

    [Fact]
    public void A_file_that_is_open_is_written_again_and_the_table_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps mapped files in their place.");
        var path = Written(s_table);
        using var old = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken);
        LedgerSnapshot.Write(SomeLedgers.Of(7), path, cancellation: TestContext.Current.CancellationToken);
        using var young = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(s_table.Scores(), old.Table.Scores());
        Assert.Equal(7, young.Table.Count);

        // The table that is written may lie in the very file that it replaces.
        LedgerSnapshot.Write(young.Table, path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(young.Table.Snapshot(), File.ReadAllBytes(path));
    }

    [Fact]
    public void After_its_end_a_snapshot_says_so()
    {
        var snapshot = LedgerSnapshot.Open(Written(s_table), cancellation: TestContext.Current.CancellationToken);
        var table = snapshot.Table;
        var keys = table.Keys.ToArray();
        snapshot.Dispose();
        snapshot.Dispose();
        Assert.Throws<ObjectDisposedException>(() => snapshot.Table);
        Assert.Throws<ObjectDisposedException>(() => table.Events.Length);
        Assert.Throws<ObjectDisposedException>(() => RelationshipScorer.Default.Score(table, SomeLedgers.AsOf));
        Assert.Equal(keys, table.Keys.ToArray());
        Assert.Equal(200, snapshot.Description.Rows);
    }

    [Fact]
    public void A_snapshot_that_nobody_holds_does_not_take_the_columns_away()
    {
        var path = Written(s_table);
        var table = Opened();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(s_table.Scores(), table.Scores());

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        LedgerTable Opened() => LedgerSnapshot.Open(path).Table;
    }

    [Fact]
    public void Another_policy_is_told_and_the_snapshots_own_opens_it()
    {
        var policy = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        var table = new LedgerTable(policy);
        table.Append(Ledger.Fold([new RelationshipEvent("ann", EventKind.Purchase, SomeLedgers.AsOf.AddDays(-3))], policy));
        var path = Written(table);
        var refusal = Refused(path, SnapshotFault.OtherPolicy);
        Assert.Contains(policy.Id, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(EvidencePolicy.Default.Id, refusal.Message, StringComparison.Ordinal);
        using var opened = LedgerSnapshot.Open(path, EvidencePolicy.Parse(LedgerSnapshot.Describe(path).Policy), TestContext.Current.CancellationToken);
        Assert.Equal(policy, opened.Table.Policy);
    }

    [Fact]
    public void What_is_no_file_is_refused()
    {
        Refused(_folder["missing"], SnapshotFault.Unreadable);
        Refused(_folder["missing/too"], SnapshotFault.Unreadable);
        Assert.Contains("directory", Refused(_folder.Path, SnapshotFault.Unreadable).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_folder["empty"], []);
        Refused(_folder["empty"], SnapshotFault.Truncated);
        File.WriteAllText(_folder["text"], "customer,at,kind\n");
        Refused(_folder["text"], SnapshotFault.Foreign);
    }

    [Fact]
    public void A_pipe_is_refused_and_nobody_waits_for_its_writer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo is asked for.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]]))
            made.WaitForExit();
        Refused(_folder["pipe"], SnapshotFault.Truncated);
        File.CreateSymbolicLink(_folder["link"], _folder["pipe"]);
        Refused(_folder["link"], SnapshotFault.Truncated);
        Refused("/dev/zero", SnapshotFault.Truncated);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever is root reads everything.");
            return;
        }

        var path = Written(s_table);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Refused(path, SnapshotFault.Unreadable);
    }

    [Fact]
    public void A_link_stays_a_link_and_the_mode_stays_the_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and modes are Unix's.");
            return;
        }

        var path = Written(s_table);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(_folder["link"], path);
        LedgerSnapshot.Write(SomeLedgers.Of(3), _folder["link"], cancellation: TestContext.Current.CancellationToken);
        Assert.NotNull(new FileInfo(_folder["link"]).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.Equal(3, LedgerSnapshot.Describe(path).Rows);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_told()
    {
        Assert.Throws<IOException>(() => LedgerSnapshot.Write(s_table, _folder.Path, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<DirectoryNotFoundException>(() => LedgerSnapshot.Write(s_table, _folder["missing/ledgers"], cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => LedgerSnapshot.Write(s_table, string.Empty, cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(_folder.Names);
    }

    private string Written(LedgerTable table)
    {
        var path = _folder["ledgers.snapshot"];
        LedgerSnapshot.Write(table, path, cancellation: TestContext.Current.CancellationToken);
        return path;
    }

    private static SnapshotException Refused(string path, SnapshotFault fault)
    {
        var refusal = Assert.Throws<SnapshotException>(() => LedgerSnapshot.Open(path));
        Assert.Equal(fault, refusal.Fault);
        Assert.StartsWith(path + ": ", refusal.Message, StringComparison.Ordinal);
        return refusal;
    }
}
