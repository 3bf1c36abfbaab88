namespace Relationships.Reporting.Pages;

/// <summary>A part of the page that the contents lead to.</summary>
internal sealed record Section(string Id, string Title, Html Body)
{
    public Html ToHtml() => Html.Of(
        $"""
        <section id="{Id}" aria-labelledby="{Id}-title"><h2 id="{Id}-title">{Title}</h2>
        {Body}</section>

        """);
}
