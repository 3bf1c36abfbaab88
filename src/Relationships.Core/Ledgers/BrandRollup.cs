using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// A table seen with its brands rolled up: a customer's evidence with the products, people and communities of a brand
/// counts, at a discount, as evidence with the brand too. The rows of products, people and communities stay as they are.
/// </summary>
/// <remarks>
/// A product, person or community has one parent: the latest that its events name, else the log's one brand.
/// Sums are linear, so a brand's row is its own evidence plus the discount times that of each of its children. A visit
/// that the log holds twice, once with the brand and once with the person, counts once and a discount.
/// </remarks>
public sealed class BrandRollup : IEvidenceSource
{
    private readonly LedgerTable _table;
    private readonly EvidenceBatch _part = new(1);
    private readonly RelationshipKey[] _keys;
    private readonly int[] _own;
    private readonly int[][] _children;

    /// <summary>Rolls a table up.</summary>
    /// <param name="table">The ledgers; not to be appended to afterwards.</param>
    /// <param name="discount">What a piece of evidence with a child counts with its brand, in (0, 1]; default 0.5, heuristic.</param>
    /// <param name="brandName">The log's one brand, parent of whatever names none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not in (0, 1].</exception>
    public BrandRollup(LedgerTable table, double discount = 0.5, string brandName = "brand")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(brandName);
        if (!(discount > 0 && discount <= 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "discount is not above 0 and at most 1.");

        _table = table;
        Discount = discount;
        var own = new Dictionary<RelationshipKey, int>();
        var children = new Dictionary<RelationshipKey, List<int>>();
        for (var row = 0; row < table.Count; row++)
        {
            var key = table.Keys[row];
            own.Add(key, row);
            if (key.Counterpart.Type == CounterpartType.Brand)
                continue;
            var brand = new RelationshipKey(key.Customer, BrandOf(key.Counterpart, table.Brand(row), brandName));
            if (!children.TryGetValue(brand, out var rows))
                children.Add(brand, rows = []);
            rows.Add(row);
        }

        _keys = [.. own.Keys.Union(children.Keys).Order()];
        _own = [.. _keys.Select(k => own.GetValueOrDefault(k, -1))];
        _children = [.. _keys.Select(k => children.TryGetValue(k, out var rows) ? [.. rows] : Array.Empty<int>())];
    }

    /// <summary>What a piece of evidence with a child counts with its brand.</summary>
    public double Discount { get; }

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<RelationshipKey> Keys => _keys;

    /// <inheritdoc/>
    public EvidencePolicy Policy => _table.Policy;

    /// <inheritdoc/>
    /// <remarks>Not thread-safe.</remarks>
    public void Evaluate(int start, int count, DateTimeOffset asOf, EvidenceBatch destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (start < 0 || count < 0 || start > Count - count || count > destination.Capacity)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"rows {start} to {start + (long)count}: the rollup has {Count}, the buffer takes {destination.Capacity}."), nameof(count));
        destination.Clear(count);
        destination.DaysSinceLastColumn.Fill(double.PositiveInfinity);
        for (var i = 0; i < count; i++)
        {
            if (_own[start + i] >= 0)
                Add(_own[start + i], 1, asOf, destination, i);
            foreach (var child in _children[start + i])
                Add(child, Discount, asOf, destination, i);
        }
    }

    /// <summary>The brand that a counterpart belongs to: itself, the parent that its events name, or the log's one brand.</summary>
    internal static Counterpart BrandOf(Counterpart counterpart, string? named, string brandName) =>
        counterpart.Type == CounterpartType.Brand ? counterpart : Parent(named ?? brandName);

    /// <summary>A parent is written as a name or, like a counterpart, as <c>brand:NAME</c>.</summary>
    private static Counterpart Parent(string brand) =>
        Counterpart.TryParse(brand, out var written) && written.Type == CounterpartType.Brand ? written : Counterpart.Brand(brand);

    private void Add(int row, double weight, DateTimeOffset asOf, EvidenceBatch destination, int i)
    {
        _table.Evaluate(row, 1, asOf, _part);
        foreach (var sum in DecayedSums.Every)
            destination.Column(sum)[i] += weight * _part[sum][0];
        destination.HasSwitchedColumn[i] |= _part.HasSwitched[0];
        destination.EventsColumn[i] += _part.Events[0];
        destination.DaysSinceFirstColumn[i] = Math.Max(destination.DaysSinceFirst[i], _part.DaysSinceFirst[0]);
        destination.DaysSinceLastColumn[i] = Math.Min(destination.DaysSinceLast[i], _part.DaysSinceLast[0]);
    }
}
