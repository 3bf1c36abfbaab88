using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Files;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Cli.Input;

/// <summary>Ledgers that were kept, as a command line names them: whatever is wrong with them, the message names their file.</summary>
internal sealed class LedgersFile : IDisposable
{
    private readonly string _path;
    private readonly LedgerSnapshot _snapshot;

    private LedgersFile(string path, LedgerSnapshot snapshot) => (_path, _snapshot) = (path, snapshot);

    /// <summary>How many events they count.</summary>
    public long Events
    {
        get
        {
            long events = 0;
            foreach (var row in _snapshot.Table.Events)
                events += row;
            return events;
        }
    }

    /// <summary>Opens them, and looks whether anything can continue them before any event is read.</summary>
    /// <param name="path">Where they are.</param>
    /// <param name="input">The policy and zone of the events that are to continue them.</param>
    /// <param name="asOf">The instant that scores will be for; null for just after the latest event.</param>
    /// <param name="around">Cancellation.</param>
    /// <exception cref="UnusableInputException">They cannot be used.</exception>
    public static LedgersFile Open(string path, InputSettings input, DateTimeOffset? asOf, Surroundings around)
    {
        try
        {
            var file = new LedgersFile(path, LedgerSnapshot.Open(path, input.Policy, around.Cancellation));
            if (file.Fault(input.File.Zone, asOf) is not { } fault)
                return file;
            file.Dispose();
            throw new UnusableInputException(file.Named(fault));
        }
        catch (SnapshotException e)
        {
            throw new UnusableInputException($"{LedgersOption.OntoName}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Refuses events whose blank counterparts mean another brand than yesterday's did: the customers' rows would be split in silence.
    /// </summary>
    /// <remarks>
    /// Ledgers do not tell which of their events left the counterpart blank. So it is a sign where the events are with the brand that
    /// a blank means, while the ledgers are with brands and not with that one; or are with the brand that a blank means by default,
    /// and the events are to mean another. Events that name their brands themselves may name new ones.
    /// </remarks>
    /// <param name="events">The events that are to continue them.</param>
    /// <param name="name">The brand that a blank counterpart of theirs means.</param>
    /// <exception cref="UnusableInputException">It is another.</exception>
    public void CheckBrand(EventColumns events, string name)
    {
        const int Shown = 3;
        if (!IsAmong(events, Counterpart.Brand(name)))
            return;
        string[] theirs = [.. _snapshot.Table.DistinctCounterparts().Where(static c => c.Type == CounterpartType.Brand).Select(static c => c.Name)];
        var usual = Counterpart.Default.Name;
        var isUsual = theirs.Contains(usual);
        if (theirs.Length == 0 || (theirs.Contains(name) && (name == usual || !isUsual)))
            return;
        string[] brands = isUsual ? [usual] : [.. theirs.Take(Shown)];
        throw new UnusableInputException(Named(Words.OneLine(
            $"its relationships are with the brand {string.Join(", ", brands)}{(!isUsual && theirs.Length > Shown ? ", ..." : string.Empty)}, those of the events with {name}, which is what a blank counterpart means; give --brand-name {brands[0]} if it meant that then, which ledgers do not tell, or score all events without {LedgersOption.OntoName}.")));
    }

    /// <summary>Folds events onto the ledgers.</summary>
    /// <exception cref="UnusableInputException">The events do not continue them.</exception>
    public T Continue<T>(Func<LedgerTable, T> fold)
    {
        try
        {
            return fold(_snapshot.Table);
        }
        catch (ArgumentException e)
        {
            // Messages of the library begin with the parameter, which is nothing to whoever typed a command.
            var (fault, name) = (Words.Fault(e), $"{e.ParamName}: ");
            throw new UnusableInputException(Named($"the events do not continue these ledgers: {(fault.StartsWith(name, StringComparison.Ordinal) ? fault[name.Length..] : fault)}"), e);
        }
    }

    public void Dispose() => _snapshot.Dispose();

    private string? Fault(TimeZoneInfo zone, DateTimeOffset? asOf)
    {
        if (_snapshot.Table.Zone is { } theirs && !theirs.Equals(zone))
            return $"its days are days of {theirs.Id}, those of the events of {zone.Id}; give --zone {theirs.Id}, or score all events without {LedgersOption.OntoName}.";
        return asOf <= _snapshot.Description.Latest
            ? $"it holds an event at {Words.Instant(_snapshot.Description.Latest.Value)}, which the as-of, {Words.Instant(asOf.Value)}, is not behind; score all events without {LedgersOption.OntoName}."
            : null;
    }

    /// <summary>Whether any event is with a counterpart.</summary>
    private static bool IsAmong(EventColumns events, Counterpart counterpart)
    {
        for (var code = 0; code < events.CounterpartNames.Count; code++)
        {
            if (events.CounterpartNames[code] == counterpart)
                return events.Counterparts.IsEmpty ? code == 0 && events.Count > 0 : events.Counterparts.Span.Contains(code);
        }

        return false;
    }

    private string Named(string fault) => $"{LedgersOption.OntoName}: {_path}: {fault}";
}
