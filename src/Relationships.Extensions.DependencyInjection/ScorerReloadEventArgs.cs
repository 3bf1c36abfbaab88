namespace Relationships.Extensions.DependencyInjection;

/// <summary>The outcome of one reload.</summary>
public sealed class ScorerReloadEventArgs : EventArgs
{
    internal ScorerReloadEventArgs(string name, RelationshipScorer before, RelationshipScorer scorer, IReadOnlyList<string> faults)
    {
        Name = name;
        Before = before;
        Scorer = scorer;
        Faults = faults;
    }

    /// <summary>The scorer's name; empty for the one without.</summary>
    public string Name { get; }

    /// <summary>Whether the new settings are in use; else they have <see cref="Faults"/> and the last good ones stay.</summary>
    public bool Applied => Faults.Count == 0;

    /// <summary>The scorer until now.</summary>
    public RelationshipScorer Before { get; }

    /// <summary>The scorer from now on; the same as before where the settings were refused.</summary>
    public RelationshipScorer Scorer { get; }

    /// <summary>What is wrong with the settings, each with its path; empty where they are in use.</summary>
    public IReadOnlyList<string> Faults { get; }
}
