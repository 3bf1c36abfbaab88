namespace Relationships.Reporting.Pages.Sections;

/// <summary>Customers one by one.</summary>
internal static class CustomersSection
{
    public static Section Of(ReportContent content, CustomerLinks links) => new("customers", "Customers, one by one", Html.Of(
        $"""
        <p>{(content.Options.Customers.IsEmpty
            ? "A few customers who tell something, chosen by their scores; each says why it is here. Name your own with --report-customer."
            : "The customers that were asked for.")} What changed is told since {Since(content)}.</p>
        {Html.If(content.Stories.Count > 1, () => Html.Of($"<ul class=\"jump\">{Html.Each(content.Stories, s => Html.Of($"<li>{links.Of(s.Customer.Name)}: {s.Customer.Why}</li>"))}</ul>"))}
        {Html.Each(content.Stories, s => CustomerPart.Of(s, content, links))}
        """));

    private static string Since(ReportContent content)
    {
        var late = content.Stories.Count(static s => s.Movement.IsFromTheBeginning);
        if (late == content.Stories.Count)
            return "the beginning";
        return $"{(content.Options.Since is { } since ? Phrases.Day(since) : "90 days before the as-of date")}{(late > 0 ? ", and from the beginning of whoever came later" : string.Empty)}";
    }
}
