namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Rows of a table that have the same covariates, in the order of first appearance.</summary>
internal static class CovariateGroups
{
    public static List<List<int>> Of(PurchaseSummaryTable table)
    {
        var groups = new List<List<int>>();
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var key = new char[4 * table.CovariateNames.Count];
        for (var i = 0; i < table.Count; i++)
        {
            // The bits of the covariates, as text only because text can be a key; 0 and -0 are one number.
            for (var c = 0; c < table.CovariateNames.Count; c++)
            {
                var bits = BitConverter.DoubleToUInt64Bits(table.Covariate(c)[i] + 0.0);
                for (var part = 0; part < 4; part++)
                    key[(4 * c) + part] = (char)(bits >> (16 * part));
            }

            var name = new string(key);
            if (!index.TryGetValue(name, out var group))
            {
                index[name] = group = [];
                groups.Add(group);
            }

            group.Add(i);
        }

        return groups;
    }
}
