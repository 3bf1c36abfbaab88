using System.Globalization;
using System.Text;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Events;

/// <summary>Writes generated events as CSV, as the tool and every data engine read it; nothing in them needs quotes.</summary>
internal static class EventCsv
{
    private const int LongestLine = 512;
    private const string Instant = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Writes a file.</summary>
    /// <returns>How many lines it has, the header not counted.</returns>
    public static int Write(EventColumns columns, string path)
    {
        using var file = File.Create(path);
        file.Write("customer,at,kind,channel,connection,amount,due,episode,id\n"u8);
        var kinds = columns.KindNames.Select(static k => Encoding.UTF8.GetBytes(k.ToString())).ToArray();
        var channels = Enum.GetValues<Channel>().Select(static c => Encoding.UTF8.GetBytes(c == Channel.Unknown ? string.Empty : c.Name())).ToArray();
        var connections = Enum.GetValues<ConnectionType>().Select(static c => Encoding.UTF8.GetBytes(KebabCase.Of(c))).ToArray();
        Span<byte> buffer = new byte[1 << 20];
        var used = 0;
        for (var row = 0; row < columns.Count; row++)
        {
            if (buffer.Length - used < LongestLine)
            {
                file.Write(buffer[..used]);
                used = 0;
            }

            Text(buffer, ref used, columns.CustomerIds.Utf8(columns.Customers.Span[row]));
            Time(buffer, ref used, columns.Ticks.Span[row]);
            Text(buffer, ref used, kinds[columns.Kinds.Span[row]]);
            Text(buffer, ref used, channels[columns.Channels.Span[row]]);
            Text(buffer, ref used, columns.Connections.Span[row] is var point and >= 0 ? connections[point] : []);
            Amount(buffer, ref used, columns.Amounts.Span[row]);
            Time(buffer, ref used, columns.Dues.Span[row]);
            Text(buffer, ref used, columns.Episodes.Span[row] is var episode and >= 0 ? columns.EpisodeNames.Utf8(episode) : []);
            Text(buffer, ref used, columns.EventIds.Utf8(columns.Ids.Span[row]));
            buffer[used - 1] = (byte)'\n';
        }

        file.Write(buffer[..used]);
        return columns.Count;
    }

    private static void Text(Span<byte> buffer, ref int used, ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer[used..]);
        used += text.Length;
        buffer[used++] = (byte)',';
    }

    private static void Time(Span<byte> buffer, ref int used, long ticks)
    {
        if (ticks != long.MaxValue)
        {
            new DateTime(ticks, DateTimeKind.Utc).TryFormat(buffer[used..], out var written, Instant, CultureInfo.InvariantCulture);
            used += written;
        }

        buffer[used++] = (byte)',';
    }

    private static void Amount(Span<byte> buffer, ref int used, double amount)
    {
        if (!double.IsNaN(amount))
        {
            amount.TryFormat(buffer[used..], out var written, "R", CultureInfo.InvariantCulture);
            used += written;
        }

        buffer[used++] = (byte)',';
    }
}
