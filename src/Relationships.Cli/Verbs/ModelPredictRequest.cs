using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks for predictions.</summary>
/// <param name="Model">The model.</param>
/// <param name="Horizon">How far ahead, in the model's unit, opportunities or periods; null where the model needs none.</param>
/// <param name="Table">The summaries; null where the model needs none.</param>
/// <param name="Settings">How they are written, and what becomes of bad lines.</param>
/// <param name="OutPath">Where rows go; null for standard output.</param>
/// <param name="Format">How rows are written.</param>
internal sealed record ModelPredictRequest(ILifetimeModel Model, double? Horizon, EventInput? Table, TableSettings Settings, string? OutPath, OutputFormat Format)
{
    /// <summary>Adds expected spend; null for none.</summary>
    public ISpendModel? Spend { get; init; }

    /// <summary>Effective discount rate a unit, which adds the lifetime value; null for none.</summary>
    public double? Discount { get; init; }

    /// <summary>Unit of the summaries' ages; null for the model's.</summary>
    public TimeUnit? Unit { get; init; }
}
