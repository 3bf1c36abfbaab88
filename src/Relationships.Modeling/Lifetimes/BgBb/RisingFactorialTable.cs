namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>ln (a)_k and its slope in a, for all k up to a largest one.</summary>
internal sealed class RisingFactorialTable(int most)
{
    /// <summary>ln of a (a + 1) ... (a + k - 1), by k.</summary>
    public double[] Log { get; } = new double[most + 1];

    /// <summary>1/a + 1/(a + 1) + ... + 1/(a + k - 1), by k.</summary>
    public double[] Slope { get; } = new double[most + 1];

    public void Fill(double a)
    {
        for (var k = 0; k < most; k++)
        {
            Log[k + 1] = Log[k] + Math.Log(a + k);
            Slope[k + 1] = Slope[k] + (1 / (a + k));
        }
    }
}
