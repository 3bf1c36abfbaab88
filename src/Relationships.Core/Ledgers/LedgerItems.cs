using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>What rows of a <see cref="LedgerTable"/> have any number of.</summary>
internal sealed class LedgerItems
{
    private static readonly EvidenceSum[] s_connections = [.. EvidenceSums.All.Where(s => s.IsConnection())];

    public ItemColumn<ConnectionSum> Connections { get; } = new();

    public ItemColumn<ChannelSum> Channels { get; } = new();

    public ItemColumn<OpenPromise> Promises { get; } = new();

    public ItemColumn<OpenApproach> Approaches { get; } = new();

    public ItemColumn<OpenFailure> Failures { get; } = new();

    public ItemColumn<OpenTrial> Trials { get; } = new();

    /// <summary>Makes room for rows; what stands stays.</summary>
    public void Resize(int capacity)
    {
        Connections.Resize(capacity);
        Channels.Resize(capacity);
        Promises.Resize(capacity);
        Approaches.Resize(capacity);
        Failures.Resize(capacity);
        Trials.Resize(capacity);
    }

    /// <summary>Lets go of all items, but not of their memory.</summary>
    public void Clear()
    {
        Connections.Clear();
        Channels.Clear();
        Promises.Clear();
        Approaches.Clear();
        Failures.Clear();
        Trials.Clear();
    }

    /// <summary>Adds the items of the next row.</summary>
    /// <param name="row">The next row.</param>
    /// <param name="fold">One relationship.</param>
    /// <param name="codeOf">The table's code for the fold's number of an episode's name; null where they are the same.</param>
    public void Append(int row, LedgerFold fold, Func<int, int>? codeOf = null)
    {
        AppendConnections(row, fold.Sums.Values);
        fold.CopyChannels(Channels.Add(row, fold.ChannelCount));
        fold.Promises.CopyTo(Promises.Add(row, fold.Promises.Count));
        fold.Approaches.CopyTo(Approaches.Add(row, fold.Approaches.Count));
        fold.Failures.CopyTo(Failures.Add(row, fold.Failures.Count));
        fold.Trials.Open.CopyTo(Trials.Add(row, fold.Trials.Count));
        if (codeOf is not null)
            Renumber(fold, codeOf);
    }

    /// <summary>Puts the items of parts together, whose rows follow each other.</summary>
    public void Join(FoldPart[] parts, int rows, int threads, CancellationToken cancellation)
    {
        Connections.Join(parts, p => p.Items.Connections, rows, threads, cancellation);
        Channels.Join(parts, p => p.Items.Channels, rows, threads, cancellation);
        Promises.Join(parts, p => p.Items.Promises, rows, threads, cancellation);
        Approaches.Join(parts, p => p.Items.Approaches, rows, threads, cancellation);
        Failures.Join(parts, p => p.Items.Failures, rows, threads, cancellation);
        Trials.Join(parts, p => p.Items.Trials, rows, threads, cancellation);
    }

    private void AppendConnections(int row, ReadOnlySpan<double> sums)
    {
        var count = 0;
        foreach (var value in sums[(int)s_connections[0]..((int)s_connections[^1] + 1)])
            count += value != 0 ? 1 : 0;
        var cell = Connections.Add(row, count);
        if (count == 0)
            return;
        count = 0;
        foreach (var sum in s_connections)
        {
            if (sums[(int)sum] != 0)
                cell[count++] = new ConnectionSum(sum, sums[(int)sum]);
        }
    }

    private void Renumber(LedgerFold fold, Func<int, int> codeOf)
    {
        foreach (ref var promise in Promises.Items.Span[(Promises.Count - fold.Promises.Count)..Promises.Count])
            promise = promise with { Episode = codeOf(promise.Episode) };
        foreach (ref var approach in Approaches.Items.Span[(Approaches.Count - fold.Approaches.Count)..Approaches.Count])
            approach = approach with { Episode = approach.Episode == EpisodeNames.None ? EpisodeNames.None : codeOf(approach.Episode) };
        foreach (ref var failure in Failures.Items.Span[(Failures.Count - fold.Failures.Count)..Failures.Count])
            failure.Episode = codeOf(failure.Episode);
    }
}
