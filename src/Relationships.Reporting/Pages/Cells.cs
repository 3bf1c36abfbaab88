using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Reporting.Pages;

/// <summary>Cells of tables.</summary>
internal static class Cells
{
    public static Html Text(string text) => Html.Of($"{text}");

    /// <summary>What people wrote, a name above all: neither its letters nor their direction reach beyond it. What was shortened is told in full by its title.</summary>
    public static Html Name(string name) => Phrases.Name(name) is var shown && shown == Phrases.FullName(name)
        ? Html.Of($"<bdi>{shown}</bdi>")
        : Html.Of($"<bdi title=\"{Phrases.FullName(name)}\">{shown}</bdi>");

    /// <summary>The other side.</summary>
    public static Html With(Counterpart counterpart) => counterpart.Type == CounterpartType.Brand
        ? counterpart == Counterpart.Default ? Text(Phrases.With(counterpart)) : Name(counterpart.Name)
        : Html.Of($"{Name(counterpart.Name)} ({Phrases.Type(counterpart.Type)})");

    /// <summary>A score and its interval.</summary>
    public static Html Estimate(double value, double low, double high) => Html.Of($"{Phrases.Score(value)} <span class=\"i\">{Phrases.Range(low, high)}</span>");

    /// <summary>A score and its interval, beside its stage.</summary>
    public static Html Estimate(double value, double low, double high, StagePolicy stages) => Html.Of($"{Phrases.Score(value, stages)} <span class=\"i\">{Phrases.Range(low, high)}</span>");

    /// <summary>A change, in colour and with an arrow.</summary>
    public static Html Change(double change) => Math.Abs(change) < 0.005
        ? Html.Of($"{Phrases.Change(change)}")
        : Html.Of($"<span class=\"{(change > 0 ? "up" : "down")}\">{(change > 0 ? "▲" : "▼")} {Phrases.Change(change)}</span>");

    /// <summary>A share, with a bar of its length.</summary>
    public static Html Share(long part, long whole, string style = "c1") => Bar(Phrases.Percent(part, whole), whole == 0 ? 0 : (double)part / whole, style);

    /// <summary>A text with a bar behind it; the bar says nothing that the text does not.</summary>
    public static Html Bar(string text, double length, string style = "c1") => Html.Of(
        $"<span class=\"b\"><span class=\"bar {style}\" style=\"width:{Math.Clamp(length * 100, 0, 100).ToString("0.#", CultureInfo.InvariantCulture)}%\"></span></span>{text}");
}
