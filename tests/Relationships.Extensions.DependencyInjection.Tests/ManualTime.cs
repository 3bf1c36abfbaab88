namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>A clock whose timers go off when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _now;

    public override long GetTimestamp() => Interlocked.Add(ref _now, TimestampFrequency / 1000);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state)) { Period = period };
        _timers.Add(timer);
        return timer;
    }

    /// <summary>The period of the only timer; null where it does not run.</summary>
    public TimeSpan? Period => _timers.Single() is { Disposed: false, Period.Ticks: > 0 } timer ? timer.Period : null;

    public void Tick(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var timer in _timers.Where(t => t is { Disposed: false, Period.Ticks: > 0 }))
                timer.Ring();
        }
    }

    private sealed class ManualTimer(Action ring) : ITimer
    {
        public TimeSpan Period { get; set; }

        public bool Disposed { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Period = period;
            return true;
        }

        public void Dispose() => Disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
