namespace Relationships.Policies;

/// <summary>Reads <c>default-policy.json</c>, which is part of the assembly.</summary>
internal static class DefaultPolicy
{
    private const string Resource = "Relationships.Policies.default-policy.json";

    public static string Json()
    {
        using var stream = typeof(DefaultPolicy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Not through EvidencePolicy.Parse: a file may extend the default, the default extends nothing.
    public static EvidencePolicy Read() =>
        PolicyReader.Read(Json(), out var faults) ?? throw new PolicyException(faults);
}
