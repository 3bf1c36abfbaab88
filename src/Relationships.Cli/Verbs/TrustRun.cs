using System.Diagnostics;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Modeling.Networks;
using Relationships.Networks;

namespace Relationships.Cli.Verbs;

/// <summary>Reads ratings or events, and writes trust, or how well it predicts them.</summary>
internal sealed class TrustRun(TrustRequest request, Surroundings around)
{
    private const int RowsAtATime = 1024;

    public int Run()
    {
        var run = new LoadedRun(request.Input, request.AsOf, request.OutPath, around);
        return request.IsRatings
            ? run.Of(progress => LoadedRatings.Read(request.Input, around, progress) with { HasAsOf = !request.Evaluates }, OfRatings)
            : run.OfLog(OfEvents);
    }

    private IEnumerable<string> OfRatings(Reading<LoadedRatings> reading)
    {
        var ratings = reading.Loaded.Ratings;
        WarnOfScale(ratings);
        if (request.Evaluates)
            return [Evaluate(reading)];
        var rated = ratings.Where(r => r.At < reading.AsOf).Select(static r => r.Target);
        return [Told(reading, Write(TrustGraph.OfRatings(ratings, request.Rating), rated, reading.AsOf, reading.Stream, reading.Progress))];
    }

    private IEnumerable<string> OfEvents(Reading<LoadedLog> reading)
    {
        var graph = TrustGraph.OfLog(reading.Loaded.Log, reading.AsOf, request.Input.Policy);
        return [Told(reading, Write(graph, graph.Targets(), reading.AsOf, reading.Stream, reading.Progress))];
    }

    private string Told<T>(Reading<T> reading, int targets)
        where T : ILoaded => $"{reading.Told($"trust in {targets.ToString(CultureInfo.InvariantCulture)}")}, {request.Strategy}";

    /// <summary>Stars from 1 to 5 would all be praise.</summary>
    private void WarnOfScale(IReadOnlyList<Rating> ratings)
    {
        if (ratings.Count > 0 && ratings.All(static r => r.Value > 0))
            around.Error.WriteLine("warning: no rating is 0 or below; ratings are signed, so that all of these are praise");
        if (ratings.Count(r => Math.Abs(r.Value) > request.Rating.Scale) is > 0 and var large)
            around.Error.WriteLine($"warning: {Words.Count(large, "rating")} beyond the scale of {request.Rating.Scale.ToString(CultureInfo.InvariantCulture)}, taken as the largest (--rating-scale)");
    }

    private string Evaluate(Reading<LoadedRatings> reading)
    {
        var clock = Stopwatch.StartNew();
        var strategy = NetworkTrustStrategies.Make(request.Strategy, RatingEvaluation.Bare(request.Trust))!;
        var result = RatingEvaluation.Run(reading.Loaded.Ratings, strategy, request.Rating, reading.Progress.For("predicting:", "ratings"), around.Cancellation);
        RatingEvaluationJson.Write(result, request.Strategy, clock.Elapsed, reading.Stream);
        if (result.Trust.Auc is null)
            around.Error.WriteLine("warning: all ratings are above 0, or none is; nothing can be ranked");
        return $"{reading.Loaded.Summary(reading.AsOf)} predicted, each from the strictly earlier ones";
    }

    private int Write(TrustGraph graph, IEnumerable<string> known, DateTimeOffset asOf, Stream stream, Progress progress)
    {
        var source = Known(graph, "--source", request.Source, "it is taken for one who has met nobody");
        var targets = Targets(graph, known, source);
        foreach (var seed in request.Trust.Seeds.Keys)
            Known(graph, "--seeds", seed, "nobody trusts it from the outset");
        var strategy = NetworkTrustStrategies.Make(request.Strategy, request.Trust)!;
        var scores = new NetworkTrustScore[RowsAtATime];
        using var writer = new TrustRowWriter(request.Format, stream, request.Source, asOf);
        for (var start = 0; start < targets.Count; start += RowsAtATime)
        {
            around.Cancellation.ThrowIfCancellationRequested();
            progress.Report("trusting:", start, "parties");
            var questions = targets.Skip(start).Take(RowsAtATime).Select(t => new TrustQuestion(source, graph.IndexOf(t), asOf)).ToArray();
            strategy.Score(graph, questions, scores);
            for (var i = 0; i < questions.Length; i++)
                writer.Write(targets[start + i], scores[i]);
        }

        writer.Finish();
        return targets.Count;
    }

    /// <summary>The one asked for, or everybody of whom anybody knew anything before the as-of, ordinally, but the source itself.</summary>
    private List<string> Targets(TrustGraph graph, IEnumerable<string> known, int source)
    {
        if (request.Target is { } target)
        {
            Known(graph, "--target", target, "nothing is known of it");
            return [target];
        }

        return [.. known.Where(t => source < 0 || t != request.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private int Known(TrustGraph graph, string option, string? party, string consequence)
    {
        var index = party is null ? -1 : graph.IndexOf(party);
        if (party is not null && index < 0)
            around.Error.WriteLine(Words.OneLine($"warning: {option}: no {(request.IsRatings ? "rating" : "event")} names '{party}'; {consequence}"));
        return index;
    }
}
