using Relationships.Reporting.Pages.Sections;

namespace Relationships.Reporting.Pages;

/// <summary>The page: head, contents, sections.</summary>
internal static class ReportPage
{
    // Styles stand in the page; nothing else may come in, and nothing may go out.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static Html Of(ReportContent content)
    {
        var sections = Sections(content).ToList();
        var title = $"{content.Options.Title}, {Phrases.Day(content.Tally.AsOf)}";
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="{Policy}"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="no-referrer"/>
            <title>{title}</title>
            <style>{new Html(PageStyle.Text)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>
            <header><h1>{content.Options.Title}</h1>
            <p>{Subtitle(content)}</p>{Html.If(content.Options.Note.Length > 0, () => Html.Of($"<p>{content.Options.Note}</p>"))}</header>
            <nav aria-label="Contents"><ul>{Html.Each(sections, static s => Html.Of($"<li><a href=\"#{s.Id}\">{s.Title}</a></li>"))}</ul></nav>
            <main id="main" tabindex="-1">
            {Html.Each(sections, static s => s.ToHtml())}</main>
            <footer><p>Made by Relationships under policy {content.Tally.Scorer.Policy.Id}, as of <time datetime="{Phrases.Machine(content.Tally.AsOf)}">{Phrases.Instant(content.Tally.AsOf)}</time>. <a href="#main">Back to the top</a></p></footer>
            </body>
            </html>

            """);
    }

    private static string Subtitle(ReportContent content)
    {
        var since = content.Options.Since is { } earlier ? $", compared with {Phrases.Day(earlier)}" : string.Empty;
        return $"How deep your relationships with customers are: {Phrases.Count(content.Relationships, "relationship")} of {Phrases.Count(content.Customers, "customer")} as of {Phrases.Day(content.Tally.AsOf)}{since}";
    }

    private static IEnumerable<Section> Sections(ReportContent content)
    {
        var links = new CustomerLinks(content.Stories);
        if (content.IsEmpty)
        {
            yield return new Section("summary", "In short", Html.Of($"<p>There is nothing to score: no event before the as-of date is usable. The data section below says what was found.</p>\n"));
        }
        else
        {
            yield return SummarySection.Of(content);
            yield return ContinuumSection.Of(content, links);
            if (content.Options.Since is not null)
                yield return MovementSection.Of(content, links);
            yield return ConnectionSection.Of(content);
            yield return TrustSection.Of(content, links);
            yield return OutcomeSection.Of(content);
            yield return AdviceSection.Of(content, links);
            yield return MakingSection.Of(content);
            yield return CertaintySection.Of(content);
            if (content.Stories.Count > 0)
                yield return CustomersSection.Of(content, links);
        }

        yield return DataSection.Of(content);
        yield return ReadingSection.Of(content);
    }
}
