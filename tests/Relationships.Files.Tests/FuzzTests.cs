using System.Text;

namespace Relationships.Files.Tests;

/// <summary>Inputs: broken files. Whatever the bytes, every line that is not blank ends in one event or one reject.</summary>
public sealed class FuzzTests
{
    private const int Mutants = 3_000;

    private static readonly string[] s_splinters =
    [
        "\"", "\"\"", "\n", "\r", "\r\n", ",", "\0", "\uFEFF", "NaN", "1e999", "-0", "0000-01-01", "9999-12-31", "9999-12-31T23:59:59.99999999Z",
        "{", "}", "[", "null", "\\ud800", "\\", ":", "é", "😀", "٣", " ", "\t", "true", "\n\n", "\"\n\"", ",\"x\ny\",",
    ];

    private static readonly string s_csv =
        "customer,counterpart,brand,at,kind,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id\n"
        + "c1,product:p,acme,2024-01-01T10:00:00Z,promise-made,email,counterpart,true,1.5,2,0.25,2024-02-01,e1,ann,bob,shared-values,\"free, \"\"text\"\"\",i1\r\n"
        + "c2,,,2024-01-02,purchase,,,,12.50,,,,,,,,,\n"
        + "\n"
        + "c3,,,2024-01-03 11:12:13.5+02:00,service-good,in-person,,false,,1,,,,,,,\"two\nlines\r\nthree\",i2\n"
        + "ü4,person:é,,9999-12-31,survey-trust,,,,,0.5,,9999-12-31,,,,,😀,\r"
        + "c5,,,0001-01-01,return,web,customer,,-5,,,,,,,,x,i3\n";

    private static readonly string s_ndjson =
        """
        {"customer":"c1","counterpart":"product:p","brand":"acme","at":"2024-01-01T10:00:00Z","kind":"promise-made","channel":"email","human":true,"amount":1.5,"due":"2024-02-01","episode":"e1","tag":"free \"text\" \u00e9\ud83d\ude00"}
        {"customer":2,"at":"2024-01-02","kind":"purchase","amount":"12.50","x":{"y":[1,2,{"z":null}]}}

        {"customer":"c3","at":"2024-01-03 11:12:13.5+02:00","kind":"service-good","channel":"in-person","strength":1e0,"id":"i2"}
        {"customer":"ü4","at":"9999-12-31","kind":"survey-trust","strength":0.5,"due":"9999-12-31","tag":"😀","human":null}
        """;

    [Fact]
    public void The_files_that_are_mutated_are_read_in_full()
    {
        Assert.Equal(5, Texts.Read(s_csv).Count(r => r.IsEvent));
        Assert.Equal(4, Texts.Read(s_ndjson, Texts.Ndjson).Count(r => r.IsEvent));
    }

    [Fact]
    public void No_mutant_of_a_csv_file_loses_a_line()
    {
        var events = 0;
        var rejects = 0;
        var unusable = 0;
        var random = new Random(20260);
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = Mutant(random, Encoding.UTF8.GetBytes(s_csv));
            try
            {
                var read = Texts.Read(mutant);
                Lines.Check(mutant, read, hasHeader: true);
                Assert.Equal(read, Texts.Read(new TricklingStream(mutant, random.Next(1, 40))));
                events += read.Count(r => r.IsEvent);
                rejects += read.Count(r => !r.IsEvent);
            }
            catch (UnusableInputException e)
            {
                unusable++;
                Assert.False(mutant.AsSpan().StartsWith(Encoding.UTF8.GetBytes(s_csv.Split('\n')[0] + "\n")), $"the header is whole, and yet: {e.Message}");
            }
        }

        Assert.True(events > Mutants && rejects > Mutants / 2 && unusable > 50, $"{events} events, {rejects} rejects, {unusable} unusable: not much of a test");
    }

    [Fact]
    public void No_mutant_of_an_ndjson_file_loses_a_line()
    {
        var events = 0;
        var rejects = 0;
        var random = new Random(20261);
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = Mutant(random, Encoding.UTF8.GetBytes(s_ndjson));
            if (mutant.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || mutant.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
                continue;
            var read = Texts.Read(mutant, Texts.Ndjson);
            Lines.Check(mutant, read, hasHeader: false);
            events += read.Count(r => r.IsEvent);
            rejects += read.Count(r => !r.IsEvent);
        }

        Assert.True(events > Mutants && rejects > Mutants / 2, $"{events} events, {rejects} rejects: not much of a test");
    }

    [Fact]
    public void No_noise_behind_a_header_loses_a_line()
    {
        var random = new Random(20262);
        var alphabet = Encoding.UTF8.GetBytes("\"\"\"\"\n\n\r\r,,,ab c");
        for (var i = 0; i < Mutants; i++)
        {
            var noise = new byte[random.Next(60)];
            for (var j = 0; j < noise.Length; j++)
                noise[j] = alphabet[random.Next(alphabet.Length)];
            byte[] bytes = [.. "customer,at,kind\n"u8, .. noise];
            var read = Texts.Read(bytes);
            Lines.Check(bytes, read, hasHeader: true);
            Lines.Check(noise, Texts.Read(noise, Texts.Ndjson), hasHeader: false);
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_loses_no_line()
    {
        var csv = Encoding.UTF8.GetBytes(s_csv);
        for (var length = s_csv.IndexOf('\n', StringComparison.Ordinal); length < csv.Length; length++)
            Lines.Check(csv[..length], Texts.Read(csv[..length]), hasHeader: true);
        var ndjson = Encoding.UTF8.GetBytes(s_ndjson);
        for (var length = 0; length < ndjson.Length; length++)
            Lines.Check(ndjson[..length], Texts.Read(ndjson[..length], Texts.Ndjson), hasHeader: false);
    }

    private static byte[] Mutant(Random random, byte[] bytes)
    {
        var mutant = bytes.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(mutant.Count + 1);
            switch (random.Next(7))
            {
                case 0 when at < mutant.Count:
                    mutant[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < mutant.Count:
                    mutant[at] = (byte)random.Next(256);
                    break;
                case 2:
                    mutant.RemoveRange(at, Math.Min(mutant.Count - at, random.Next(1, 30)));
                    break;
                case 3:
                    mutant.InsertRange(at, mutant.GetRange(0, mutant.Count).Skip(random.Next(mutant.Count + 1)).Take(random.Next(80)));
                    break;
                case 4 when random.Next(4) == 0:
                    mutant.RemoveRange(at, mutant.Count - at);
                    break;
                case 5 when random.Next(50) == 0:
                    mutant.InsertRange(at, Enumerable.Repeat((byte)'x', random.Next(2_000_000)));
                    break;
                default:
                    mutant.InsertRange(at, Encoding.UTF8.GetBytes(s_splinters[random.Next(s_splinters.Length)]));
                    break;
            }
        }

        return [.. mutant];
    }
}
