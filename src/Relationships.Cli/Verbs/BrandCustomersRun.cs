using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Connections;
using Relationships.Decisions;
using Relationships.Decisions.Learning;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Cli.Verbs;

/// <summary>Holds a brand against everyone who has a profile, or an event with it.</summary>
internal sealed class BrandCustomersRun(RowsRequest request, IReadOnlyList<CustomerProfile> profiles, Surroundings around)
{
    private readonly BrandIdentity _identity = request.Brand!;

    public int Run(IReadOnlyList<string> columns, Action<BrandCustomer, RowWriter> write) =>
        new LoadedRun(request.Input, request.AsOf, request.OutPath, around).Of(Load, reading => Write(reading, columns, write));

    /// <summary>The events; without any, profiles alone tell what the latest knowledge is.</summary>
    private LoadedLog Load(Progress progress) => request.Input.Inputs.Count > 0
        ? LogReader.Read(request.Input, around, progress)
        : new LoadedLog(EventLog.Create([]), []) { Default = new(JustAfterLatest(), "knowledge") };

    private IEnumerable<string> Write(Reading<LoadedLog> reading, IReadOnlyList<string> columns, Action<BrandCustomer, RowWriter> write)
    {
        var count = 0;
        using (var writer = RowWriter.Create(request.Format, reading.Stream, columns))
        {
            foreach (var customer in Customers(reading.Loaded.Log, reading.AsOf, reading.Progress))
            {
                around.Cancellation.ThrowIfCancellationRequested();
                write(customer, writer);
                reading.Progress.Report("matching:", ++count, "customers");
            }

            writer.Finish();
        }

        return [$"{Words.Count(count, "customer")}{reading.When} from {Words.Count(profiles.Count, "profile")} and {reading.Loaded.Summary(reading.AsOf)}, policy {request.Input.Policy.Id}, identity {_identity.Id}"];
    }

    private IEnumerable<BrandCustomer> Customers(EventLog log, DateTimeOffset asOf, Progress progress)
    {
        var scorer = request.Input.Scorer(_identity);
        var table = LedgerTable.Fold(log, asOf, request.Input.Policy, progress.For("folding:", "relationships"), around.Cancellation);
        var source = RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName);
        var rows = Rows(source);
        var relationships = Relationships(log);
        var said = profiles.ToDictionary(static p => p.Customer, StringComparer.Ordinal);
        var scores = new RelationshipScores(1);
        foreach (var customer in said.Keys.Union(rows.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var seen = relationships[customer].SelectMany(i => log.EventsBefore(i, asOf).ToArray()).Where(e => _identity.Concerns(e.Counterpart, e.Brand, request.Input.File.BrandName)).OrderBy(static e => e.At).ToArray();
            var profile = CustomerProfile.FromEvents(seen, asOf) is { Known.IsEmpty: false } observed
                ? observed.Merge(said.GetValueOrDefault(customer) ?? new CustomerProfile())
                : said.GetValueOrDefault(customer) ?? new CustomerProfile { Customer = customer };
            var connections = default(ConnectionScore);
            var evidence = default(LearningEvidence);
            if (rows.TryGetValue(customer, out var row))
            {
                scorer.Score(source, row, 1, asOf, scores);
                connections = scores[0].Connections;
                evidence = LearningEvidence.Of(source, row, asOf);
            }

            // What the customer says about contact, it says to the brand, whoever of it hears.
            var desire = DesireEvidence.Of(seen, asOf, scorer.Policy);
            yield return new BrandCustomer(customer, scorer, scorer.Compatibility(_identity, profile, asOf), connections, evidence with
            {
                Dimensions = ProfileMatch.Of(_identity, profile, asOf, scorer.Policy),
                Desire = (desire.For, desire.Against),
                IsRefused = desire.Refused,
            });
        }
    }

    /// <summary>The row of every customer with the brand itself.</summary>
    private Dictionary<string, int> Rows(IEvidenceSource source)
    {
        var brand = Counterpart.Brand(_identity.Brand ?? request.Input.File.BrandName);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < source.Count; row++)
        {
            if (source.Keys[row].Counterpart == brand)
                rows.Add(source.Keys[row].Customer, row);
        }

        return rows;
    }

    private static ILookup<string, int> Relationships(EventLog log)
    {
        var customers = new string[log.RelationshipCount];
        for (var i = 0; i < customers.Length; i++)
            customers[i] = log.Keys[i].Customer;
        return Enumerable.Range(0, customers.Length).ToLookup(i => customers[i], StringComparer.Ordinal);
    }

    /// <summary>Without events, just after the latest thing known; null where nothing is.</summary>
    private DateTimeOffset? JustAfterLatest()
    {
        var latest = profiles.SelectMany(static p => p.Known).Max(static k => (DateTimeOffset?)k.At);
        return latest?.UtcTicks == DateTimeOffset.MaxValue.UtcTicks ? latest : latest?.AddTicks(1);
    }
}
