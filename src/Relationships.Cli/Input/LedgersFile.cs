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

    private string Named(string fault) => $"{LedgersOption.OntoName}: {_path}: {fault}";
}
