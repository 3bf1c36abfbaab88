using System.Diagnostics.CodeAnalysis;

namespace Relationships.Quality;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Data, IReadOnlyDictionary<string, string> Files, string? Out)
{
    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? fault)
    {
        arguments = null;
        string? data = null, destination = null;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
                return No($"{args[i]} has no value", out fault);
            var value = args[i + 1];
            switch (args[i])
            {
                case "--data":
                    data = value;
                    break;
                case "--out":
                    destination = value;
                    break;
                case "--protocol" when value.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals:
                    if (!Protocols.All.Any(p => p.Set == value[..equals]))
                        return No($"there is no protocol '{value[..equals]}', but {string.Join(", ", Protocols.All.Select(p => p.Set))}", out fault);
                    files[value[..equals]] = value[(equals + 1)..];
                    break;
                case "--protocol":
                    return No($"--protocol {value}: write NAME=FILE", out fault);
                default:
                    return No($"{args[i]} is unknown", out fault);
            }
        }

        if (data is null)
            return No("--data is missing", out fault);
        if (!Directory.Exists(data))
            return No($"--data {data}: there is no such folder", out fault);
        arguments = new Arguments(data, files, destination);
        fault = null;
        return true;
    }

    /// <summary>The file of a protocol: the one told, as written or in the folder, else its own in the folder; null where there is none.</summary>
    public string? FileOf(Protocol protocol)
    {
        if (!Files.TryGetValue(protocol.Set, out var told))
            return Path.Combine(Data, protocol.Set + ".csv") is var own && File.Exists(own) ? own : null;
        return !File.Exists(told) && Path.Combine(Data, told) is var inFolder && File.Exists(inFolder) ? inFolder : told;
    }

    private static bool No(string reason, out string fault)
    {
        fault = reason;
        return false;
    }
}
