using System.Runtime.ExceptionServices;

namespace Relationships.Ledgers.Folding;

/// <summary>Runs pieces of work on so many threads, the caller's among them.</summary>
internal static class Workers
{
    /// <summary>Does every piece; each thread takes the next that nobody has taken.</summary>
    /// <param name="threads">How many threads, at least 1.</param>
    /// <param name="pieces">How many pieces.</param>
    /// <param name="begin">Makes what a thread works with.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="cancellation">Stops between pieces.</param>
    /// <returns>What the threads worked with.</returns>
    public static List<T> Run<T>(int threads, int pieces, Func<T> begin, Action<T, int> work, CancellationToken cancellation)
    {
        var next = -1;
        var all = new List<T>();
        if (threads == 1 || pieces <= 1)
            Work();
        else
            Do(Enumerable.Repeat<Action>(Work, Math.Min(threads, pieces)));
        return all;

        void Work()
        {
            var with = begin();
            lock (all)
                all.Add(with);
            for (var piece = Interlocked.Increment(ref next); piece < pieces; piece = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                work(with, piece);
            }
        }
    }

    /// <summary>Does every piece.</summary>
    public static void Run(int threads, int pieces, Action<int> work, CancellationToken cancellation) =>
        Run(threads, pieces, static () => 0, (_, piece) => work(piece), cancellation);

    private static void Do(IEnumerable<Action> actions)
    {
        try
        {
            Task.WaitAll([.. actions.Select(Task.Run)], CancellationToken.None);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
