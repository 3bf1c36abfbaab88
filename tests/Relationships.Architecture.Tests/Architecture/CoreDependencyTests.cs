using System.Xml.Linq;

namespace Relationships.Architecture.Tests.Architecture;

public class CoreDependencyTests
{
    [Fact]
    public void CoreReferencesNoPackageAndNoProject()
    {
        var project = XDocument.Load(Repository.At("src/Relationships.Core/Relationships.Core.csproj"));
        var references = project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "FrameworkReference");
        Findings.None("Core stands on the runtime alone", references.Select(e => e.ToString()));
    }

    [Fact]
    public void CoreAsBuiltReferencesSystemOnly()
    {
        var references = typeof(RelationshipScorer).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Findings.None("Core touches System.* only", references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
    }
}
