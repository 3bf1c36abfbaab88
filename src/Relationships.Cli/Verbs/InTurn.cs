using System.Runtime.ExceptionServices;

namespace Relationships.Cli.Verbs;

/// <summary>Work on numbered pieces by several threads, of which a last step is done piece by piece, in order.</summary>
internal sealed class InTurn(int pieces)
{
    private readonly object _gate = new();
    private int _begun = -1;
    private int _ended;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Does all pieces.</summary>
    /// <param name="threads">How many threads at most.</param>
    /// <param name="work">What a thread does: it makes its buffers, then asks for pieces until there is none.</param>
    /// <exception cref="Exception">The first that a thread met.</exception>
    public void Run(int threads, Action<InTurn> work)
    {
        Task[] others = [.. Enumerable.Range(1, Math.Max(0, Math.Min(threads, pieces) - 1)).Select(_ => Task.Run(() => Guard(work)))];
        Guard(work);
        Task.WaitAll(others);
        _failure?.Throw();
    }

    /// <summary>The next piece that nobody has begun.</summary>
    public bool Next(out int piece)
    {
        piece = Interlocked.Increment(ref _begun);
        return piece < pieces && _failure is null;
    }

    /// <summary>Waits until all pieces before are done, then does the last step of this one.</summary>
    public void Finish<T>(int piece, T with, Action<T> step)
    {
        lock (_gate)
        {
            while (_ended != piece && _failure is null)
                Monitor.Wait(_gate);
            if (_failure is not null)
                return;
            step(with);
            _ended++;
            Monitor.PulseAll(_gate);
        }
    }

    private void Guard(Action<InTurn> work)
    {
        try
        {
            work(this);
        }
#pragma warning disable CA1031 // Whatever goes wrong on a thread is thrown again where the threads come together.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(e);
                Monitor.PulseAll(_gate);
            }
        }
    }
}
