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
    private volatile bool _inUserCode;
    private int _interrupting;

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
            while (_inUserCode)
            {
                if ((_thread.ThreadState & ThreadState.WaitSleepJoin) != 0)
                    _thread.Interrupt();
                Thread.Sleep(s_again);
            }
        });
    }

    private void Run(Action action)
    {
        try
        {
            _inUserCode = true;
            _interruption.Token.ThrowIfCancellationRequested();
#pragma warning disable SYSLIB0046 // Made for interactive hosts; what a torn state costs here is the notebook's own variables.
            System.Runtime.ControlledExecution.Run(action, _interruption.Token);
#pragma warning restore SYSLIB0046
        }
        catch (ThreadInterruptedException) when (_interruption.IsCancellationRequested)
        {
            throw new OperationCanceledException(_interruption.Token);
        }
        finally
        {
            _inUserCode = false;
            Calm();
        }
    }

    /// <summary>Takes an interruption that came too late, so that it does not hit the code behind.</summary>
    private static void Calm()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
            // It came after the code had ended.
        }
    }
}
