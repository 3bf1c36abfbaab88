using System.Text.Json;
using Relationships.Modeling.Lifetimes.Fitting;

namespace Relationships.Modeling.Lifetimes.Saving;

/// <summary>
/// A model as it is kept: name, unit of time, parameters and version, with the fit's diagnostics where it has them; never the data.
/// </summary>
/// <remarks>
/// As JSON <c>{"model": "bg-nbd", "unit": "week", "parameters": {"r": 0.243, ...}, "fit": {...}, "version": 1}</c>. Numbers are
/// written in their shortest form that reads back to the bit. <c>fit</c> and <c>version</c> may be missing, <c>unit</c> too where
/// the model knows none; so may a file be written by hand.
/// </remarks>
public sealed record SavedModel
{
    /// <summary>The version that is written, and the highest that is read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The model's name: <c>bg-nbd</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Unit of time of the parameters; null where the model knows none.</summary>
    public TimeUnit? Unit { get; init; }

    /// <summary>The parameters, in order.</summary>
    public required IReadOnlyList<ModelParameter> Parameters { get; init; }

    /// <summary>How it was found; null where that is not known.</summary>
    public SavedFit? Fit { get; init; }

    /// <summary>Version of the shape; 1.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>A model without a fit, ready to be saved.</summary>
    /// <param name="model">The model.</param>
    /// <returns>What is saved of it.</returns>
    public static SavedModel Of(ILifetimeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new SavedModel { Model = model.Name, Unit = model.Unit, Parameters = model.Parameters };
    }

    /// <summary>A fitted model with its diagnostics, ready to be saved.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="fit">The fit.</param>
    /// <returns>What is saved of it.</returns>
    public static SavedModel Of<TModel>(ModelFit<TModel> fit)
        where TModel : ILifetimeModel
    {
        ArgumentNullException.ThrowIfNull(fit);
        return Of(fit.Model) with
        {
            Fit = new SavedFit
            {
                LogLikelihood = Finite(fit.LogLikelihood),
                Converged = fit.Converged,
                Iterations = fit.Iterations,
                GradientNorm = Finite(fit.GradientNorm),
                Customers = fit.Customers,
            },
        };
    }

    /// <summary>Reads the JSON form.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The saved model; its parameters are not yet checked.</returns>
    /// <exception cref="FormatException">The text is not of that form; the message says what is wrong.</exception>
    public static SavedModel Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return (JsonSerializer.Deserialize(json, SavedModelJson.Default.SavedModelFile)
                ?? throw new FormatException("saved model: it is null.")).ToModel();
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"saved model: {wrong.Message}", wrong);
        }
    }

    /// <summary>The JSON form, indented, with a final newline.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(SavedModelFile.Of(this), SavedModelJson.Default.SavedModelFile) + "\n";

    /// <summary>Makes the model again.</summary>
    /// <typeparam name="TModel">Which model; its name must be <see cref="Model"/>.</typeparam>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidOperationException">It is another model.</exception>
    /// <exception cref="ArgumentException">Its parameters or its unit do not fit.</exception>
    public TModel To<TModel>()
        where TModel : IParametricModel<TModel> =>
        Model == TModel.ModelName
            ? TModel.Create(Parameters, Unit)
            : throw new InvalidOperationException($"saved model: it is '{Model}', not '{TModel.ModelName}'.");

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
