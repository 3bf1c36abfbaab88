using Relationships.Networks;

namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// Hands out the scorer as the settings stand now. Whoever wants to see reloads holds the provider and asks for
/// <see cref="Current"/> each time; a <see cref="RelationshipScorer"/> is immutable and stays as it was when it was asked for.
/// Thread-safe, lock-free to read; a singleton, keyed by the scorer's name where it has one.
/// </summary>
public interface IRelationshipScorerProvider
{
    /// <summary>The scorer's name; empty for the one without.</summary>
    string Name { get; }

    /// <summary>The scorer under the last good settings: wholly the old one or wholly the new one, whatever reloads beside.</summary>
    RelationshipScorer Current { get; }

    /// <summary>
    /// How trust is carried along a network of people, under the last good settings. No score of a relationship asks for it: it is for
    /// <see cref="TrustGraph"/>s that the application makes of ratings or events.
    /// </summary>
    INetworkTrustStrategy Network { get; }

    /// <summary>What is wrong with the settings as they stand now, each with its path; empty where they are those of <see cref="Current"/>.</summary>
    IReadOnlyList<string> Faults { get; }

    /// <summary>
    /// Settings or a file that they name changed, and the scorer with them, or they were refused. Handlers are called one after the other
    /// on the thread that saw the change; what one throws is counted by <c>relationships.reloads</c> and goes no further.
    /// </summary>
    event EventHandler<ScorerReloadEventArgs>? Reloaded;
}
