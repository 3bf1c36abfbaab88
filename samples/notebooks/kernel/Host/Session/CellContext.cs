using System.Collections.Concurrent;

namespace Relationships.Notebooks.Host.Session;

/// <summary>Keeps the continuations of a cell's awaits on the cell's own thread, where an interrupt finds them.</summary>
internal sealed class CellContext : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

    /// <summary>Runs asynchronous work on the calling thread until it has ended.</summary>
    public static T Run<T>(Func<Task<T>> work)
    {
        var context = new CellContext();
        var before = Current;
        SetSynchronizationContext(context);
        try
        {
            var task = work();
            task.ContinueWith(static (_, posted) => ((CellContext)posted!)._posted.CompleteAdding(), context, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            foreach (var (callback, state) in context._posted.GetConsumingEnumerable())
                callback(state);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            _posted.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The cell has ended; what it left running goes on elsewhere.
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);
}
