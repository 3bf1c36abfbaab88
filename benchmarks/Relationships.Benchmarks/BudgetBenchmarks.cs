using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Decisions;

namespace Relationships.Benchmarks;

/// <summary>Sharing a budget of ten a head: exactly, with and without fixed costs and least efforts, against a greedy heap in steps of half the curve's scale.</summary>
[MemoryDiagnoser]
public class BudgetBenchmarks
{
    private const double Scale = 20;

    private readonly EffortCurve _plain = new() { Scale = Scale };
    private readonly EffortCurve _limited = new() { Scale = Scale, Fixed = 2, Minimum = 5, Maximum = 60 };
    private double[] _gains = [];
    private double[] _efforts = [];

    /// <summary>How many customers.</summary>
    [Params(1_000, 1_000_000)]
    public int Customers { get; set; }

    /// <summary>Makes gains, exponentially distributed with a mean of five scales, a tenth of them negative.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix64(20240229);
        _gains = new double[Customers];
        for (var i = 0; i < _gains.Length; i++)
            _gains[i] = random.NextDouble() < 0.1 ? -Scale : -5 * Scale * Math.Log(1 - random.NextDouble());
        _efforts = new double[Customers];
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public double Greedy() => GreedyHeap.Allocate(_gains, _plain, 10.0 * Customers, Scale / 2, _efforts);

    /// <summary>Exact.</summary>
    [Benchmark]
    public BudgetOutcome WaterFilling() => BudgetAllocation.Allocate(_gains, _plain, 10.0 * Customers, _efforts);

    /// <summary>Exact, with a fixed cost, a least and a greatest effort.</summary>
    [Benchmark]
    public BudgetOutcome WaterFillingWithLimits() => BudgetAllocation.Allocate(_gains, _limited, 10.0 * Customers, _efforts);
}
