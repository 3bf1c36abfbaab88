using System.Globalization;
using System.Text;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Resilience;

namespace Relationships.Explanations;

/// <summary>What moved a score, in words. Always in English and the invariant culture, instants in UTC.</summary>
public static class MovementExplanation
{
    // Effects of single events are shown to three digits; an event below them is told among the others.
    private const double LeastEffectShown = 0.0005;

    /// <summary>
    /// A movement in words: for each leading value what it was and is, what events and what time alone did to it; then the
    /// events that moved it most, and all others in one line, so that what is shown sums to what events did.
    /// </summary>
    /// <param name="movement">A movement; of one from the beginning only the events are told.</param>
    /// <param name="most">How many events are named at most; at least one is, where there is any, even if it moved nothing.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this ScoreMovement movement, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var text = new StringBuilder();
        if (movement.IsFromTheBeginning)
        {
            text.Append(CultureInfo.InvariantCulture, $"What moved it, of {Events(movement.ByEvent.Length)}");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"Since {Wording.Instant(movement.Before.AsOf)}, {Events(movement.ByEvent.Length)}");
            AppendValues(text, movement);
        }

        AppendEvents(text, movement, most);
        return text.ToString();
    }

    private static void AppendValues(StringBuilder text, ScoreMovement movement)
    {
        var (before, after) = (movement.Before, movement.After);
        Append(text, "continuum", movement, static v => v.Continuum, Between(before.Continuum.Stage.Name(), after.Continuum.Stage.Name()), always: true);
        Append(text, "trust in the counterpart", movement, static v => v.TrustInCounterpart, string.Empty, always: true);
        Append(text, "trust of the customer", movement, static v => v.TrustOfCustomer, string.Empty);
        Append(text, "mutual trust", movement, static v => v.MutualTrust, string.Empty);
        Append(text, "connections", movement, static v => v.Richness, Between($"era {before.Connections.Era.Name()}", after.Connections.Era.Name()));
        Append(text, "advocacy", movement, static v => v.Advocacy, string.Empty);
        Append(text, "loyalty", movement, static v => v.Loyalty, string.Empty);
        Append(text, "defence", movement, static v => v.Defence, string.Empty);
        Append(text, "help", movement, static v => v.Help, string.Empty);
        Append(text, "resilience", movement, static v => v.Resilience, Between(before.Resilience.Status.Name(), after.Resilience.Status.Name()));
    }

    private static void Append(StringBuilder text, string name, ScoreMovement movement, Func<ScoreValues, double> value, string besides, bool always = false)
    {
        var (byEvents, byTime) = (value(movement.ByEvents), value(movement.ByTime));
        if (!always && besides.Length == 0 && Math.Abs(byEvents) < Wording.LeastShown && Math.Abs(byTime) < Wording.LeastShown)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n  {name} {value(ScoreValues.Of(movement.Before)):0.00} to {value(ScoreValues.Of(movement.After)):0.00} ({Wording.Signed(value(movement.Total))}): {Wording.Signed(byEvents)} by events, {Wording.Signed(byTime)} by time alone{besides}");
    }

    private static void AppendEvents(StringBuilder text, ScoreMovement movement, int most)
    {
        var (named, rest) = (default(ScoreValues), movement.ByEvents);
        var count = 0;
        foreach (var effect in movement.Ranked.Take(most).TakeWhile(static (e, i) => i == 0 || e.Size >= LeastEffectShown))
        {
            text.Append("\n  ").Append(Described(effect, movement.After.AsOf)).Append(": ").Append(Effects(effect.Effect));
            named += effect.Effect;
            count++;
        }

        if (count < movement.ByEvent.Length)
            text.Append(CultureInfo.InvariantCulture, $"\n  {Events(movement.ByEvent.Length - count)} more: {Effects(rest - named)}");
    }

    private static string Described(in EventEffect effect, DateTimeOffset asOf)
    {
        var e = effect.Event;
        var text = new StringBuilder(Wording.Instant(e.At)).Append("  ").Append(e.Kind.Name);

        // One that was ended has no effect of its own left.
        if (e.Kind == EventKind.PromiseMade && e.Due < asOf && effect.Size > 0)
            text.Append(", overdue");
        if (e.Channel != Channel.Unknown)
            text.Append(" (").Append(e.Channel.Name()).Append(')');
        if (!string.IsNullOrEmpty(e.Representative))
            text.Append(" by ").Append(Wording.OneLine(e.Representative));
        if (!string.IsNullOrEmpty(e.Tag))
            text.Append(" '").Append(Wording.OneLine(e.Tag)).Append('\'');
        return text.ToString();
    }

    private static string Effects(in ScoreValues effect)
    {
        var text = $"continuum {Wording.SignedFinely(effect.Continuum)}, trust {Wording.SignedFinely(effect.TrustInCounterpart)}";
        return Math.Abs(effect.TrustOfCustomer) < LeastEffectShown ? text : $"{text}, trust of the customer {Wording.SignedFinely(effect.TrustOfCustomer)}";
    }

    private static string Between(string before, string after) => before.EndsWith(after, StringComparison.Ordinal) ? string.Empty : $"; {before} to {after}";

    private static string Events(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} event{(count == 1 ? string.Empty : "s")}");
}
