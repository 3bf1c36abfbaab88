using System.Globalization;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Explanations;
using Relationships.Modeling.Simulation;
using Relationships.Trust;

namespace Relationships.Modeling.Tests.Explanations;

/// <summary>
/// Explanations of every relationship of a simulated log of 10,000. Rates are scaled down to about twenty events a
/// relationship, some hundred at most, since a movement scores once an event: ten to twenty seconds in all.
/// </summary>
public sealed class SimulatedExplanationTests
{
    private const int Relationships = 10_000;

    private static readonly RelationshipSimulator s_simulator = new(new SimulationOptions { Customers = 6000, Events = 200_000, Seed = 12 });
    private static readonly Lazy<EventLog> s_log = new(() => EventLog.Create(s_simulator.Customers().SelectMany(c => c.Events)));

    [Fact]
    public void Contributions_sum_to_the_score_and_time_and_events_to_the_movement()
    {
        var log = s_log.Value;
        Assert.True(log.RelationshipCount >= Relationships, $"{log.RelationshipCount} relationships");
        Assert.Empty(log.Rejects);
        var since = s_simulator.End.AddDays(-180);
        var (most, moved, old) = (0, 0, 0);
        for (var i = 0; i < Relationships; i++)
        {
            var history = RelationshipScorer.Default.Between(log, i, null, s_simulator.End);
            SumsToTheScore(history.After);
            SumsToTheMovement(history);
            Assert.Equal(default, history.ByTime);
            Assert.Equal(log.Events(i).Length, history.ByEvent.Length);
            most = Math.Max(most, history.ByEvent.Length);

            var change = RelationshipScorer.Default.Between(log, i, since, s_simulator.End);
            SumsToTheScore(change.Before);
            SumsToTheMovement(change);
            Assert.Equal(history.After, change.After);
            old += change.Before.Events > 0 && !change.ByEvent.IsEmpty ? 1 : 0;

            // At least one event is named, with its day and its kind, and what is told of events sums to what they did.
            var named = history.Explain(1).Split('\n')[1];
            var strongest = history.Ranked.First();
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"  {strongest.Event.At.UtcDateTime:yyyy-MM-dd HH:mm}Z  {strongest.Event.Kind.Name}"), named, StringComparison.Ordinal);
            Assert.Equal(history.ByEvent.Max(e => e.Size), strongest.Size);
            moved += history.Strongest(1).Count();
            LinesSumToTheEvents(history);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.EventCount} events, at most {most} a relationship; {moved} were moved by an event, {old} had events before and since."));
        Assert.True(moved > .95 * Relationships, $"{moved} moved");
        Assert.True(old > Relationships / 10, $"{old} with a past and new events");
    }

    private static void SumsToTheScore(RelationshipScore score)
    {
        Assert.Equal(score.Continuum.Value, score.Continuum.Contributions.Sum, 1e-12);
        foreach (var trust in new[] { score.Trust.InCounterpart, score.Trust.OfCustomer })
            Assert.Equal(trust.Value - trust.BaseRate, Enum.GetValues<TrustFacet>().Sum(f => trust[f].Contribution), 1e-12);
        Assert.Equal(score.Connections.Richness, Enum.GetValues<ConnectionType>().Sum(t => score.Connections[t].Strength.Value), 1e-12);
        foreach (var signal in ExchangeSignals.All)
            Assert.Equal(score.Exchange[signal].Value, score.Exchange[signal].BaseRate + score.Exchange[signal].For + score.Exchange[signal].Against, 1e-12);
    }

    private static void SumsToTheMovement(ScoreMovement movement)
    {
        var rest = movement.Total - (movement.ByTime + movement.ByEvents);
        Assert.Equal(0, rest.Continuum, 1e-9);
        Assert.Equal(0, rest.TrustInCounterpart, 1e-9);
        Assert.Equal(0, rest.TrustOfCustomer, 1e-9);
        Assert.Equal(0, rest.MutualTrust, 1e-9);
        Assert.Equal(0, rest.Richness, 1e-9);
    }

    private static void LinesSumToTheEvents(ScoreMovement movement)
    {
        var lines = movement.Explain(3).Split('\n').Skip(1).ToList();
        Assert.Equal(movement.ByEvents.Continuum, lines.Sum(l => Number(l, "continuum ")), (0.0005 * lines.Count) + 1e-9);
        Assert.Equal(movement.ByEvents.TrustInCounterpart, lines.Sum(l => Number(l, "trust ")), (0.0005 * lines.Count) + 1e-9);
    }

    private static double Number(string line, string name)
    {
        var start = line.IndexOf(": continuum", StringComparison.Ordinal);
        start = line.IndexOf(name, start, StringComparison.Ordinal) + name.Length;
        return double.Parse(line.AsSpan(start, 6), CultureInfo.InvariantCulture);
    }
}
