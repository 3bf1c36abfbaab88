using Relationships.Continuum;
using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>What one action would do: the score with it and without it, at the same instant.</summary>
/// <param name="Kind">The action.</param>
/// <param name="Channel">Through what.</param>
/// <param name="Cost">Money.</param>
/// <param name="Without">The score if nothing is done.</param>
/// <param name="With">The score if it is done, a moment before the instant.</param>
public sealed record GestureEffect(EventKind Kind, Channel Channel, double Cost, RelationshipScore Without, RelationshipScore With)
{
    /// <summary>By how much it raises the continuum.</summary>
    public double Gain => With.Continuum.Value - Without.Continuum.Value;

    /// <summary>By how much it raises the customer's trust.</summary>
    public double TrustGain => With.Trust.InCounterpart.Value - Without.Trust.InCounterpart.Value;

    /// <summary>By how much it raises the continuum for one unit of money; infinite where it costs nothing.</summary>
    public double GainPerCost => Gain / Cost;

    /// <summary>The part of the continuum that it moves most, and by how much.</summary>
    public (string Part, double Change) Moved
    {
        get
        {
            var (before, after) = (Without.Continuum.Contributions, With.Continuum.Contributions);
            var most = 0;
            for (var i = 1; i < ContinuumContributions.Names.Count; i++)
            {
                if (Math.Abs(after[i] - before[i]) > Math.Abs(after[most] - before[most]))
                    most = i;
            }

            return (ContinuumContributions.Names[most], after[most] - before[most]);
        }
    }
}
