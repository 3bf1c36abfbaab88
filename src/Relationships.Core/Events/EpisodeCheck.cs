using System.Runtime.InteropServices;

namespace Relationships.Events;

/// <summary>Follows the episodes of one relationship in canonical order.</summary>
internal sealed class EpisodeCheck(bool startsMayBeEarlier)
{
    private readonly Dictionary<string, EpisodeState> _episodes = new(StringComparer.Ordinal);

    /// <summary>Forgets everything, for the next relationship.</summary>
    public void Clear() => _episodes.Clear();

    /// <summary>Takes the next event; gives the reason where it must be rejected.</summary>
    public string? Next(RelationshipEvent e, Initiator initiator)
    {
        var step = string.IsNullOrEmpty(e.Episode) ? EpisodeStep.None : EpisodeState.StepOf(e.Kind);
        if (step == EpisodeStep.None)
            return null;
        ref var episode = ref CollectionsMarshal.GetValueRefOrAddDefault(_episodes, e.Episode!, out _);
        return episode.Take(step, initiator, startsMayBeEarlier) ? null : EpisodeState.Objection(step, e.Kind, e.Episode!);
    }
}
