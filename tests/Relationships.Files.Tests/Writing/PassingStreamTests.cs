using Relationships.Files.Writing;

namespace Relationships.Files.Tests.Writing;

public sealed class PassingStreamTests
{
    [Fact]
    public void A_full_disk_is_told_of_the_place_and_not_of_the_passing_name()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var stream = new PassingStream(full, "/data/o.csv");
        var e = Assert.Throws<IOException>(() => stream.Write([1, 2, 3]));
        Assert.Contains("'/data/o.csv'", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/dev/full", e.Message, StringComparison.Ordinal);
        Assert.Equal(Assert.IsType<IOException>(e.InnerException).HResult, e.HResult);
    }
}
