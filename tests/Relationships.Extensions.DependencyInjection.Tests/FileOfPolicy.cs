namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>A policy's file in a folder of its own.</summary>
internal sealed class FileOfPolicy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relationships-").FullName;

    public FileOfPolicy(double kin) => Write(Of(kin));

    public string Path => System.IO.Path.Combine(_folder, "policy.json");

    public static string Of(double kin) => FormattableString.Invariant($$"""{ "extends": "default", "continuum": { "stages": { "kin": {{kin}} } } }""");

    public void Write(string text) => File.WriteAllText(Path, text);

    public void Delete() => File.Delete(Path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
