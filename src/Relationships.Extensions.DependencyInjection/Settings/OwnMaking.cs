using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>Makes what is the application's own, whose constructor or factory may throw whatever it likes.</summary>
internal static class OwnMaking
{
    /// <summary>Makes it; null where that cannot be done.</summary>
    /// <param name="what">Path and name, for the fault.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="ofNull">The fault where it is null; null where that is none.</param>
    /// <param name="faults">Where the fault goes.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever an own constructor throws is told with the setting that asked for it.")]
    public static T? Try<T>(string what, Func<T?> make, string? ofNull, List<string> faults)
        where T : class
    {
        try
        {
            var made = make();
            if (made is null && ofNull is not null)
                faults.Add($"{what} cannot be made: {ofNull}");
            return made;
        }
        catch (OptionsValidationException e) when (e.OptionsType == typeof(RelationshipsOptions))
        {
            // It asked for settings that have faults: those are the faults, not it.
            faults.AddRange(e.Failures);
        }
        catch (Exception e)
        {
            faults.Add($"{what} cannot be made: {e.Message}");
        }

        return null;
    }
}
