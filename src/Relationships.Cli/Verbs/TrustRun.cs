using System.Diagnostics;
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
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path, around) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var progress = new Progress(around);
        if ((request.IsRatings ? OfRatings(rejects, destination.Stream, progress) : OfEvents(rejects, destination.Stream, progress)) is not { } words)
            return ExitCode.Rejects;
        progress.Clear();
        rejects?.Commit();
        destination.Commit();
        around.Error.WriteLine(words);
        return ExitCode.Done;
    }

    private string? OfRatings(WholeFile? rejects, Stream stream, Progress progress)
    {
        var loaded = LoadedRatings.Read(request.Input, around, progress);
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return null;
        WarnOfScale(loaded.Ratings);
        if (request.Evaluates)
            return Evaluate(loaded, stream, progress);
        var asOf = loaded.AsOf(request.AsOf, around);
        var rated = loaded.Ratings.Where(r => r.At < asOf).Select(static r => r.Target);
        return Rows(TrustGraph.OfRatings(loaded.Ratings, request.Rating), rated, asOf, loaded.Summary, stream, progress);
    }

    private string? OfEvents(WholeFile? rejects, Stream stream, Progress progress)
    {
        var loaded = LogReader.Read(request.Input, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return null;
        var asOf = loaded.AsOf(request.AsOf, around);
        var graph = TrustGraph.OfLog(loaded.Log, asOf, request.Input.Policy);
        return Rows(graph, graph.Targets(), asOf, loaded.Summary, stream, progress);
    }

    /// <summary>Stars from 1 to 5 would all be praise.</summary>
    private void WarnOfScale(IReadOnlyList<Rating> ratings)
    {
        if (ratings.Count > 0 && ratings.All(static r => r.Value > 0))
            around.Error.WriteLine("warning: no rating is 0 or below; ratings are signed, so that all of these are praise");
        if (ratings.Count(r => Math.Abs(r.Value) > request.Rating.Scale) is > 0 and var large)
            around.Error.WriteLine($"warning: {Words.Count(large, "rating")} beyond the scale of {request.Rating.Scale.ToString(System.Globalization.CultureInfo.InvariantCulture)}, taken as the largest (--rating-scale)");
    }

    private string Evaluate(LoadedRatings loaded, Stream stream, Progress progress)
    {
        var clock = Stopwatch.StartNew();
        var strategy = NetworkTrustStrategies.Make(request.Strategy, RatingEvaluation.Bare(request.Trust))!;
        var result = RatingEvaluation.Run(loaded.Ratings, strategy, request.Rating, progress.For("predicting:", "ratings"), around.Cancellation);
        RatingEvaluationJson.Write(result, request.Strategy, clock.Elapsed, stream);
        if (result.Trust.Auc is null)
            around.Error.WriteLine("warning: all ratings are above 0, or none is; nothing can be ranked");
        return $"{loaded.Summary} predicted, each from the strictly earlier ones";
    }

    private string Rows(TrustGraph graph, IEnumerable<string> known, DateTimeOffset asOf, string summary, Stream stream, Progress progress)
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
        return $"trust in {targets.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} as of {Words.Instant(asOf)} from {summary}, {request.Strategy}";
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
