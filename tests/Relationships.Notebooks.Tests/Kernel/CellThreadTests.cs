using Relationships.Notebooks.Host.Session;

namespace Relationships.Notebooks.Tests.Kernel;

public sealed class CellThreadTests
{
    private const int Rounds = 60;

    /// <summary>Whichever comes first, the token's cancellation or the thread's wake-up: interrupted code ends as interrupted, and nothing behind it is hit.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_waits_is_interrupted_as_such(bool isAwakeAtFirst)
    {
        using var others = new Others();
        for (var round = 0; round < Rounds; round++)
        {
            using var begun = new ManualResetEventSlim();
            using var ended = new ManualResetEventSlim();
            Exception? thrown = null;
            var cell = CellThread.Start(run =>
            {
                try
                {
                    run(() =>
                    {
                        begun.Set();
                        if (isAwakeAtFirst)
                            Thread.SpinWait(20 * round);
                        Thread.Sleep(Timeout.Infinite);
                    });
                }
                catch (Exception e)
                {
                    thrown = e;
                }

                Thread.Sleep(1);
                ended.Set();
            });
            begun.Wait(TestContext.Current.CancellationToken);
            cell.Interrupt();
            Assert.True(ended.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), $"Round {round} did not end.");
            Assert.IsType<OperationCanceledException>(thrown);
        }
    }

    /// <summary>Threads that want the processor too, so that what runs side by side comes in any order.</summary>
    private sealed class Others : IDisposable
    {
        private readonly Thread[] _threads;
        private volatile bool _isOver;

        public Others()
        {
            _threads = [.. Enumerable.Range(0, 3 * Environment.ProcessorCount).Select(_ => new Thread(Work) { IsBackground = true })];
            Array.ForEach(_threads, static thread => thread.Start());
        }

        public void Dispose()
        {
            _isOver = true;
            Array.ForEach(_threads, static thread => thread.Join());
        }

        private void Work()
        {
            while (!_isOver)
                Thread.SpinWait(100);
        }
    }
}
