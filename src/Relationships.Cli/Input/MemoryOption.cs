using System.CommandLine;
using System.Globalization;

namespace Relationships.Cli.Input;

/// <summary><c>--memory SIZE</c> and <c>--temp FOLDER</c>: files larger than memory.</summary>
internal sealed class MemoryOption
{
    private const long Least = 64L << 20;
    private const string Name = "--memory";
    private static readonly (string Unit, int Shift)[] s_units = [("KiB", 10), ("MiB", 20), ("GiB", 30)];

    private readonly Option<string?> _memory = new(Name) { Description = "About how much memory may be taken, such as 512MiB; at least 64MiB. Less than 96MiB is not kept to: about 90 MiB are taken, most of it by the tool itself. Events then go to disk meanwhile, and the output is the same. By default all are held in memory.", HelpName = "SIZE" };
    private readonly Option<string?> _folder = new("--temp") { Description = "With --memory: the folder for what goes to disk, about twice as much as the files unpacked; by default the system's.", HelpName = "FOLDER" };

    public void AddTo(Command command)
    {
        command.Add(_memory);
        command.Add(_folder);
    }

    /// <summary>What is asked for, or null.</summary>
    public MemoryRequest? Read(ParseResult parse)
    {
        var folder = parse.GetValue(_folder);
        if (parse.GetValue(_memory) is { } text)
            return new MemoryRequest(Size(text), folder);
        return folder is null ? null : throw new UsageException("--temp: nothing goes to disk without --memory.");
    }

    private static long Size(string text)
    {
        foreach (var (unit, shift) in s_units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) || !long.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                continue;
            var bytes = count > long.MaxValue >> shift ? long.MaxValue : count << shift;
            return bytes >= Least ? bytes : throw new UsageException($"{Name}: '{text}' is less than 64MiB, which the tool itself needs.");
        }

        throw new UsageException($"{Name}: '{text}' is not a size; write it as 512MiB (KiB, MiB, GiB).");
    }
}
