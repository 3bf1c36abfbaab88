using System.Runtime.InteropServices;
using Relationships.Cli.Output;
using Relationships.Cli.Spill;

namespace Relationships.Cli;

/// <summary>
/// Ctrl-C and its like: the work is asked to stop, and unwinds. Where it does not (it may be waiting for standard
/// input), half-written files are removed and the process ends.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int FirstSignalCode = 128;

    // SIGXFSZ, on Linux as on macOS: the framework has no name for it.
    private const PosixSignal FileTooLong = (PosixSignal)25;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _finished = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _code;

    public Interruption()
    {
        Register(PosixSignal.SIGINT, FirstSignalCode + 2);
        Register(PosixSignal.SIGTERM, FirstSignalCode + 15);
        Register(PosixSignal.SIGHUP, FirstSignalCode + 1);

        // Else a limit on the size of files ends the process without a word; so it is an error of writing.
        if (!OperatingSystem.IsWindows())
            _registrations.Add(PosixSignalRegistration.Create(FileTooLong, static context => context.Cancel = true));
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The code to end with, once the work has come to its end.</summary>
    public int ExitCode(int code)
    {
        _finished.Set();
        return code == Cli.ExitCode.Interrupted ? Volatile.Read(ref _code) : code;
    }

    public void Dispose()
    {
        _finished.Set();
        _registrations.ForEach(static r => r.Dispose());
    }

    private void Register(PosixSignal signal, int code) => _registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref _code, code) == 0)
        {
            _source.Cancel();
            if (_finished.Wait(s_patience))
                return;
        }

        WholeFile.DiscardAll();
        SpillFolder.DiscardAll();
        Environment.Exit(code);
    }));
}
