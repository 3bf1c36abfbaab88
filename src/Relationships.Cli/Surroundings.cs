using System.Text;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;

namespace Relationships.Cli;

/// <summary>What the tool reads from and writes to: the streams of a process, or of a test.</summary>
internal sealed class Surroundings(Func<Stream> input, Func<Stream> output, TextWriter error, bool errorIsTerminal, CancellationToken cancellation) : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<Stream> _input = new(input);
    private readonly Lazy<Stream> _output = new(output);

    public Stream Input => _input.Value;

    public Stream Output => _output.Value;

    /// <summary>Words, progress, warnings.</summary>
    public TextWriter Error { get; } = error;

    public bool ErrorIsTerminal { get; } = errorIsTerminal;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Bytes of a part of what is spilled to disk, of runs that are sorted, and of the records that are read at a time; null for what the memory allows.</summary>
    public int? SpillPart { get; init; }

    /// <summary>About how many events are folded at a time where ledgers are not needed all at once; null for as many as suit.</summary>
    public int? FoldEvents { get; init; }

    /// <summary>Reads the log of a run that writes rows, for a test that compares; null for the usual ways.</summary>
    public Func<InputSettings, Surroundings, Progress, IFoldedLog>? ReadLog { get; init; }

    /// <summary>How many threads score; 0 for one a processor.</summary>
    public int Threads { get; init; }

    public static Surroundings OfProcess(CancellationToken cancellation) => new(
        static () => ClosedDescriptor.Is(Descriptor.Input) ? throw new UnusableInputException($"{InputOptions.StandardInput}: standard input is closed.") : Console.OpenStandardInput(),
        static () => new StandardOutput(ClosedDescriptor.Is(Descriptor.Output) ? null : Console.OpenStandardOutput()),
        new StreamWriter(new StandardError(ClosedDescriptor.Is(Descriptor.Error) ? Stream.Null : Console.OpenStandardError()), s_utf8) { NewLine = "\n", AutoFlush = true },
        !Console.IsErrorRedirected,
        cancellation);

    /// <summary>A writer of words onto standard output; the stream stays open.</summary>
    public StreamWriter OutputText() => Text(Output);

    /// <summary>A writer of UTF-8 with \n, onto a stream that stays open.</summary>
    public static StreamWriter Text(Stream stream) => new(stream, s_utf8, leaveOpen: true) { NewLine = "\n" };

    public void Dispose() => Error.Dispose();
}
