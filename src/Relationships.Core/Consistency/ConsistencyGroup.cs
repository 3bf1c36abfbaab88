namespace Relationships.Consistency;

/// <summary>What customers experienced with one representative or on one channel.</summary>
/// <param name="Name">The representative's name, or the channel's.</param>
/// <param name="Good">Good experiences; each counts at most once, weak ones less. At least 0.</param>
/// <param name="Bad">Bad experiences, likewise; a grave one no more than once, a light one less. At least 0.</param>
public readonly record struct ConsistencyGroup(string Name, double Good, double Bad)
{
    /// <summary>Both together.</summary>
    public double Trials => Good + Bad;
}
