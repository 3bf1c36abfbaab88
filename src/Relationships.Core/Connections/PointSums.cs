using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>What both sides did in a point, of every row; belonging is character and community together.</summary>
internal readonly ref struct PointSums<TLanes>
    where TLanes : struct, ILanes
{
    private readonly ReadOnlySpan<double> _demonstrated;
    private readonly ReadOnlySpan<double> _responded;
    private readonly ReadOnlySpan<double> _demonstratedToo;
    private readonly ReadOnlySpan<double> _respondedToo;

    /// <summary>The sums of a point.</summary>
    public PointSums(EvidenceBatch evidence, ConnectionPart part)
    {
        var demonstrated = SumOf(part);
        _demonstrated = evidence[demonstrated];
        _responded = evidence[demonstrated + 1];
        if (part != ConnectionPart.Belonging)
            return;
        _demonstratedToo = evidence[EvidenceSum.CommunityDemonstrated];
        _respondedToo = evidence[EvidenceSum.CommunityResponded];
    }

    /// <summary>What the brand demonstrated to eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Demonstrated(int row) => Sum(_demonstrated, _demonstratedToo, row);

    /// <summary>What eight rows responded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Responded(int row) => Sum(_responded, _respondedToo, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sum(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int row)
    {
        var sum = TLanes.Load(first, row);
        return second.IsEmpty ? sum : sum + TLanes.Load(second, row);
    }

    private static EvidenceSum SumOf(ConnectionPart part) => part switch
    {
        ConnectionPart.ProblemSolution => EvidenceSum.ProblemSolutionDemonstrated,
        ConnectionPart.InterestAssociation => EvidenceSum.InterestAssociationDemonstrated,
        ConnectionPart.Entertainment => EvidenceSum.EntertainmentDemonstrated,
        ConnectionPart.GoalFacilitation => EvidenceSum.GoalFacilitationDemonstrated,
        ConnectionPart.SharedValues => EvidenceSum.SharedValuesDemonstrated,
        ConnectionPart.Belonging or ConnectionPart.Character => EvidenceSum.CharacterDemonstrated,
        ConnectionPart.Community => EvidenceSum.CommunityDemonstrated,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "part is none of the eight."),
    };
}
