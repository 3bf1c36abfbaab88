using System.Globalization;
using Relationships.Events;

namespace Relationships.Modeling.Backtests;

/// <summary>The highest value among a customer's relationships.</summary>
internal sealed class RelationshipValueScorer : IBacktestScorer
{
    private readonly Func<EventLog, DateTimeOffset, double[]> _values;

    public RelationshipValueScorer(string name, Func<EventLog, DateTimeOffset, double[]> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        Name = name;
        _values = values;
    }

    public string Name { get; }

    public BacktestScores Score(CalibrationPeriod calibration)
    {
        var values = _values(calibration.Log, calibration.AsOf);
        if (values.Length != calibration.Log.RelationshipCount)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"scorer '{Name}' gave {values.Length} values for {calibration.Log.RelationshipCount} relationships."));
        var scores = new double[calibration.Customers.Count];
        for (var c = 0; c < scores.Length; c++)
        {
            var (start, end) = calibration.Relationships(c);
            scores[c] = values[start];
            for (var r = start + 1; r < end; r++)
                scores[c] = Math.Max(scores[c], values[r]);
        }

        return new BacktestScores(scores);
    }
}
