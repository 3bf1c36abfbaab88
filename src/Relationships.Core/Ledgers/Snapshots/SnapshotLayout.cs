using System.Text.Json;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Snapshots;

/// <summary>
/// What the numbers in a snapshot mean, as JSON: fields of cells, and the words that codes stand for. It is written into
/// every snapshot, and a reader whose own differs refuses: so a release that adds a sum or a channel never misreads.
/// </summary>
internal static class SnapshotLayout
{
    /// <summary>The layout of this release, as UTF-8.</summary>
    public static byte[] Json { get; } = Write();

    private static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("cells");
            foreach (var cell in CellLayout.All)
                Write(writer, cell);
            writer.WriteEndObject();
            Write(writer, "sums", EvidenceSums.All.Select(s => s.Name()));
            Write(writer, "bad-sums", BadSums.Every.Select(s => s.Name()));
            Write(writer, "channels", Enum.GetValues<Channel>().Select(c => c.Name()));
            Write(writer, "sides", Enum.GetNames<Initiator>().Select(n => n.ToLowerInvariant()));
            Write(writer, "flags", Enum.GetValues<LedgerFlags>().Where(f => f != LedgerFlags.None).Select(f => f.ToString().ToLowerInvariant()));
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>As NumPy's <c>dtype</c> takes it.</summary>
    private static void Write(Utf8JsonWriter writer, CellLayout cell)
    {
        writer.WriteStartObject(cell.Name);
        Write(writer, "names", cell.Fields.Select(f => f.Name));
        Write(writer, "formats", cell.Fields.Select(f => f.Type));
        writer.WriteStartArray("offsets");
        foreach (var field in cell.Fields)
            writer.WriteNumberValue(field.Offset);
        writer.WriteEndArray();
        writer.WriteNumber("itemsize", cell.Size);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> words)
    {
        writer.WriteStartArray(name);
        foreach (var word in words)
            writer.WriteStringValue(word);
        writer.WriteEndArray();
    }
}
