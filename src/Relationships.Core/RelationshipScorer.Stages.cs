using Relationships.Continuum;
using Relationships.Conversion;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships;

/// <content>When a stage was reached.</content>
public sealed partial class RelationshipScorer
{
    /// <summary>A stage of the continuum as the sign that a first sale became a relationship (R24).</summary>
    /// <param name="stage">The stage to be reached, by the customer's relationship with the brand or any of its products, people, communities.</param>
    /// <returns>The sign: the first instant, after the first sale, just behind which an event lifts a relationship to the stage.</returns>
    public ConversionSign StageReached(ContinuumStage stage)
    {
        if (!Enum.IsDefined(stage))
            throw new ArgumentOutOfRangeException(nameof(stage), stage, "stage is none of the five.");
        return (life, firstSale) =>
        {
            DateTimeOffset? first = null;
            foreach (var relationship in life.Relationships)
            {
                if (Reached(life, relationship, stage, firstSale) is { } at && !(first <= at))
                    first = at;
            }

            return first;
        };
    }

    private DateTimeOffset? Reached(CustomerLife life, RelationshipKey relationship, ContinuumStage stage, DateTimeOffset after)
    {
        var ledger = new Ledger(relationship, Policy, _options.Zone);
        var events = life.Events;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Counterpart != relationship.Counterpart)
                continue;
            ledger.Take(events[i]);

            // What comes at one instant is seen together.
            var at = events[i].At;
            if (at <= after || at.UtcTicks == DateTimeOffset.MaxValue.UtcTicks || (i + 1 < events.Length && events[i + 1].At == at && events[i + 1].Counterpart == relationship.Counterpart))
                continue;
            if (Score(ledger, at.AddTicks(1)).Continuum.Stage >= stage)
                return at.ToUniversalTime();
        }

        return null;
    }
}
