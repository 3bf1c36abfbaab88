using System.Globalization;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Inputs: no culture of the machine changes what is read or written.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything()
    {
        var options = new EventFileOptions { DateFormat = "dd MMM yyyy HH:mm", Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        var read = Texts.Read(
            "CUSTOMER,AT,KIND,CHANNEL,INITIATOR,HUMAN,AMOUNT,ID\n"
            + "İ,03 Jul 1997 10:00,service-good,in-person,counterpart,TRUE,-1234.5,i\n"
            + "I,13 Jan 2024 10:00,visit,display,,,\"1,5\",\n"
            + "I,13 Jan 2024 10:00,visit,DISPLAY,,,1.5,\n"
            + "I,99 Jan 2024,visit,,,,1.5,\n",
            options);
        Assert.Equal([true, false, false, false], read.Select(r => r.IsEvent));
        using var stream = new MemoryStream();
        foreach (var format in Enum.GetValues<EventFileFormat>())
        {
            using var writer = EventFileWriter.Create(stream, format);
            writer.WriteAll(read.Where(r => r.IsEvent).Select(r => r.Event!));
        }

        return string.Join('\n', read.Select(r => r.Reject is { } reject ? $"{reject.Origin} {reject.Reason} {reject.Detail}" : "event"))
            + System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
