namespace Relationships.Notebooks.Host.Session;

/// <summary>Runs an action so that it can be interrupted; throws <see cref="OperationCanceledException"/> where it was.</summary>
internal delegate void InterruptibleRun(Action action);

/// <summary>The thread of one cell, which can be interrupted in the middle of its code.</summary>
#pragma warning disable CA1001 // A source of interruptions without a timer holds nothing to let go of.
internal sealed class CellThread
#pragma warning restore CA1001
{
    private const int StackBytes = 16 << 20;

    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _interruption = new();
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private bool _inUserCode;
    private volatile int _interrupting;

    private CellThread(Action<InterruptibleRun> body) => _thread = new Thread(() => body(Run), StackBytes) { IsBackground = true };

    public static CellThread Start(Action<InterruptibleRun> body)
    {
        var cell = new CellThread(body);
        cell._thread.Start();
        return cell;
    }

    /// <summary>Interrupts the cell's code: a waiting thread is woken, a running one aborted, again and again until it has left.</summary>
    public void Interrupt()
    {
        if (Interlocked.Exchange(ref _interrupting, 1) == 1)
            return;

        // An abort waits until the thread runs, so that it must not keep the other from waking it.
        ThreadPool.QueueUserWorkItem(_ => _interruption.Cancel());
        ThreadPool.QueueUserWorkItem(_ =>
        {
            while (WakeInUserCode())
                Thread.Sleep(s_again);
        });
    }

    /// <summary>Wakes the thread where it waits in the cell's code; tells whether it is there still. Never behind it: see <see cref="Leave"/>.</summary>
    private bool WakeInUserCode()
    {
        lock (_gate)
        {
            if (_inUserCode && (_thread.ThreadState & ThreadState.WaitSleepJoin) != 0)
                _thread.Interrupt();
            return _inUserCode;
        }
    }

    private void Run(Action action)
    {
        try
        {
            lock (_gate)
                _inUserCode = true;
            _interruption.Token.ThrowIfCancellationRequested();
#pragma warning disable SYSLIB0046 // Made for interactive hosts; what a torn state costs here is the notebook's own variables.
            System.Runtime.ControlledExecution.Run(action, _interruption.Token);
#pragma warning restore SYSLIB0046
        }
        catch (ThreadInterruptedException) when (_interrupting == 1)
        {
            // The wake-up may be quicker than the token.
            throw new OperationCanceledException();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the cell's code; takes interruptions that came too late, so that none hits what is behind.</summary>
    private void Leave()
    {
        for (var isOut = false; !isOut;)
        {
            try
            {
                lock (_gate)
                    _inUserCode = false;

                // From here on nobody interrupts; who did is heard now.
                Thread.Sleep(0);
                isOut = true;
            }
            catch (ThreadInterruptedException)
            {
                // It came after the code had ended.
            }
        }
    }
}
