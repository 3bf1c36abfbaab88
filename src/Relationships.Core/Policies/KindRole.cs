namespace Relationships.Policies;

/// <summary>What a kind does beside feeding sums.</summary>
internal enum KindRole
{
    Plain,
    Purchase,
    PromiseMade,
    PromiseKept,
    PromiseBroken,
    Approach,
    Answer,
    Failure,
    Recovery,
    RecoveryFailed,
    ConnectionDemonstrated,
    ConnectionResponded,
}
