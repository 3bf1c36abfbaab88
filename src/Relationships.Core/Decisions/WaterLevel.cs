using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// Water-filling over the k customers of greatest gain, for k = 1, 2, ... in turn. In units of kappa: customer i of log gain a_i gets
/// min(max(a_i - L, floor), cap), with L = ln lambda at least 0 and such that the budget is kept.
/// </summary>
internal sealed class WaterLevel
{
    private readonly double[] _logGains;
    private readonly double[] _sumOfGains;
    private readonly double[] _sumOfLogs;
    private readonly double _scale;
    private readonly double _fixed;
    private readonly double _floor;
    private readonly double _cap;
    private int _count;
    private int _capped;
    private int _active;

    public WaterLevel(double[] logGains, EffortCurve curve)
    {
        (_logGains, _scale, _fixed) = (logGains, curve.Scale, curve.Fixed / curve.Scale);
        (_floor, _cap) = (curve.Minimum / curve.Scale, curve.Maximum / curve.Scale);
        _sumOfGains = new double[logGains.Length + 1];
        _sumOfLogs = new double[logGains.Length + 1];
        for (var i = 0; i < logGains.Length; i++)
        {
            _sumOfGains[i + 1] = _sumOfGains[i] + Math.Exp(logGains[i]);
            _sumOfLogs[i + 1] = _sumOfLogs[i] + logGains[i];
        }
    }

    /// <summary>L; never falls.</summary>
    public double LogLevel { get; private set; }

    /// <summary>The effort of a customer at a level; money.</summary>
    public double Effort(double logGain, double level) => _scale * Math.Min(Math.Max(logGain - level, _floor), _cap);

    /// <summary>Serves one customer more.</summary>
    /// <param name="budget">Money, at least what floors and fixed parts of all served take.</param>
    /// <returns>The value of serving them all; money.</returns>
    public double Next(double budget)
    {
        // The first _capped stand at the cap, those up to _active between floor and cap, the rest at the floor.
        var above = _logGains[_count] - LogLevel;
        if (_active == _count && above > _floor)
        {
            if (_capped == _count && above >= _cap)
                _capped++;
            _active++;
        }

        _count++;
        var left = (budget / _scale) - (_count * _fixed);
        var spent = Spent();
        while (spent > left)
        {
            var slope = _active - _capped;
            var end = NextBend();
            var fall = slope > 0 ? (spent - left) / slope : double.PositiveInfinity;
            if (double.IsPositiveInfinity(end) && slope == 0)
                break;
            if (LogLevel + fall <= end)
            {
                LogLevel += fall;
                break;
            }

            LogLevel = end;
            if (_capped > 0 && _logGains[_capped - 1] - _cap <= end)
                _capped--;
            else
                _active--;
            spent = Spent();
        }

        return Value(Math.Min(Spent(), left));
    }

    /// <summary>The level at which the next customer leaves the cap, or sinks to the floor.</summary>
    private double NextBend()
    {
        var fromCap = _capped > 0 ? _logGains[_capped - 1] - _cap : double.PositiveInfinity;
        var toFloor = _active > _capped ? _logGains[_active - 1] - _floor : double.PositiveInfinity;
        return Math.Max(LogLevel, Math.Min(fromCap, toFloor));
    }

    private double Spent() =>
        (_capped > 0 ? _capped * _cap : 0)
        + (_sumOfLogs[_active] - _sumOfLogs[_capped] - ((_active - _capped) * LogLevel))
        + ((_count - _active) * _floor);

    private double Value(double spent)
    {
        var capped = _capped > 0 ? _sumOfGains[_capped] * Saturation.Of(_cap) : 0;
        var active = _sumOfGains[_active] - _sumOfGains[_capped] - ((_active - _capped) * Math.Exp(LogLevel));
        var floored = (_sumOfGains[_count] - _sumOfGains[_active]) * Saturation.Of(_floor);
        return _scale * (capped + active + floored - spent - (_count * _fixed));
    }
}
