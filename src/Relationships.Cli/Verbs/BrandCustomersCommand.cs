using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>The options of the verbs that hold a brand against its customers.</summary>
internal static class BrandCustomersCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="around">What it reads from and writes to.</param>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="columns">The names of its columns.</param>
    /// <param name="write">Writes the rows of one customer.</param>
    public static VerbCommand Make(Surroundings around, string name, string description, IReadOnlyList<string> columns, Action<BrandCustomer, RowWriter> write)
    {
        var (input, asOf, rollup, brand, output) = (new InputOptions(isRequired: false), new AsOfOptions(), new RollupOption(), new BrandOption(isRequired: true), new OutputOptions());
        var profiles = Profiles();
        var command = new VerbCommand(name, description, $"brand {name} --brand identity.json --profiles profiles.json --events events.csv");
        brand.AddTo(command);
        command.Add(profiles);
        input.AddTo(command);
        asOf.AddTo(command);
        rollup.AddTo(command);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var profilesPath = parse.GetValue(profiles);
            if (profilesPath is null && settings.Inputs.Count == 0)
                throw new UsageException("--profiles, --events: give one of them, or nothing is known of anybody.");
            Destination.CheckApart(ReadPaths(settings, brand.Path(parse), profilesPath), output.Path(parse), ("--rejects", settings.RejectsPath));
            var request = new RowsRequest(settings, asOf.Read(parse, settings.File.Zone), rollup.Read(parse), output.Path(parse), output.Format(parse))
            {
                Brand = brand.Read(parse, settings, around),
            };
            return new BrandCustomersRun(request, profilesPath is null ? [] : BrandFile.Profiles(profilesPath, around), around).Run(columns, write);
        });
        return command;
    }

    public static Option<string?> Profiles() => new("--profiles") { Description = "What is known of customers (JSON): one profile, or a list of them. See brand schema --profile.", HelpName = "FILE" };

    /// <summary>Every file that is read; standard input once.</summary>
    public static IEnumerable<string> ReadPaths(InputSettings settings, params IEnumerable<string?> others)
    {
        var paths = settings.ReadPaths.Concat(others.OfType<string>()).ToList();
        return paths.Count(static p => p == InputOptions.StandardInput) <= 1 ? paths : throw new UsageException("standard input (-) can be read once.");
    }
}
