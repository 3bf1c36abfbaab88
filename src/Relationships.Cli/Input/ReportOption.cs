using System.CommandLine;
using System.Globalization;
using Relationships.Reporting;

namespace Relationships.Cli.Input;

/// <summary><c>--report</c> and what goes with it: a page for people beside the rows.</summary>
internal sealed class ReportOption
{
    public const string Name = "--report";

    public const string CustomerName = "--report-customer";

    private readonly Option<string?> _path = new(Name) { Description = "Also write one self-contained HTML page for people, whole or not at all.", HelpName = "FILE.html" };

    private readonly Option<string[]> _customers = new(CustomerName)
    {
        Description = $"Who gets a section in the report, with timeline, what changed and why, and the next best gesture; repeatable, at most {ReportOptions.MostCustomers.ToString(CultureInfo.InvariantCulture)}. By default a few telling ones.",
        HelpName = "ID",
    };

    private readonly Option<string?> _title = new("--report-title") { Description = "The report's heading; by default Relationships.", HelpName = "TEXT" };

    private readonly EconomicsOption _economics = new("Your margins and costs (JSON): the report then says whom to invest in.", isRequired: false);

    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_customers);
        command.Add(_title);
        _economics.AddTo(command);
    }

    /// <summary>Where the economics are read; null for nowhere.</summary>
    public string? EconomicsPath(ParseResult parse) => _economics.Path(parse);

    /// <summary>What is asked for; null for no report.</summary>
    /// <exception cref="UsageException">Something goes with a report, but none is asked for.</exception>
    public ReportRequest? Read(ParseResult parse, InputSettings settings, Surroundings around)
    {
        var customers = parse.GetValue(_customers) ?? [];
        var title = parse.GetValue(_title);
        if (parse.GetValue(_path) is not { } path)
        {
            var alone = customers.Length > 0 ? CustomerName : title is not null ? _title.Name : EconomicsPath(parse) is not null ? "--economics" : null;
            return alone is null ? null : throw new UsageException($"{alone}: it goes with {Name} FILE.");
        }

        if (customers.Length > ReportOptions.MostCustomers)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{CustomerName}: {customers.Length} customers; a report has sections for at most {ReportOptions.MostCustomers}."));
        if (title is not null && string.IsNullOrWhiteSpace(title))
            throw new UsageException($"{_title.Name}: it is empty.");
        return new ReportRequest(path) { Title = title, Customers = customers, Economics = _economics.Read(parse, settings, around) };
    }
}
