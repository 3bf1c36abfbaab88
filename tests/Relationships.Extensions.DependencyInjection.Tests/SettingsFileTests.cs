using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>Files that settings name are UTF-8, with or without its mark.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private const string Brand = """{ "version": 1, "name": "Bäcker" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("relationships-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("IdentityFile", false)]
    [InlineData("IdentityFile", true)]
    [InlineData("PolicyFile", false)]
    [InlineData("PolicyFile", true)]
    public void BytesThatAreNotUtf8AreRefused(string setting, bool marked)
    {
        var text = setting == "PolicyFile" ? """{ "extends": "default", "name": "Bäcker" }""" : Brand;
        var file = Written([.. marked ? Encoding.UTF8.Preamble : [], .. Encoding.Latin1.GetBytes(text)]);
        Assert.Equal($"Relationships:{setting}: {file}: is not UTF-8: it holds the bytes E4", Assert.Single(Services.FaultsOf(Services.Configuration(($"Relationships:{setting}", file)))));
    }

    [Theory]
    [InlineData("utf-16", "FF")]
    [InlineData("utf-16BE", "FE")]
    [InlineData("utf-32", "FF")]
    [InlineData("utf-32BE", "FE")]
    public void OtherEncodingsAreRefusedWhateverTheirMarkSays(string encoding, string bytes)
    {
        var written = Encoding.GetEncoding(encoding);
        var file = Written([.. written.Preamble, .. written.GetBytes(Brand)]);
        Assert.Equal($"Relationships:IdentityFile: {file}: is not UTF-8: it holds the bytes {bytes}", Assert.Single(Services.FaultsOf(Services.Configuration(("Relationships:IdentityFile", file)))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NamesAreReadAsWritten(bool marked)
    {
        var file = Written([.. marked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Brand)]);
        using var services = Services.Built(s => s.AddRelationships(o => o.IdentityFile = file));
        Assert.Equal("Bäcker", services.GetRequiredService<RelationshipScorer>().Identity!.Name);
    }

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder, "file.json");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
