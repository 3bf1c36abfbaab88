using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships;

/// <summary>
/// Whose scores a buffer holds. Of a ledger table it takes codes, which are numbers; keys, which are objects, are made when
/// they are first asked for, or never.
/// </summary>
/// <remarks>Reading is thread-safe: threads that ask at once may each make the keys; they are the same.</remarks>
internal sealed class ScoredKeys(int capacity)
{
    private RelationshipKey[] _keys = [];
    private int[] _customers = [];
    private int[] _counterparts = [];
    private TextDictionary? _customerIds;
    private LedgerNames? _names;
    private int _count;
    private bool _areMade = true;

    /// <summary>Customer and counterpart of every row.</summary>
    public ReadOnlySpan<RelationshipKey> All => Made().AsSpan(0, _count);

    /// <summary>Customer and counterpart of one row.</summary>
    public RelationshipKey this[int row] => Volatile.Read(ref _areMade) ? _keys[row] : KeyOf(row);

    /// <summary>Takes up the keys of consecutive rows.</summary>
    public void Take(IEvidenceSource source, int start, int count)
    {
        _count = count;
        if (source is LedgerTable { HasKeys: false } table)
        {
            _areMade = false;
            (_names, _customerIds) = (table.Names, table.Names.CustomerIds);
            Copy(table.Columns.Customers.Span.Slice(start, count), ref _customers);
            Copy(table.Columns.Counterparts.Span.Slice(start, count), ref _counterparts);
            return;
        }

        Set(source.Keys.Slice(start, count));
    }

    /// <summary>Takes up keys that there are.</summary>
    public void Set(ReadOnlySpan<RelationshipKey> keys)
    {
        _count = keys.Length;
        _areMade = true;
        (_names, _customerIds) = (null, null);
        Copy(keys, ref _keys);
    }

    private void Copy<T>(ReadOnlySpan<T> cells, ref T[] destination)
    {
        if (destination.Length == 0)
            destination = new T[capacity];
        cells.CopyTo(destination);
    }

    private RelationshipKey[] Made()
    {
        if (Volatile.Read(ref _areMade))
            return _keys;
        var keys = _keys.Length > 0 ? _keys : new RelationshipKey[capacity];
        for (var row = 0; row < _count; row++)
            keys[row] = KeyOf(row);
        _keys = keys;
        Volatile.Write(ref _areMade, true);
        return keys;
    }

    private RelationshipKey KeyOf(int row) => new(_customerIds![_customers[row]], _names!.Counterparts[_counterparts[row]]);
}
