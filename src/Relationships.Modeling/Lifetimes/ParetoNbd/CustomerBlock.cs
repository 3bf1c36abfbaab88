using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>Eight customers under their own (r + x, α_i, s, β_i).</summary>
internal readonly struct CustomerBlock
{
    public required Vector512<double> A { get; init; }

    public required Vector512<double> S { get; init; }

    public required Vector512<double> Alpha { get; init; }

    public required Vector512<double> Beta { get; init; }

    public required Vector512<double> Repeats { get; init; }

    public required Vector512<double> Last { get; init; }

    public required Vector512<double> Age { get; init; }

    /// <summary>Steps of the continued fraction; 0 where the integral is better.</summary>
    public required int Steps { get; init; }

    public Vector512<double> ProbabilityAlive() =>
        Steps > 0 ? DeathFraction.ProbabilityAlive(A, S, Alpha, Beta, Last, Age, Steps) : OneByOne();

    private Vector512<double> OneByOne()
    {
        Span<double> alive = stackalloc double[Vector512<double>.Count];
        for (var i = 0; i < alive.Length; i++)
            alive[i] = new History(A[i] - Repeats[i], Alpha[i], S[i], Beta[i], Repeats[i], Last[i], Age[i]).ProbabilityAlive();
        return Vector512.Create<double>(alive);
    }
}
