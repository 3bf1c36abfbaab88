using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>
/// Advises whether to invest in relationships: dNPV(x) = desire x U x g(quality) x (1 - e^(-x / kappa)) - x at its best effort, through gates in a
/// fixed order of which the first that binds decides. Immutable and thread-safe.
/// </summary>
/// <remarks>Product category, age, gender and other tags are never looked at (R30).</remarks>
public sealed class InvestmentAdvisor
{
    private readonly GestureSearch _gestures;
    private readonly double _breakEven;

    /// <summary>Makes an advisor.</summary>
    /// <param name="economics">The user's margins and costs.</param>
    /// <param name="scorer">Scores the relationships; null for <see cref="RelationshipScorer.Default"/>.</param>
    /// <param name="options">Null for <see cref="InvestmentOptions.Default"/>.</param>
    /// <exception cref="EconomicsException">The economics have faults: all of them.</exception>
    /// <exception cref="ArgumentException">An action of the economics is unknown to the policy, or not the counterpart's to do.</exception>
    public InvestmentAdvisor(RelationshipEconomics economics, RelationshipScorer? scorer = null, InvestmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(economics);
        var faults = economics.Validate();
        if (faults.Count > 0)
            throw new EconomicsException(faults);
        Economics = economics;
        Scorer = scorer ?? RelationshipScorer.Default;
        options ??= InvestmentOptions.Default;
        Options = options.SelfKnowledge == SelfKnowledge.NotAssessed ? options with { SelfKnowledge = SelfKnowledges.Of(Scorer.Identity) } : options;
        ArgumentChecks.Probability(Options.EqualGain, nameof(options));
        _gestures = new GestureSearch(economics, Scorer, Options);
        _breakEven = economics.Effort.BreakEven();
    }

    /// <summary>The user's margins and costs.</summary>
    public RelationshipEconomics Economics { get; }

    /// <summary>What scores the relationships.</summary>
    public RelationshipScorer Scorer { get; }

    /// <summary>What it is told besides the economics; self-knowledge from the scorer's identity where it was not told.</summary>
    public InvestmentOptions Options { get; }

    /// <summary>Advises about every relationship of a log with a visible event, each by itself: who has several counts in full in each.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <returns>In the order of <see cref="EventLog.Keys"/>, made as they are asked for.</returns>
    public IEnumerable<InvestmentAdvice> Advise(EventLog log, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Enumerable.Range(0, log.RelationshipCount).Where(i => !log.EventsBefore(i, asOf).IsEmpty).Select(i => Advise(log, i, asOf));
    }

    /// <summary>Advises about one relationship, with its next best gesture.</summary>
    /// <param name="log">The events.</param>
    /// <param name="relationship">Index of the relationship in the log's keys.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <returns>The advice.</returns>
    public InvestmentAdvice Advise(EventLog log, int relationship, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        var events = log.EventsBefore(relationship, asOf);
        var ledger = new Ledger(log.Keys[relationship], Scorer.Policy, log.Options.Zone, log.Options.Since);
        foreach (var e in events)
            ledger.Add(e);
        var score = Scorer.Score(ledger, asOf);
        var advice = Advise(Evidence(events, ledger, score, asOf));
        advice = advice with
        {
            Relationship = log.Keys[relationship],
            AsOf = asOf.ToUniversalTime(),
            Score = score,
            MarketingDependence = Complement(score.Exchange.UnpromptedShare.Estimate),
            Basics = advice.Action == InvestmentAction.FixTheBasics ? Weakest(score) : BasicNeed.None,
        };
        var gestures = _gestures.Find(ledger, events, score, advice);
        return advice with
        {
            Gestures = gestures,
            NextGesture = _gestures.Smallest(gestures),
            ContactEffect = _gestures.Contact(ledger, score, asOf),
        };
    }

    /// <summary>Advises from evidence alone: without scores, gestures and the effect of contact.</summary>
    /// <param name="evidence">What is known.</param>
    /// <returns>The advice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public InvestmentAdvice Advise(InvestmentEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        evidence.Check();
        var (policy, prior) = (Scorer.Policy.Investment, Scorer.Policy.Prior);
        var desire = evidence.Desire.Opinion(prior);
        var quality = new Opinion(evidence.QualityGood, evidence.QualityBad, prior.Weight, prior.BaseRate);
        var response = new QualityResponse(policy, evidence.Visibility);
        var gain = GainDistribution.Of(Economics, evidence.Purchases, 1 - evidence.Depth, policy);
        var odds = new InvestmentOdds(desire, gain, quality, response);

        var effort = Economics.Effort.BestEffort(odds.Mean);
        var unknown = MostWorthKnowing(odds, out var worth);
        var gainEstimate = GainEstimate(gain, evidence.Purchases, policy);
        var advice = new InvestmentAdvice
        {
            SelfKnowledge = Options.SelfKnowledge,
            BestEffort = effort,
            Value = ValueEstimate(odds, effort, desire, quality, gainEstimate),
            ProbabilityPositive = odds.ProbabilityAbove(effort > 0 ? (effort + Economics.Effort.Fixed) / Economics.Effort.Share(effort) : _breakEven),
            ExpectedGain = odds.Mean,
            Desire = Estimate(desire),
            Quality = Estimate(quality),
            Response = odds.Response,
            Gain = gainEstimate,
            GainParts = DeepeningGain.Of(Economics, GainDistribution.ExpectedMargin(Economics, evidence.Purchases, policy), 1 - evidence.Depth),
            Unknown = unknown,
            ValueOfKnowing = worth,
            ValueOfKnowingAll = odds.ValueOfKnowingAll(Economics.Effort),
        };
        var (action, gate) = Decide(advice, evidence.Desire.Refused, desire, quality, response);

        // What the gates forbid is no effort to plan with.
        if (action is InvestmentAction.RespectDistance or InvestmentAction.FixTheBasics or InvestmentAction.StayTransactional)
        {
            advice = advice with
            {
                BestEffort = 0,
                Value = new Estimate(0, 0, 0, advice.Value.Uncertainty, advice.Value.EvidenceMass),
                ProbabilityPositive = odds.ProbabilityAbove(_breakEven),
            };
        }

        return advice with
        {
            Action = action,
            Gate = gate,
            Alternative = action != InvestmentAction.StayTransactional ? TransactionalForm.None
                : evidence.Purchases.ChanceOfReturn(TimePeriod.Year.In(TimePeriod.Month), policy) < 0.5 ? TransactionalForm.Exposure
                : TransactionalForm.Price,
        };
    }

    private (InvestmentAction Action, InvestmentGate Gate) Decide(InvestmentAdvice advice, bool refused, in Opinion desire, in Opinion quality, in QualityResponse response)
    {
        var policy = Scorer.Policy.Investment;
        if (Options.SelfKnowledge == SelfKnowledge.Incomplete)
            return (InvestmentAction.KnowYourself, InvestmentGate.SelfKnowledge);
        if (ProbabilityAbove(quality, response.Threshold) < policy.BasicsProbability)
            return (InvestmentAction.FixTheBasics, InvestmentGate.Quality);
        if (refused || ProbabilityAbove(desire, 0.5) < policy.DesireProbability)
            return (InvestmentAction.RespectDistance, InvestmentGate.Desire);
        if (advice.Value.Low > 0)
            return (InvestmentAction.Invest, InvestmentGate.LowerBound);

        // Effort teaches too: to find out first it must be worth more than acting now, or acting be too much of a gamble.
        var isSureEnough = advice.Value.Value > 0 && advice.ProbabilityPositive >= policy.Confidence;
        if (advice.ValueOfKnowing > Economics.CostOfLearning && (!isSureEnough || advice.ValueOfKnowing > advice.Value.Value))
            return (InvestmentAction.Learn, InvestmentGate.Information);
        return isSureEnough
            ? (InvestmentAction.Invest, InvestmentGate.Information)
            : (InvestmentAction.StayTransactional, InvestmentGate.Value);
    }

    private InvestmentUnknown MostWorthKnowing(InvestmentOdds odds, out double worth)
    {
        var (best, most) = (InvestmentUnknown.None, 0.0);
        foreach (var unknown in (ReadOnlySpan<InvestmentUnknown>)[InvestmentUnknown.Desire, InvestmentUnknown.Quality, InvestmentUnknown.Gain])
        {
            var value = odds.ValueOfKnowing(unknown, Economics.Effort);
            if (value > most)
                (best, most) = (unknown, value);
        }

        worth = most;
        return best;
    }

    private Estimate ValueEstimate(InvestmentOdds odds, double effort, in Opinion desire, in Opinion quality, in Estimate gain)
    {
        var uncertainty = 1 - ((1 - desire.Uncertainty) * (1 - quality.Uncertainty) * (1 - gain.Uncertainty));
        var mass = desire.EvidenceMass + quality.EvidenceMass + gain.EvidenceMass;
        var value = Economics.Effort.Value(odds.Mean, effort);
        if (effort == 0)
            return new Estimate(0, 0, 0, uncertainty, mass);
        var (low, high) = (Economics.Effort.Value(odds.Quantile(0.05), effort), Economics.Effort.Value(odds.Quantile(0.95), effort));
        return new Estimate(value, Math.Min(low, value), Math.Max(high, value), uncertainty, mass);
    }

    private static Estimate GainEstimate(in GainDistribution gain, in PurchaseEvidence purchases, InvestmentPolicy policy)
    {
        // A margin that the user states is as sure as the user is; 0 would mean that nothing is known.
        var uncertainty = gain.IsSure ? double.Epsilon : policy.PresumedMonths / (policy.PresumedMonths + purchases.Months);
        var mean = gain.Mean;
        return new Estimate(mean, Math.Min(mean, gain.Quantile(0.05)), Math.Max(mean, gain.Quantile(0.95)), uncertainty, purchases.Repeats);
    }

    private static InvestmentEvidence Evidence(ReadOnlySpan<RelationshipEvent> events, Ledger ledger, RelationshipScore score, DateTimeOffset asOf)
    {
        var settled = ledger.Settle();
        var batch = new EvidenceBatch(1);
        if (settled.Events > 0)
            Evaluation.Evaluate(new LedgerRows(settled, stackalloc long[LedgerRows.Instants]), asOf.UtcTicks, batch);
        else
            batch.Clear(1);
        return new InvestmentEvidence
        {
            Desire = DesireEvidence.Of(events, asOf, ledger.Policy),
            QualityGood = batch[EvidenceSum.QualityGood][0],
            QualityBad = batch[EvidenceSum.QualityBad][0],
            Visibility = InvestmentEvidence.VisibilityOf(events),
            Depth = score.Continuum.Value,
            Purchases = PurchaseEvidence.Of(events, asOf, ledger.Policy),
        };
    }

    private static BasicNeed Weakest(RelationshipScore score)
    {
        var trust = score.Trust.InCounterpart;
        (BasicNeed Need, Estimate Standing)[] basics =
        [
            (BasicNeed.Delivery, trust.Ability.Estimate),
            (BasicNeed.Integrity, trust.Integrity.Estimate),
            (BasicNeed.FitToNeed, score.Exchange.FitToNeed.Estimate),
            (BasicNeed.Answers, score.Exchange.ResponseShare.Estimate),
        ];
        var weakest = basics.Where(b => b.Standing.EvidenceMass > 0).OrderBy(b => b.Standing.Value).FirstOrDefault();
        return weakest.Need == BasicNeed.None ? BasicNeed.Delivery : weakest.Need;
    }

    private static double ProbabilityAbove(in Opinion opinion, double threshold) =>
        threshold <= 0 ? 1 : threshold >= 1 ? 0 : 1 - BetaDistribution.Cdf(threshold, opinion.Alpha, opinion.Beta);

    private static Estimate Estimate(in Opinion opinion)
    {
        var (low, high) = BetaDistribution.CentralInterval(opinion.Alpha, opinion.Beta);
        return new Estimate(opinion.Mean, Math.Min(low, opinion.Mean), Math.Max(high, opinion.Mean), opinion.Uncertainty, opinion.EvidenceMass);
    }

    private static Estimate Complement(in Estimate share) => new(1 - share.Value, 1 - share.High, 1 - share.Low, share.Uncertainty, share.EvidenceMass);
}
