using System.Globalization;
using Relationships.Modeling.Optimization;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>Fits a model from several starts and reports the best, with the covariance from the curvature there.</summary>
internal static class MaximumLikelihood
{
    // The 95 % point of the normal distribution: both tails of a 90 % interval.
    private const double NormalQuantile = 1.6448536269514722;

    /// <summary>Fits.</summary>
    /// <param name="likelihood">Total log-likelihood and its gradient, in the free coordinates (logarithms of positive parameters).</param>
    /// <param name="parameters">Names, starts and scales, in the likelihood's order.</param>
    /// <param name="customers">The sum of the weights.</param>
    /// <param name="make">Makes the model from parameters in their own scale.</param>
    /// <param name="options">Starts, seed, tolerance.</param>
    /// <param name="change">Where the likelihood's coordinates are not the reported ones; random starts are drawn in the likelihood's.</param>
    public static ModelFit<TModel> Fit<TModel>(
        IObjective likelihood, IReadOnlyList<FreeParameter> parameters, long customers, Func<double[], TModel> make, FitOptions? options,
        Reparameterization? change = null)
        where TModel : ILifetimeModel
    {
        options ??= FitOptions.Default;
        Check(options, parameters, customers);
        var settings = new MaximizerOptions { GradientTolerance = options.GradientTolerance, MaxIterations = options.MaxIterations };
        var optima = Starts(parameters, options, change).Select(start => Maximizer.Maximize(likelihood, start, settings)).ToArray();

        var winner = 0;
        for (var i = 1; i < optima.Length; i++)
        {
            // Equal maxima differ by rounding: the earlier start keeps the place.
            if (!(optima[i].Value <= optima[winner].Value + 1e-9) && double.IsFinite(optima[i].Value))
                winner = i;
        }

        var best = optima[winner];
        var outcome = Outcome(best, options);
        var covariance = outcome == FitOutcome.Ridge ? null : best.Hessian.Negated(0).InverseOfPositiveDefinite();
        var point = change is null ? best.Point : change.Report(best.Point);
        if (covariance is not null && change is not null)
            covariance = change.Covariance(covariance);
        double[] values = [.. parameters.Select((p, i) => FreeParameter.Nearest(p.FromFree(point[i]), p.Positive))];
        return new ModelFit<TModel>
        {
            Model = make(values),
            LogLikelihood = best.Value,
            Outcome = outcome,
            Iterations = best.Iterations,
            GradientNorm = best.GradientNorm,
            Customers = customers,
            Estimates = [.. parameters.Select((p, i) => Estimate(p, point[i], covariance is null ? double.NaN : Math.Sqrt(covariance[i, i])))],
            Covariance = covariance is null ? null : new ParameterCovariance([.. parameters.Select(p => p.Name)], covariance),
            Starts = [.. optima.Select(o => new StartResult(o.Value, o.Converged, o.Iterations, o.GradientNorm))],
            Winner = winner,
        };
    }

    private static IEnumerable<double[]> Starts(IReadOnlyList<FreeParameter> parameters, FitOptions options, Reparameterization? change)
    {
        if (options.Start is { } told)
        {
            double[] reported = [.. parameters.Select(p => p.ToFree(told[p.Name]))];
            yield return change is null ? reported : change.Climb(reported);
        }
        else
        {
            yield return [.. parameters.Select(p => p.ToFree(p.Start))];
        }

        for (var s = 0; s < options.RandomStarts; s++)
        {
            var random = new RandomStream(options.Seed, (ulong)s);
            yield return [.. parameters.Select(p =>
            {
                var u = (6 * random.NextUniform()) - 3;
                return p.Positive ? Math.Log(p.Scale) + u : p.Scale + (u / 6);
            })];
        }
    }

    private static FitOutcome Outcome(Optimum optimum, FitOptions options) =>
        optimum.Converged ? FitOutcome.Converged
        : optimum.OnRidge ? FitOutcome.Ridge
        : optimum.Iterations >= options.MaxIterations ? FitOutcome.StepLimit
        : FitOutcome.Stalled;

    private static ParameterEstimate Estimate(FreeParameter parameter, double free, double error)
    {
        var value = parameter.FromFree(free);
        return new ParameterEstimate(
            parameter.Name,
            value,
            parameter.Positive ? value * error : error,
            parameter.FromFree(free - (NormalQuantile * error)),
            parameter.FromFree(free + (NormalQuantile * error)),
            parameter.Positive);
    }

    private static void Check(FitOptions options, IReadOnlyList<FreeParameter> parameters, long customers)
    {
        if (customers == 0)
            throw new ArgumentException("table: it has no customers to fit.", nameof(customers));
        if (options.RandomStarts < 0)
            throw Wrong("random starts", options.RandomStarts, "at least 0");
        if (options.MaxIterations < 1)
            throw Wrong("iterations", options.MaxIterations, "at least 1");
        if (!(options.GradientTolerance > 0 && options.GradientTolerance <= double.MaxValue))
            throw Wrong("gradient tolerance", options.GradientTolerance, "above 0 and finite");
        if (options.Start is not { } start)
            return;
        foreach (var p in parameters)
        {
            if (!start.TryGetValue(p.Name, out var value))
                throw new ArgumentException($"options: the start has no '{p.Name}'.", nameof(options));
            if (!double.IsFinite(value) || (p.Positive && value <= 0))
                throw Wrong($"start's {p.Name}", value, p.Positive ? "above 0 and finite" : "finite");
        }

        if (start.Keys.FirstOrDefault(name => parameters.All(p => p.Name != name)) is { } unknown)
            throw new ArgumentException($"options: the start has '{unknown}', which is no parameter of the model.", nameof(options));
    }

    private static ArgumentOutOfRangeException Wrong(string name, double value, string range) =>
        new(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"options: {name} is {value:R}; it must be {range}."));
}
