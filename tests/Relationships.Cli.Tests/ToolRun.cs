using System.Text;

namespace Relationships.Cli.Tests;

/// <summary>One run of the tool in this process, and all that came of it.</summary>
internal sealed record ToolRun(int Code, byte[] Bytes, string Error)
{
    public string Out => Encoding.UTF8.GetString(Bytes);

    /// <summary>The lines of standard output, each ended by \n.</summary>
    public string[] Lines => Out.Length == 0 ? [] : Out.TrimEnd('\n').Split('\n');

    /// <summary>The cells of CSV without quotes: header, then rows.</summary>
    public string[][] Cells => [.. Lines.Select(static l => l.Split(','))];

    public static ToolRun Of(params string[] args) => With(string.Empty, args);

    public static ToolRun With(string input, params string[] args) => With(Encoding.UTF8.GetBytes(input), new MemoryStream(), args);

    public static ToolRun With(byte[] input, MemoryStream output, string[] args, bool errorIsTerminal = false, CancellationToken cancellation = default)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var around = new Surroundings(() => new MemoryStream(input), () => output, error, errorIsTerminal, cancellation);
        var code = Tool.Run(args, around);
        return new ToolRun(code, output.ToArray(), error.ToString());
    }

    /// <summary>A column of CSV output by its name.</summary>
    public string[] Column(string name)
    {
        var index = Array.IndexOf(Cells[0], name);
        Assert.True(index >= 0, $"no column {name} in {Lines[0]}");
        return [.. Cells.Skip(1).Select(row => row[index])];
    }
}
