using System.CommandLine;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary><c>features</c>: a row per relationship with every sum, signal and score, named.</summary>
internal static class FeaturesVerb
{
    private const string Description =
        "Events in, a row per relationship out with all that is known of it: the decayed evidence, the exchange signals with intervals "
        + "and channel by channel (not with --rollup), the continuum and trust with their contributions, points of connection and eras.";

    private const string Example = "features --events events.ndjson.gz --split 2024-06-30 --out features.csv";

    public static Command Make(Surroundings around) => RowsCommand.Make("features", Description, Example, around, static (log, asOf, isRolledUp) =>
        new RowsPlan(FeatureColumns.For(isRolledUp ? [] : log.Channels(asOf))) { WithEvidence = true, WithChannels = !isRolledUp });
}
