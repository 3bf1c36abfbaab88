using Relationships.Brands;

namespace Relationships.Cli.Input;

/// <summary>Reads identities and profiles from files.</summary>
internal static class BrandFile
{
    /// <summary>Reads an identity; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableBrandException">The identity has faults.</exception>
    public static BrandIdentity Identity(string path, Surroundings around) =>
        BrandIdentity.TryParse(TextFile.Read(path, around), out var identity, out var faults) ? identity : throw new UnusableBrandException(path, "brand identity", faults);

    /// <summary>Reads one profile or a list of them; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableBrandException">A profile has faults.</exception>
    public static IReadOnlyList<CustomerProfile> Profiles(string path, Surroundings around) =>
        CustomerProfile.TryParseAll(TextFile.Read(path, around), out var profiles, out var faults) ? profiles : throw new UnusableBrandException(path, "customer profile", faults);
}
