using Relationships.Ledgers.Snapshots;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>Whenever a write stops, what stands at its path is whole: the old snapshot or the new one.</summary>
public sealed class InterruptedWriteTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 4000;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_instant_it_leaves_the_old_or_the_new()
    {
        var path = _folder["ledgers.snapshot"];
        byte[][] editions = [SomeLedgers.Of(Rows, 0).Snapshot(), SomeLedgers.Of(Rows, 1).Snapshot()];
        File.WriteAllBytes(path, editions[1]);
        var random = new Random(20264);
        var seen = new int[2];
        var leftovers = 0;
        for (var i = 0; i < 24; i++)
        {
            using var writer = SnapshotWriterProcess.Start(path, Rows);
            Assert.Equal("ready", await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            for (var written = i % 4; written > 0; written--)
                Assert.Equal("written", await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            await Task.Delay(TimeSpan.FromMilliseconds(40 * random.NextDouble()), TestContext.Current.CancellationToken);
            writer.Kill();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);

            var edition = Array.FindIndex(editions, e => e.AsSpan().SequenceEqual(File.ReadAllBytes(path)));
            Assert.InRange(edition, 0, 1);
            using (var opened = LedgerSnapshot.Open(path, cancellation: TestContext.Current.CancellationToken))
                Assert.Equal(Rows, opened.Table.Count);
            seen[edition]++;
            Assert.All(_folder.Names.Where(n => n != "ledgers.snapshot"), n => Assert.Matches(@"^\.ledgers\.snapshot\.[a-z0-9]{8}\.[a-z0-9]{3}\.partial$", n));

            // A leftover of the kill before was removed: there are never two.
            Assert.InRange(_folder.Names.Length, 1, 2);
            leftovers += _folder.Names.Length - 1;
        }

        output.WriteLine($"{seen[0]} and {seen[1]} of the editions, {leftovers} kills in the middle of a write");
        Assert.True(seen[0] > 0 && seen[1] > 0, "No write came to its end: the test sees nothing.");
        Assert.True(leftovers > 0, "No kill came in the middle of a write: the test sees nothing.");
        LedgerSnapshot.Write(SomeLedgers.Of(3), path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_and_nothing_beside_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is asked of a Unix shell.");
        var path = _folder["ledgers.snapshot"];
        var old = SomeLedgers.Of(5).Snapshot();
        File.WriteAllBytes(path, old);

        // No file may grow beyond 256 KiB, and nobody is killed for trying: the system refuses, as a full disk does.
        using var writer = SnapshotWriterProcess.Start(path, Rows, through: "trap '' XFSZ; ulimit -f 512; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"");
        var said = await writer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        output.WriteLine(said);
        Assert.Equal(3, writer.ExitCode);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(95)]
    [InlineData(100)]
    public void Cancelled_or_failed_it_leaves_the_old_and_nothing_beside_it(int percent)
    {
        var path = _folder["ledgers.snapshot"];
        var (old, young) = (SomeLedgers.Of(5), SomeLedgers.Of(Rows));
        LedgerSnapshot.Write(old, path, cancellation: TestContext.Current.CancellationToken);
        var bytes = SnapshotFormat.LengthOf(young) * percent / 100;

        Assert.Throws<TimeoutException>(() => LedgerSnapshot.Write(young, path, new At(bytes, () => throw new TimeoutException()), TestContext.Current.CancellationToken));
        Assert.Equal(old.Snapshot(), File.ReadAllBytes(path));
        Assert.Equal(["ledgers.snapshot"], _folder.Names);

        if (percent == 100)
            return;
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => LedgerSnapshot.Write(young, path, new At(bytes, stop.Cancel), stop.Token));
        Assert.Equal(old.Snapshot(), File.ReadAllBytes(path));
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    [Fact]
    public void Who_writes_at_the_same_time_is_left_alone()
    {
        var path = _folder["ledgers.snapshot"];
        var (small, large) = (SomeLedgers.Of(5), SomeLedgers.Of(Rows));
        var passing = Array.Empty<string>();

        // In the middle of one write another begins and ends: it must not take the first one's file for a leftover.
        LedgerSnapshot.Write(large, path, new At(1, () =>
        {
            passing = _folder.Names;
            LedgerSnapshot.Write(small, path);
            Assert.Equal(small.Snapshot(), File.ReadAllBytes(path));
        }), TestContext.Current.CancellationToken);
        Assert.Single(passing);
        Assert.Equal(large.Snapshot(), File.ReadAllBytes(path));
        Assert.Equal(["ledgers.snapshot"], _folder.Names);
    }

    /// <summary>Does something once, when so many bytes are written.</summary>
    private sealed class At(long bytes, Action act) : IProgress<long>
    {
        private bool _isDone;

        public void Report(long value)
        {
            if (_isDone || value < bytes)
                return;
            _isDone = true;
            act();
        }
    }
}
