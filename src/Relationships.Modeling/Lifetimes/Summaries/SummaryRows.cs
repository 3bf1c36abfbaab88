using Relationships.Events;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Collects the rows of a table.</summary>
internal sealed class SummaryRows(PurchaseSummaryOptions options)
{
    private readonly List<double> _repeats = [];
    private readonly List<double> _ageAtLast = [];
    private readonly List<double> _age = [];
    private readonly List<double> _meanSpend = [];
    private readonly List<RelationshipKey> _keys = [];
    private readonly List<string> _leftOut = [];

    /// <summary>Adds a customer; periods are counted towards the split, which is 0.</summary>
    public void Add(RelationshipKey key, (int First, int Last, int Periods, double MeanSpend)? summary)
    {
        if (summary is not { } s)
        {
            _leftOut.Add(options.Grouping == SummaryGrouping.Customer ? key.Customer : key.ToString());
            return;
        }

        _keys.Add(key);
        _repeats.Add(s.Periods - 1);
        _ageAtLast.Add(TimeUnits.Convert(s.Last - s.First, options.Period, options.Unit));
        _age.Add(TimeUnits.Convert(-s.First, options.Period, options.Unit));
        _meanSpend.Add(s.MeanSpend);
    }

    public PurchaseSummaryTable ToTable() => new(new PurchaseSummaryColumns
    {
        Unit = options.Unit,
        Repeats = [.. _repeats],
        AgeAtLastPurchase = [.. _ageAtLast],
        Age = [.. _age],
        MeanSpend = [.. _meanSpend],
        Customers = [.. _keys.Select(static k => k.Customer)],
    })
    {
        LeftOut = _leftOut,
        Relationships = options.Grouping == SummaryGrouping.Relationship ? _keys : null,
    };
}
