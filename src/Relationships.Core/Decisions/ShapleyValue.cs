using System.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// The Shapley value of a game, exactly: the mean of what a player adds over every order of joining. Shares sum to v(all) - v(none); who adds
/// nothing gets nothing; who adds alike gets alike.
/// </summary>
internal static class ShapleyValue
{
    /// <param name="players">n, at most 12.</param>
    /// <param name="values">v of every coalition, by its bits: 2^n numbers.</param>
    public static double[] Of(int players, ReadOnlySpan<double> values)
    {
        var shares = new double[players];
        var weights = Weights(players);
        for (var player = 0; player < players; player++)
        {
            var bit = 1 << player;
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition & bit) == 0)
                    shares[player] += weights[BitOperations.PopCount((uint)coalition)] * (values[coalition | bit] - values[coalition]);
            }
        }

        return shares;
    }

    /// <summary>s! (n - s - 1)! / n! = 1 / (n C(n - 1, s)) for every size s of a coalition that is joined.</summary>
    private static double[] Weights(int players)
    {
        var weights = new double[players];
        double choices = 1;
        for (var size = 0; size < players; size++)
        {
            weights[size] = 1 / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }

        return weights;
    }
}
