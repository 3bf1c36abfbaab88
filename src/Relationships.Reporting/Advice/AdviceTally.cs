using Relationships.Decisions;
using Relationships.Events;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Advice;

/// <summary>Advice about some customers: how often each, and who stands out.</summary>
internal sealed class AdviceTally
{
    private readonly long[] _actions = new long[Members.Count<InvestmentAction>()];
    private readonly long[] _needs = new long[Members.Count<BasicNeed>()];
    private readonly Dictionary<EventKind, (long Count, double Gain)> _gestures = [];

    public long Advised { get; private set; }

    /// <summary>Who advised, and whether of money.</summary>
    public required ReportAdvisor Advisor { get; init; }

    /// <summary>Best effort of all advised to invest in, money.</summary>
    public double Effort { get; private set; }

    /// <summary>What these efforts are worth above themselves, money.</summary>
    public double Value { get; private set; }

    /// <summary>What is worth most first.</summary>
    public IReadOnlyList<AdvisedCustomer> Invest { get; private set; } = [];

    /// <summary>Who wants it least first.</summary>
    public IReadOnlyList<AdvisedCustomer> LeaveInPeace { get; private set; } = [];

    /// <summary>The deepest relationships first: there is most to lose.</summary>
    public IReadOnlyList<AdvisedCustomer> Mend { get; private set; } = [];

    public long this[InvestmentAction action] => _actions[(int)action];

    public long this[BasicNeed need] => _needs[(int)need];

    /// <summary>Next best gestures, the most frequent first: how often, and by how much each lifts the continuum on average.</summary>
    public IEnumerable<(EventKind Kind, long Count, double MeanGain)> Gestures =>
        _gestures.OrderByDescending(static g => g.Value.Count).ThenBy(static g => g.Key).Select(static g => (g.Key, g.Value.Count, g.Value.Gain / g.Value.Count));

    public static AdviceTally Of(ReportAdvisor advisor, EventLog log, DateTimeOffset asOf, ReportOptions options, CancellationToken cancellation)
    {
        var tally = new AdviceTally { Advisor = advisor };
        var customers = new List<(InvestmentAction Action, AdvisedCustomer Customer)>();
        foreach (var advice in advisor.Advise(log, asOf, options.Threads, cancellation))
        {
            tally.Add(advice);
            customers.Add((advice.Action, AdvisedCustomer.Of(advice)));
        }

        tally.Invest = Top(InvestmentAction.Invest, static c => c.Value.Value);
        tally.LeaveInPeace = Top(InvestmentAction.RespectDistance, static c => -c.Desire.Value);
        tally.Mend = Top(InvestmentAction.FixTheBasics, static c => c.Continuum);
        return tally;

        List<AdvisedCustomer> Top(InvestmentAction action, Func<AdvisedCustomer, double> rank) =>
            [.. customers.Where(c => c.Action == action).Select(static c => c.Customer).OrderByDescending(rank).ThenBy(static c => c.Key).Take(options.Top)];
    }

    private void Add(InvestmentAdvice advice)
    {
        Advised++;
        _actions[(int)advice.Action]++;
        _needs[(int)advice.Basics]++;
        if (advice.Action == InvestmentAction.Invest)
        {
            Effort += advice.BestEffort;
            Value += advice.Value.Value;
        }

        if (advice.NextGesture is { } gesture)
        {
            var (count, gain) = _gestures.GetValueOrDefault(gesture.Kind);
            _gestures[gesture.Kind] = (count + 1, gain + gesture.Gain);
        }
    }
}
