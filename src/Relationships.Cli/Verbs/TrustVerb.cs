using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary><c>trust</c>: trust along a network of people who rated each other.</summary>
internal static class TrustVerb
{
    private const string Description =
        "How far one party of a network trusts another: from what it said of it itself, what the other said of it, and what those told whom "
        + "it knows, or who were introduced to it. Without --source as one who is new and has met nobody; without --target a row for everybody "
        + "who was rated. With --events the network is what a log tells: dealings, recommendations, reviews, help, introductions; customers are parties "
        + "by their id, counterparts as person:Jo. With --evaluate, every rating is predicted from the strictly earlier ones, and the predictions are judged (JSON).";

    private const string Example = "trust --ratings ratings.csv --columns at=unix_time --source 7 --target 42";

    public static Command Make(Surroundings around)
    {
        var (input, asOf, how, output) = (new InputOptions(isRequired: false), new AsOfOptions(), new TrustOptions(), new OutputOptions());
        var ratings = new RatingInputOptions(input);
        var evaluate = new Option<bool>("--evaluate") { Description = "Predict every rating from the strictly earlier ones, and judge the predictions." };
        var source = new Option<string?>("--source") { Description = "Whose trust; by default that of one who has met nobody.", HelpName = "NAME" };
        var target = new Option<string?>("--target") { Description = "In whom; by default everybody who was rated.", HelpName = "NAME" };
        var command = new VerbCommand("trust", Description, Example);
        ratings.AddTo(command);
        input.AddTo(command);
        foreach (var option in new Option[] { evaluate, source, target })
            command.Add(option);
        asOf.AddTo(command);
        how.AddTo(command);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var isRatings = ratings.IsGiven(parse);
            var settings = isRatings ? ratings.Read(parse, around) : input.Read(parse, around);
            var request = new TrustRequest(settings, how.Strategy(parse), how.Trust(parse), how.Rating(parse), output.Path(parse), output.Format(parse))
            {
                IsRatings = isRatings,
                Evaluates = parse.GetValue(evaluate),
                Source = parse.GetValue(source),
                Target = parse.GetValue(target),
                AsOf = asOf.Read(parse, settings.File.Zone),
            };
            if (request.Evaluates && (request.Source is not null || request.Target is not null || request.AsOf is not null))
                throw new UsageException("--evaluate predicts every rating; it goes without --source, --target, --as-of and --split.");
            if (!isRatings && request.Evaluates)
                throw new UsageException("--evaluate predicts ratings; it goes with --ratings.");
            if (!isRatings && how.IsScaleGiven(parse))
                throw new UsageException("--rating-scale goes with --ratings.");
            if (request.Source is not null && request.Source == request.Target)
                throw new UsageException("--source and --target are the same; nobody is a witness of themselves.");
            if (request.Trust.Seeds.Count > 0 && request.Strategy != "eigentrust")
                throw new UsageException($"--seeds: goes with --strategy eigentrust, not with {request.Strategy}.");
            Destination.CheckApart(settings.ReadPaths, request.OutPath, ("--rejects", settings.RejectsPath));
            return new TrustRun(request, around).Run();
        });
        return command;
    }
}
