namespace Relationships.Events;

/// <summary>What an event does to the episode that it names.</summary>
internal enum EpisodeStep
{
    /// <summary>Nothing.</summary>
    None,

    PromiseMade,

    PromiseEnded,

    Failed,

    Recovered,

    RecoveryFailed,

    Approached,

    Answered,
}
