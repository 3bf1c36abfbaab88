using System.Diagnostics;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>What stands where a snapshot is written: files are replaced under their readers, pipes and devices are written as they are.</summary>
public sealed class SnapshotPlaceTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_reader_of_a_pipe_gets_the_snapshot_and_the_pipe_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no paths there.");
        var table = SomeLedgers.Of(50);
        Make("mkfifo", _folder["pipe"]);
        for (var turn = 0; turn < 3; turn++)
        {
            var reading = Task.Run(() => File.ReadAllBytes(_folder["pipe"]), TestContext.Current.CancellationToken);
            var writing = Task.Run(() => LedgerSnapshot.Write(table, _folder["pipe"], cancellation: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await writing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(table.Snapshot(), await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        }

        Assert.Equal(["pipe"], _folder.Names);
    }

    [Fact]
    public void A_device_stays_one_wherever_it_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Devices are made by root.");
        var node = _folder["null"];
        Make("mknod", node, "c", "1", "3");
        LedgerSnapshot.Write(SomeLedgers.Of(5), node, cancellation: TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(_folder["link"], node);
        LedgerSnapshot.Write(SomeLedgers.Of(5), _folder["link"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["link", "null"], _folder.Names);
        Assert.Equal(0, new FileInfo(node).Length);
        using var shown = Process.Start(new ProcessStartInfo("test", ["-c", node]))!;
        shown.WaitForExit();
        Assert.Equal(0, shown.ExitCode);

        // A full device says so, as a full disk does.
        Make("mknod", _folder["full"], "c", "1", "7");
        Assert.Throws<IOException>(() => LedgerSnapshot.Write(SomeLedgers.Of(5), _folder["full"], cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        var path = _folder["ledgers.snapshot"];
        File.WriteAllBytes(path, []);
        using var empty = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        LedgerSnapshot.Write(SomeLedgers.Of(5), path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, empty.Length);
        Assert.Equal(SomeLedgers.Of(5).Snapshot(), File.ReadAllBytes(path));
    }

    [Fact]
    public void Who_opens_a_snapshot_while_it_is_replaced_gets_the_old_or_the_new()
    {
        var path = _folder["ledgers.snapshot"];
        var tables = new[] { SomeLedgers.Of(3, 0), SomeLedgers.Of(4, 1) };
        LedgerSnapshot.Write(tables[0], path, cancellation: TestContext.Current.CancellationToken);
        var written = 0;
        var opened = 0;
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, one =>
        {
            if (one < 2)
            {
                for (var i = 0; i < 400; i++)
                    LedgerSnapshot.Write(tables[(i + one) % 2], path, cancellation: TestContext.Current.CancellationToken);
                Interlocked.Increment(ref written);
            }
            else
            {
                while (Volatile.Read(ref written) < 2 || Volatile.Read(ref opened) < 100)
                    OpenOnce(path, ref opened);
            }
        });
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    [Fact]
    public async Task So_does_who_opens_it_in_another_process()
    {
        var path = _folder["ledgers.snapshot"];
        LedgerSnapshot.Write(SomeLedgers.Of(3), path, cancellation: TestContext.Current.CancellationToken);
        using var one = SnapshotWriterProcess.Start(path, 3);
        using var other = SnapshotWriterProcess.Start(path, 3);
        var (first, second) = (Count(one), Count(other));
        try
        {
            var opened = 0;
            var patience = Stopwatch.StartNew();
            while (patience.Elapsed < TimeSpan.FromSeconds(2))
                OpenOnce(path, ref opened);
            Assert.True(opened > 100, "Hardly anything was opened.");
        }
        finally
        {
            one.Kill();
            other.Kill();
        }

        // What they were writing when they were killed is all that may be left.
        Assert.True(await first > 20 && await second > 20, "Hardly anything was written.");
        Assert.InRange(_folder.Names.Length, 1, 3);
        LedgerSnapshot.Write(SomeLedgers.Of(3), path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["ledgers.snapshot"], _folder.Names);

        static async Task<int> Count(Process writer)
        {
            var count = 0;
            while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
                count++;
            return count;
        }
    }

    private static void OpenOnce(string path, ref int opened)
    {
        using var snapshot = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken);
        Assert.InRange(snapshot.Table.Count, 3, 4);
        Interlocked.Increment(ref opened);
    }

    private static void Make(string command, params string[] words)
    {
        using var made = Process.Start(command, words);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
