using Relationships.Decisions;

namespace Relationships.Benchmarks.Baselines;

/// <summary>The usual way to share a budget: step by step to whoever gains most from the next step, out of a heap. Only as good as its step is small.</summary>
internal static class GreedyHeap
{
    /// <summary>Allocates in equal steps.</summary>
    public static double Allocate(ReadOnlySpan<double> gains, EffortCurve curve, double budget, double step, Span<double> efforts)
    {
        efforts.Clear();
        var heap = new PriorityQueue<int, double>(gains.Length);
        for (var i = 0; i < gains.Length; i++)
            Push(heap, i, gains[i], curve, 0, step);
        double spent = 0;
        while (spent + step <= budget && heap.TryDequeue(out var customer, out _))
        {
            efforts[customer] += step;
            spent += step;
            Push(heap, customer, gains[customer], curve, efforts[customer], step);
        }

        double value = 0;
        for (var i = 0; i < gains.Length; i++)
            value += curve.Value(gains[i], efforts[i]);
        return value;
    }

    private static void Push(PriorityQueue<int, double> heap, int customer, double gain, EffortCurve curve, double effort, double step)
    {
        var next = curve.Value(gain, effort + step) - curve.Value(gain, effort);
        if (next > 0)
            heap.Enqueue(customer, -next);
    }
}
