namespace Relationships.Modeling.Lifetimes;

/// <summary>Takes named parameters apart for a model, refusing missing, unknown and impossible ones.</summary>
internal static class ModelParameters
{
    /// <summary>The values in the order of the names; every name once, and no others.</summary>
    public static double[] Take(IReadOnlyList<ModelParameter> parameters, string model, params ReadOnlySpan<string> names)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var values = new double[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var found = parameters.Where(p => p.Name == name).ToList();
            if (found.Count != 1)
                throw new ArgumentException($"parameters: {model} needs '{name}' {(found.Count == 0 ? "and has none" : "once")}.", nameof(parameters));
            values[i] = found[0].Value;
        }

        foreach (var p in parameters)
        {
            if (!names.Contains(p.Name))
                throw new ArgumentException($"parameters: '{p.Name}' is no parameter of {model}.", nameof(parameters));
        }

        return values;
    }

    /// <summary>Refuses a model in time without its unit.</summary>
    public static TimeUnit Unit(TimeUnit? unit, string model) => unit is { } stated
        ? TimeUnits.Check(stated, nameof(unit))
        : throw new ArgumentException($"unit: {model} needs its unit of time.", nameof(unit));
}
