using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Exchange;

/// <summary>Exchange scores of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class ExchangeScores
{
    private const int Parts = 7;

    private readonly AlignedColumns _parts;
    private readonly double[] _responseDelayDays;
    private readonly double[] _breadth;
    private readonly double[] _cadence;
    private double _baseRate;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public ExchangeScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _parts = new AlignedColumns(ExchangeSignals.All.Length * Parts, capacity);
        _responseDelayDays = new double[capacity];
        _breadth = new double[capacity];
        _cadence = new double[capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>Days from approach to answer, mean over the answered; NaN where none was answered.</summary>
    public ReadOnlySpan<double> ResponseDelayDays => _responseDelayDays;

    /// <summary>Classes of channel in use, 0 to 4.</summary>
    public ReadOnlySpan<double> Breadth => _breadth;

    /// <summary>Decayed number of distinct occasions.</summary>
    public ReadOnlySpan<double> Cadence => _cadence;

    /// <summary>One part of one signal, of every row.</summary>
    /// <param name="signal">Which signal.</param>
    /// <param name="part">Which part.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[ExchangeSignal signal, SharePart part] => Column(signal, part);

    /// <summary>One signal of one row.</summary>
    /// <param name="signal">Which signal.</param>
    /// <param name="row">Which row.</param>
    /// <returns>The share.</returns>
    public ExchangeShare Share(ExchangeSignal signal, int row) => new(
        new Estimate(
            this[signal, SharePart.Value][row],
            this[signal, SharePart.Low][row],
            this[signal, SharePart.High][row],
            this[signal, SharePart.Uncertainty][row],
            this[signal, SharePart.EvidenceMass][row]),
        _baseRate,
        this[signal, SharePart.For][row],
        this[signal, SharePart.Against][row]);

    /// <summary>One row as a score of its own, without its channels.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public ExchangeScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        ConversationShare = Share(ExchangeSignal.ConversationShare, row),
        SellingPressure = Share(ExchangeSignal.SellingPressure, row),
        HumanShare = Share(ExchangeSignal.HumanShare, row),
        ServeShare = Share(ExchangeSignal.ServeShare, row),
        ResponseShare = Share(ExchangeSignal.ResponseShare, row),
        UnpromptedShare = Share(ExchangeSignal.UnpromptedShare, row),
        FitToNeed = Share(ExchangeSignal.FitToNeed, row),
        AfterSaleShare = Share(ExchangeSignal.AfterSaleShare, row),
        ResponseDelayDays = double.IsNaN(ResponseDelayDays[row]) ? null : ResponseDelayDays[row],
        Breadth = Breadth[row],
        Cadence = Cadence[row],
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public ExchangeColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal ExchangeColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    /// <summary>Writes what no strategy decides: delay, breadth, cadence.</summary>
    internal void Describe(EvidenceBatch evidence, EvidencePolicy policy, int start)
    {
        _baseRate = policy.Prior.BaseRate;
        var answered = evidence[EvidenceSum.Answered];
        var delay = evidence[EvidenceSum.AnswerDelay];
        var delays = _responseDelayDays.AsSpan(start, evidence.Count);
        for (var i = 0; i < delays.Length; i += VectorMath.Lanes)
        {
            var answers = VectorMath.Load(answered, i);
            var isAnswered = Vector512.GreaterThan(answers, Vector512<double>.Zero);
            VectorMath.Store(Vector512.ConditionalSelect(isAnswered, VectorMath.Load(delay, i) / answers, Vector512.Create(double.NaN)), delays, i);
        }

        evidence.Breadth(policy.Continuum.BreadthClassSaturation).CopyTo(_breadth.AsSpan(start));
        evidence[EvidenceSum.Cadence].CopyTo(_cadence.AsSpan(start));
    }

    internal static int Place(ExchangeSignal signal, SharePart part) => ((int)signal * Parts) + (int)part;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _parts.Rows(start, count, writer);

    internal Span<double> Column(ExchangeSignal signal, SharePart part) => _parts[Place(signal, part)];
}
