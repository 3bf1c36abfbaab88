using System.Globalization;
using Relationships.Networks;

namespace Relationships.Cli.Output;

/// <summary>Writes trust in a party as a row: the value, what made it, and on which ways it came.</summary>
internal sealed class TrustRowWriter : IDisposable
{
    private readonly RowWriter _rows;
    private readonly string? _source;
    private readonly string _asOf;

    public TrustRowWriter(OutputFormat format, Stream stream, string? source, DateTimeOffset asOf)
    {
        _source = source;
        _asOf = Words.Instant(asOf);
        _rows = RowWriter.Create(format, stream,
        [
            "source", "target", "as_of", "trust", "trust_low", "trust_high", "uncertainty", "evidence", "base_rate",
            "direct_good", "direct_bad", "direct_contribution", "reciprocal_good", "reciprocal_bad", "reciprocal_contribution",
            "indirect_good", "indirect_bad", "indirect_contribution", "witnesses", "via",
        ]);
    }

    public void Write(string target, in NetworkTrustScore score)
    {
        _rows.BeginRow();
        _rows.Text(_source);
        _rows.Text(target);
        _rows.Text(_asOf);
        _rows.Number(score.Value);
        _rows.Number(score.Estimate.Low);
        _rows.Number(score.Estimate.High);
        _rows.Number(score.Estimate.Uncertainty);
        _rows.Number(score.Estimate.EvidenceMass);
        _rows.Number(score.BaseRate);
        Write(score.Direct, score.DirectContribution);
        Write(score.Reciprocal, score.ReciprocalContribution);
        Write(score.Indirect, score.IndirectContribution);
        _rows.Integer(score.Witnesses);
        _rows.Text(string.Join("; ", score.Paths.Select(Path)));
        _rows.EndRow();
    }

    public void Finish() => _rows.Finish();

    public void Dispose() => _rows.Dispose();

    /// <summary>A way and its share of what the network tells: <c>ann &gt; bob 0.25</c>, a stranger marked.</summary>
    private static string Path(TrustPath path) =>
        string.Create(CultureInfo.InvariantCulture, $"{path} {path.Share:0.###}{(path.IsStranger ? " (stranger)" : string.Empty)}");

    private void Write(NetworkEvidence evidence, double contribution)
    {
        _rows.Number(evidence.Good);
        _rows.Number(evidence.Bad);
        _rows.Number(contribution);
    }
}
