namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>The purchases of one customer in order of time, with what returns make of them.</summary>
internal sealed class PurchaseHistory(PurchaseSummaryOptions options)
{
    // Amounts that differ by less are one amount.
    private const double SameAmount = 0.005;

    private readonly List<(int Period, double? Amount)> _purchases = [];

    private bool _purchased;
    private int? _firstReturn;

    public void Clear()
    {
        _purchases.Clear();
        (_purchased, _firstReturn) = (false, null);
    }

    public void AddPurchase(int period, double? amount)
    {
        _purchases.Add((period, amount));
        _purchased = true;
    }

    /// <summary>A return; earlier purchases stand in the history already.</summary>
    public void AddReturn(int period, double? amount)
    {
        _firstReturn ??= period;
        if (options.Returns == ReturnRule.PurchaseStands || _purchases.Count == 0)
            return;
        if (options.Returns == ReturnRule.TakesPurchaseBack)
        {
            var taken = _purchases.FindLastIndex(p => amount is null || p.Amount is null || Math.Abs(p.Amount.Value - amount.Value) < SameAmount);
            if (taken >= 0)
            {
                _purchases.RemoveAt(taken);
                return;
            }
        }

        // From the latest purchase day backwards within that day, until the amount is used up.
        var left = amount ?? 0;
        var day = _purchases[^1].Period;
        for (var i = _purchases.Count - 1; i >= 0 && _purchases[i].Period == day && left > 0; i--)
        {
            if (_purchases[i].Amount is not { } spent)
                continue;
            var lowered = Math.Min(spent, left);
            _purchases[i] = (day, spent - lowered);
            left -= lowered;
        }
    }

    /// <summary>First and last period with a purchase, their number, and the mean spend of those after the first; null for who has no row.</summary>
    public (int First, int Last, int Periods, double MeanSpend)? Summarize()
    {
        if (_purchases.Count == 0)
            return options.CountsReturnsOnly && !_purchased && _firstReturn is { } returned ? (returned, returned, 1, 0) : null;
        var (first, last, periods) = (_purchases[0].Period, _purchases[0].Period, 1);
        var (sum, stated, counted) = (0.0, 0, int.MinValue);
        foreach (var (period, amount) in _purchases)
        {
            if (period > last)
                (last, periods) = (period, periods + 1);
            if (period == first || amount is not { } spent)
                continue;
            sum += spent;
            if (period != counted)
                (counted, stated) = (period, stated + 1);
        }

        return (first, last, periods, stated > 0 ? sum / stated : 0);
    }
}
