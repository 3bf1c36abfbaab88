using System.CommandLine;

namespace Relationships.Cli.Verbs;

/// <summary><c>model</c>: buy-till-you-die and spend models, fitted to purchases and used to predict.</summary>
internal static class ModelVerb
{
    private const string Description = "Buy-till-you-die and spend models: fits them to purchases, and predicts with them.";

    private const string Example = "model fit --model bg-nbd --transactions cdnow.csv --columns customer=customer_id,at=date --split 1997-09-30 --unit week --out bg.json";

    public static Command Make(Surroundings around) => new VerbCommand("model", Description, Example)
    {
        ModelFitCommand.Make(around),
        ModelPredictCommand.Make(around),
    };
}
