using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Relationships.Architecture.Tests;

/// <summary>The libraries as built, beside the tests.</summary>
internal static class BuiltAssemblies
{
    /// <summary>Names of the projects in src that become packages.</summary>
    public static IReadOnlyList<string> Packable { get; } = [.. Projects(_ => true)];

    /// <summary>Those that others compile against: all but tools.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [.. Projects(project => !Says(project, "PackAsTool"))];

    /// <summary>Everything beside the tests and in the runtime, so that an example may use all that a user has.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static bool IsReferenced(string library) => File.Exists(Path.Combine(AppContext.BaseDirectory, library + ".dll"));

    private static IEnumerable<string> Projects(Func<XDocument, bool> wanted) =>
        from file in Repository.Files("src", "*.csproj")
        let project = XDocument.Load(file)
        where Says(project, "IsPackable") && wanted(project)
        select Path.GetFileNameWithoutExtension(file);

    private static bool Says(XDocument project, string property) =>
        project.Descendants(property).Any(e => e.Value.Trim() == "true");
}
