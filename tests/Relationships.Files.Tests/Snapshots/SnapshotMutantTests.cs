using Relationships.Ledgers.Snapshots;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>Inputs: broken files, mapped. Whatever the bytes, the process lives and the file is refused.</summary>
public sealed class SnapshotMutantTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_flip_cut_or_addition_is_refused()
    {
        var random = new Random(20263);
        var whole = SomeLedgers.Of(120).Snapshot();
        for (var i = 0; i < 600; i++)
        {
            var mutant = whole.ToArray();
            switch (i % 4)
            {
                case 0:
                    mutant[random.Next(mutant.Length)] ^= (byte)random.Next(1, 256);
                    break;
                case 1:
                    mutant = mutant[..random.Next(mutant.Length)];
                    break;
                case 2:
                    mutant = [.. mutant, .. new byte[random.Next(1, 9000)]];
                    break;
                default:
                    random.NextBytes(mutant.AsSpan(random.Next(mutant.Length - 600), random.Next(2, 600)));
                    break;
            }

            Refused(mutant);
        }

        for (var i = 0; i < 200; i++)
        {
            var noise = new byte[random.Next(1, 5000)];
            random.NextBytes(noise);
            if (i % 2 == 0)
                whole.AsSpan(0, Math.Min(16, noise.Length)).CopyTo(noise);
            Refused(noise);
        }
    }

    private void Refused(byte[] content)
    {
        File.WriteAllBytes(_folder["mutant"], content);
        Assert.Throws<SnapshotException>(() => LedgerSnapshot.Open(_folder["mutant"]));
    }
}
