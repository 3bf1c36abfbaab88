using Microsoft.Playwright;

namespace Relationships.Reporting.Browser.Tests;

/// <summary>A report in a tab, with all that it asked for, said or did since it was opened.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenReport(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Addresses asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Console messages, uncaught errors and dialogs.</summary>
    public List<string> Said { get; } = [];

    public static async Task<OpenReport> Of(IBrowserContext context, string file)
    {
        var report = new OpenReport(context, await context.NewPageAsync());
        report.Page.Request += (_, request) => report.Requests.Add(request.Url);
        report.Page.Console += (_, message) => report.Said.Add($"{message.Type}: {message.Text}");
        report.Page.PageError += (_, error) => report.Said.Add(error);
        report.Page.Dialog += (_, dialog) =>
        {
            report.Said.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await report.Page.GotoAsync(new Uri(file).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return report;
    }

    /// <summary>Runs a script that stands beside the tests: a function without arguments.</summary>
    public Task<T> Run<T>(string script) => Page.EvaluateAsync<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, script)));

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
