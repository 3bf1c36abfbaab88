using System.Diagnostics;
using System.Globalization;

namespace Relationships.Cli;

/// <summary>One line on a terminal that says how far long work has come; nothing where nobody watches.</summary>
internal sealed class Progress(Surroundings around) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private readonly Stopwatch _sinceShown = new();
    private int _width;

    /// <summary>Shows how many are done, at most three times a second. Any thread may tell.</summary>
    public void Report(string doing, long done, string what)
    {
        if (!around.ErrorIsTerminal)
            return;
        lock (_gate)
        {
            if (_sinceShown.IsRunning && _sinceShown.Elapsed < s_pause)
                return;
            _sinceShown.Restart();
            Show(string.Create(CultureInfo.InvariantCulture, $"{doing} {done:N0} {what}"));
        }
    }

    /// <summary>The same for a library that reports numbers.</summary>
    public IProgress<int> For(string doing, string what) => new Reports(this, doing, what);

    /// <summary>The same for one that reports large numbers.</summary>
    public IProgress<long> ForMany(string doing, string what) => new Reports(this, doing, what);

    /// <summary>Takes the line away, so that words may follow.</summary>
    public void Clear()
    {
        if (_width > 0)
            around.Error.Write('\r' + new string(' ', _width) + '\r');
        _width = 0;
    }

    public void Dispose() => Clear();

    private void Show(string text)
    {
        around.Error.Write('\r' + text.PadRight(_width));
        _width = text.Length;
    }

    // Not Progress<T>, which reports on another thread.
    private sealed class Reports(Progress progress, string doing, string what) : IProgress<int>, IProgress<long>
    {
        public void Report(int value) => progress.Report(doing, value, what);

        public void Report(long value) => progress.Report(doing, value, what);
    }
}
