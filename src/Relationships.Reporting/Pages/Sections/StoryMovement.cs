using Relationships.Continuum;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What changed in one relationship, and why: what events did, what time alone did, and the events that did most.</summary>
internal static class StoryMovement
{
    private const int MostEvents = 8;

    public static Html Of(CustomerStory story)
    {
        var movement = story.Movement;
        var since = movement.IsFromTheBeginning ? "since the beginning" : $"since {Phrases.Day(movement.Before.AsOf)}";
        return Html.Of(
            $"""
            <h4>What changed {since}, and why</h4>
            {Html.If(story.IsCut, static () => Html.Of($"<p class=\"note\">There are so many events that the change is told from here only.</p>"))}
            {Html.If(!movement.IsFromTheBeginning, () => Values(movement))}{Events(movement)}
            <details><summary>What makes the score of {Phrases.Score(movement.After.Continuum.Value)}</summary>{Parts(movement)}</details>
            """);
    }

    private static Html Values(ScoreMovement movement)
    {
        var table = new DataTable("Before and now", ("Measure (0 to 1)", false), ("Was", true), ("Is", true), ("Change", true), ("by events", true), ("by time alone", true))
        {
            Note = "Time alone: what is not renewed is slowly forgotten, and promises fall due.",
        };
        Add("Score", static v => v.Continuum);
        Add("Trusts you", static v => v.TrustInCounterpart);
        Add("You can trust them", static v => v.TrustOfCustomer);
        Add("Buys again", static v => v.Loyalty);
        Add("Spreads the word", static v => v.Advocacy);
        Add("Survives bad events", static v => v.Resilience);
        return table.ToHtml();

        void Add(string name, Func<ScoreValues, double> value) => table.Row(
            Cells.Text(name), Cells.Text(Phrases.Score(value(ScoreValues.Of(movement.Before)))), Cells.Text(Phrases.Score(value(ScoreValues.Of(movement.After)))), Cells.Change(value(movement.Total)),
            Cells.Text(Phrases.Change(value(movement.ByEvents))), Cells.Text(Phrases.Change(value(movement.ByTime))));
    }

    private static Html Events(ScoreMovement movement)
    {
        var strongest = movement.Strongest(MostEvents).ToList();
        if (strongest.Count == 0)
            return Html.Of($"<p>{(movement.ByEvent.IsEmpty ? "No event came since: time alone did it." : $"{Phrases.Count(movement.ByEvent.Length, "event")} came since; {(movement.ByEvent.Length == 1 ? "it moved nothing" : "none of them moved it")}.")}</p>");
        var hasNotes = strongest.Exists(static s => Note(s.Event).Text.Length > 0);
        var table = new DataTable(
            $"The {ContinuumSection.Top(strongest.Count, movement.ByEvent.Length, "event that moved it most", "events that moved it most")}",
            [("When", false), ("What", false), ("Through", false), .. hasNotes ? [("Note", false)] : Array.Empty<(string, bool)>(), ("Score", true), ("Trusts you", true), ("You can trust them", true)])
        {
            Note = "A promise kept late lowers trust; the end of a promise carries its making too.",
        };
        foreach (var (e, effect) in strongest)
        {
            table.Row(
            [
                Html.Of($"<time datetime=\"{Phrases.Machine(e.At)}\">{Phrases.ShortDay(e.At)}</time>"), Cells.Text(Phrases.Words(e.Kind.Name)), Cells.Text(e.Channel == Channel.Unknown ? "–" : Phrases.Words(e.Channel.Name())),
                .. hasNotes ? [Note(e)] : Array.Empty<Html>(), Fine(effect.Continuum), Fine(effect.TrustInCounterpart), Fine(effect.TrustOfCustomer),
            ]);
        }

        return table.ToHtml();
    }

    private static Html Fine(double effect) => Math.Abs(effect) < 0.0005
        ? Html.Of($"{Phrases.Effect(0)}")
        : Html.Of($"<span class=\"{(effect > 0 ? "up" : "down")}\">{Phrases.Effect(effect)}</span>");

    private static Html Note(RelationshipEvent e)
    {
        var who = Html.If(e.Representative is { Length: > 0 }, () => Html.Of($"by {Cells.Name(e.Representative!)}"));
        var tag = Html.If(e.Tag is { Length: > 0 }, () => Cells.Name(e.Tag!));
        return Html.Of($"{who}{(who == Html.Empty || tag == Html.Empty ? string.Empty : ", ")}{tag}");
    }

    private static Html Parts(ScoreMovement movement)
    {
        var (before, after) = (movement.Before.Continuum.Contributions, movement.After.Continuum.Contributions);
        var table = new DataTable("What each part adds", ("Part", false), ("Was", true), ("Is", true), ("Change", true));
        foreach (var part in Enumerable.Range(0, ContinuumContributions.Names.Count).OrderByDescending(i => Math.Abs(after[i])))
            table.Row(Cells.Text(Vocabulary.Parts[part]), Cells.Text(Phrases.Effect(before[part])), Cells.Text(Phrases.Effect(after[part])), Fine(after[part] - before[part]));
        return table.ToHtml();
    }
}
