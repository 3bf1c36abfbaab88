using System.Globalization;
using System.Text;
using Relationships.Policies;
using Relationships.Reporting.Charts;
using Relationships.Reporting.Customers;
using Relationships.Reporting.Pages;

namespace Relationships.Reporting.Pictures;

/// <summary>A relationship over time: where it stood, how sure that was, trust beside it, and under it what happened, in lanes.</summary>
internal sealed class TimelinePicture
{
    private const double Left = 92;
    private const double Right = 14;
    private const double Top = 12;
    private const double Height = 190;
    private const double LaneHeight = 22;
    private const double Slot = 7;

    private readonly CustomerStory _story;
    private readonly EvidencePolicy _policy;
    private readonly int _width;
    private readonly Scale _x;
    private readonly Scale _y = new(0, 1, Top + Height, Top);
    private readonly SvgText _svg;

    private TimelinePicture(string name, CustomerStory story, EvidencePolicy policy, int width)
    {
        (_story, _policy, _width) = (story, policy, width);
        // From the first event on: ticks since the year 1 are too many digits for a double.
        _x = new Scale(0, Math.Max(story.Path[^1].AsOf.UtcTicks - story.Events[0].At.UtcTicks, 1), Left, width - Right);
        _svg = Drawing.Begin(name, Describe(story), width, Top + Height + 14 + (LaneHeight * Lanes.Length) + 26);
    }

    private static EventLane[] Lanes { get; } = Enum.GetValues<EventLane>();

    public static string Draw(string name, CustomerStory story, EvidencePolicy policy, int width) => new TimelinePicture(name, story, policy, width).Draw();

    private string Draw()
    {
        foreach (var place in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1])
            _svg.Line(Left, _y[place], _width - Right, _y[place], "grid").Words(Phrases.Score(place), Left - 6, _y[place] + 4, "end", "muted");
        Dates();
        _svg.Empty("path", ("d", Band()), ("class", "c1 faint"));
        _svg.Empty("path", ("d", Line(static s => s.Trust.InCounterpart.Value)), ("class", "l2"), ("stroke-dasharray", "5 4"));
        _svg.Empty("path", ("d", Line(static s => s.Continuum.Value)), ("class", "l1"));
        foreach (var lane in Lanes)
            Lane(lane);
        return _svg.Close("svg").ToString();
    }

    private void Dates()
    {
        var bottom = Top + Height + 14 + (LaneHeight * Lanes.Length);
        foreach (var (at, label) in DateTicks.Of(_story.Events[0].At, _story.Path[^1].AsOf, (int)((_width - Left - Right) / 85)))
        {
            var x = X(at);
            _svg.Line(x, Top, x, bottom, "grid").Words(label, Math.Min(x, _width - Right - (label.Length * Drawing.CharacterWidth / 2)), bottom + 16, "middle", "muted");
        }

        if (!_story.Movement.IsFromTheBeginning)
        {
            var since = X(_story.Movement.Before.AsOf);
            _svg.Line(since, Top, since, bottom, "mark");
        }
    }

    private void Lane(EventLane lane)
    {
        var y = Top + Height + 14 + (LaneHeight * ((int)lane + 0.5));
        var slots = new SortedDictionary<int, int>();
        foreach (var e in _story.Events)
        {
            if (EventLanes.Of(e.Kind, _policy) != lane)
                continue;
            var slot = (int)((X(e.At) - Left) / Slot);
            slots[slot] = slots.GetValueOrDefault(slot) + 1;
        }

        _svg.Line(Left, y, _width - Right, y, "grid").Words(Vocabulary.Of(lane), Left - 6, y + 4, "end", "muted");
        foreach (var (slot, count) in slots)
            _svg.Empty("circle", ("cx", SvgText.Number(Math.Min(Left + ((slot + 0.5) * Slot), _width - Right))), ("cy", SvgText.Number(y)), ("r", SvgText.Number(2.2 + Math.Min(4, Math.Log2(count)))), ("class", lane == EventLane.Trouble ? "bad" : "c3"));
    }

    private double X(DateTimeOffset at) => _x[at.UtcTicks - _story.Events[0].At.UtcTicks];

    private string Line(Func<RelationshipScore, double> value)
    {
        var path = new StringBuilder();
        foreach (var score in _story.Path)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Point(score, value(score)));
        return path.ToString();
    }

    private string Band() =>
        string.Concat("M", string.Join('L', _story.Path.Select(s => Point(s, s.Continuum.High)).Concat(_story.Path.Reverse().Select(s => Point(s, s.Continuum.Low)))), "Z");

    private string Point(RelationshipScore score, double value) => string.Create(CultureInfo.InvariantCulture, $"{SvgText.Number(X(score.AsOf))} {SvgText.Number(_y[value])}");

    private static string Describe(CustomerStory story)
    {
        var (first, last) = (story.Path[0], story.Path[^1]);
        var most = story.Path.MaxBy(static s => s.Continuum.Value)!;
        return $"From {Phrases.Day(story.Events[0].At)} to {Phrases.Day(last.AsOf)}, {Phrases.Count(story.Events.Length, "event")}. The continuum goes from {Phrases.Score(first.Continuum.Value)} to {Phrases.Score(last.Continuum.Value)}, highest {Phrases.Score(most.Continuum.Value)} on {Phrases.Day(most.AsOf)}; trust in the counterpart from {Phrases.Score(first.Trust.InCounterpart.Value)} to {Phrases.Score(last.Trust.InCounterpart.Value)}.";
    }
}
