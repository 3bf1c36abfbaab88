using Relationships.Events;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>What share of a customer's contact went through digital channels: events of any kind with a known channel, over all counterparts.</summary>
internal static class DigitalShare
{
    /// <summary>One share a customer, in [0, 1]; NaN where no event has a known channel.</summary>
    public static double[] Of(CalibrationPeriod calibration)
    {
        var shares = new double[calibration.Customers.Count];
        for (var c = 0; c < shares.Length; c++)
        {
            var (digital, all) = (0, 0);
            var (start, end) = calibration.Relationships(c);
            for (var r = start; r < end; r++)
            {
                foreach (var e in calibration.Log.Events(r))
                {
                    if (e.Channel == Channel.Unknown)
                        continue;
                    all++;
                    digital += IsDigital(e.Channel) ? 1 : 0;
                }
            }

            shares[c] = all > 0 ? (double)digital / all : double.NaN;
        }

        return shares;
    }

    /// <summary>Whether a screen or a machine stands between: everything but being in one place, the telephone, letters, radio, television, print, billboards.</summary>
    public static bool IsDigital(Channel channel) => channel switch
    {
        Channel.Video or Channel.Chat or Channel.Email or Channel.Sms or Channel.Social or Channel.Community => true,
        Channel.Web or Channel.App or Channel.Bot or Channel.Iot => true,
        Channel.Search or Channel.PayPerClick or Channel.Display => true,
        _ => false,
    };
}
