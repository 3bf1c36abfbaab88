using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

namespace Relationships.Cli.Input;

/// <summary>The models by name, and saved ones made again.</summary>
internal static class ModelNames
{
    /// <summary>Every model that can be fitted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ParetoNbdModel.ModelName, BgNbdModel.ModelName, MbgNbdModel.ModelName, BgBbModel.ModelName, GammaGammaModel.ModelName, ShiftedBetaGeometricModel.ModelName,
    ];

    /// <summary>Reads a saved model.</summary>
    /// <exception cref="UnusableModelException">It is not there, or is none.</exception>
    public static ILifetimeModel Read(string path)
    {
        try
        {
            return Restore(SavedModel.Parse(File.ReadAllText(path)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableModelException($"{path}: no such file.", e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableModelException($"{path}: {Words.Fault(e)}", e);
        }
    }

    private static ILifetimeModel Restore(SavedModel saved) => saved.Model switch
    {
        "pareto-nbd" => saved.To<ParetoNbdModel>(),
        "bg-nbd" => saved.To<BgNbdModel>(),
        "mbg-nbd" => saved.To<MbgNbdModel>(),
        "bg-bb" => saved.To<BgBbModel>(),
        "gamma-gamma" => saved.To<GammaGammaModel>(),
        "sbg" => saved.To<ShiftedBetaGeometricModel>(),
        var other => throw new FormatException($"'{other}' is none of {string.Join(", ", All)}."),
    };
}
