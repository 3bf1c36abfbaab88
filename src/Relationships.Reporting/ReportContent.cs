using Relationships.Reporting.Advice;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting;

/// <summary>All that a page tells, gathered.</summary>
internal sealed record ReportContent(
    ReportTally Tally,
    ReportOptions Options,
    AdviceTally Advice,
    EventTally Events,
    IReadOnlyList<CustomerStory> Stories,
    LogTotals Totals)
{
    public long Relationships => Tally.Continuum.Values.Count;

    public long Customers => Tally.Sample.Seen;

    public bool IsEmpty => Relationships == 0;
}
