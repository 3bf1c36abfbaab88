using System.Globalization;

namespace Relationships.Modeling.Lifetimes.Saving;

/// <summary>The JSON shape of a saved model, as the tool's contract has it.</summary>
internal sealed record SavedModelFile
{
    public string? Model { get; init; }

    public string? Unit { get; init; }

    public Dictionary<string, double>? Parameters { get; init; }

    public SavedFit? Fit { get; init; }

    public int? Version { get; init; }

    public static SavedModelFile Of(SavedModel saved) => new()
    {
        Model = saved.Model,
        Unit = saved.Unit is { } unit ? TimeUnits.Text(unit) : null,
        Parameters = new Dictionary<string, double>(saved.Parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)), StringComparer.Ordinal),
        Fit = saved.Fit,
        Version = saved.Version,
    };

    public SavedModel ToModel()
    {
        if (string.IsNullOrEmpty(Model))
            throw new FormatException("saved model: 'model' is missing.");
        if (Parameters is not { Count: > 0 })
            throw new FormatException("saved model: 'parameters' is missing or empty.");
        if (Unit is not null && TimeUnits.Parse(Unit) is null)
            throw new FormatException($"saved model: 'unit' is '{Unit}'; it must be day or week.");
        if (Version is { } version && version != SavedModel.CurrentVersion)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"saved model: 'version' is {version}; {SavedModel.CurrentVersion} is read."));
        return new SavedModel
        {
            Model = Model,
            Unit = TimeUnits.Parse(Unit),
            Parameters = [.. Parameters.Select(p => new ModelParameter(p.Key, p.Value))],
            Fit = Fit,
        };
    }
}
