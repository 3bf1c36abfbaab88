using System.Globalization;
using System.Text;

namespace Relationships.Cli.Tests.Large;

/// <summary>A seeded log in CSV with all that can be wrong with one, in a shuffled order.</summary>
internal static class TroubledLog
{
    public const string Header = "customer,at,kind,counterpart,brand,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id\n";

    private static readonly string[] s_kinds = ["purchase", "purchase", "conversation", "offer", "content", "product-used", "recognition", "complaint", "return", "data-shared", "no-such-kind"];
    private static readonly string[] s_counterparts = ["", "", "", "product:x", "product:y", "person:Ada", "community:club", "Zenith"];
    private static readonly string[] s_channels = ["", "email", "phone", "web", "in-person", "no-such-channel"];
    private static readonly string[] s_tags = ["", "", "gift", "\"a, b\"", "\"two\nlines\"", "näher"];

    public static string Make(int seed, int lines, int customers = 400)
    {
        var random = new Random(seed);
        var made = new List<string>();
        while (made.Count < lines)
        {
            var customer = Customer(random, customers);
            var at = At(random.Next(700 * 24 * 60));
            var dice = random.Next(100);
            if (dice < 60)
                made.Add(Line(customer, at, Pick(random, s_kinds), random, id: random.Next(3) == 0 ? string.Empty : Id(random, lines)));
            else if (dice < 70)
                AddPromise(made, customer, random);
            else if (dice < 75)
                made.Add(Line(customer, at, "promise-kept", random, episode: "none" + random.Next(9)));
            else if (dice < 80)
                made.Add(Line(customer, "yesterday", "purchase", random));
            else if (dice < 83)
                made.Add(customer + ",too few\n");
            else if (made.Count > 0 && dice < 94)
                Repeat(made, made[random.Next(made.Count)]);
            else
                made.Add(Line(customer, at, "purchase", random, amount: "-3", id: Id(random, lines)));
        }

        // A channel of which the only event is a reject, and one that only a repeated id tells of.
        made.Add("c0,2024-01-01,purchase,,,tv,,,-1,,,,,,,,,\n");
        made.Add("c0,2024-01-01,conversation,,,radio,,,,,,,,,,,,only\n");
        made.Add("c0,2024-01-01,conversation,,,radio,,,,,,,,,,,,only\n");
        made.Add("c1,2024-01-02,conversation,,,print,,,,,,,,,,,,only\n");
        var order = made.ToArray();
        random.Shuffle(order);
        return Header + string.Concat(order);
    }

    // Of two equal promises a log of objects sets either aside, a log in columns the later.
    private static void Repeat(List<string> made, string line)
    {
        if (!line.Contains(",promise-", StringComparison.Ordinal))
            made.Add(line);
    }

    private static void AddPromise(List<string> made, string customer, Random random)
    {
        var minute = random.Next(600 * 24 * 60);
        var episode = "e" + random.Next(100_000).ToString(CultureInfo.InvariantCulture);
        made.Add($"{customer},{At(minute)},promise-made,,,,,,,,,{At(minute + 5000)},{episode},,,,,\n");
        if (random.Next(2) == 0)
            made.Add($"{customer},{At(minute + random.Next(10_000))},promise-kept,,,,,,,,,,{episode},,,,,\n");
        if (random.Next(6) == 0)
            made.Add($"{customer},{At(minute)},promise-made,,,,,,,,,,{episode},,,,,\n");
    }

    private static string Line(string customer, string at, string kind, Random random, string episode = "", string? amount = null, string id = "")
    {
        var counterpart = Pick(random, s_counterparts);
        var brand = counterpart.StartsWith("product:", StringComparison.Ordinal) && random.Next(2) == 0 ? "Acme" : string.Empty;
        amount ??= kind is "purchase" or "return" ? random.Next(5000).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return new StringBuilder()
            .AppendJoin(',', customer, at, kind, counterpart, brand, random.Next(40) == 0 ? "no-such-channel" : s_channels[random.Next(5)], random.Next(5) == 0 ? "customer" : string.Empty, string.Empty)
            .Append(',').AppendJoin(',', amount, random.Next(9) == 0 ? "1.5" : string.Empty, random.Next(9) == 0 ? ".25" : string.Empty, string.Empty, episode, random.Next(4) == 0 ? "Bo" : string.Empty, random.Next(20) == 0 ? "c7" : string.Empty, string.Empty, Pick(random, s_tags), id)
            .Append('\n').ToString();
    }

    // Some have many events, most have few; ids meet across customers.
    private static string Customer(Random random, int customers) => "c" + (random.Next(4) == 0 ? random.Next(5) : random.Next(customers)).ToString(CultureInfo.InvariantCulture);

    private static string Id(Random random, int lines) => "i" + random.Next(2 * lines).ToString(CultureInfo.InvariantCulture);

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string At(int minute) => new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
