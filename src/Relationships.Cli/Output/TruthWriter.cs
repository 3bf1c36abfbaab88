using Relationships.Modeling.Simulation;

namespace Relationships.Cli.Output;

/// <summary>Writes what is true of simulated relationships.</summary>
internal sealed class TruthWriter(OutputFormat format, Stream stream) : IDisposable
{
    private readonly RowWriter _rows = RowWriter.Create(
        format, stream, ["customer", "counterpart", "archetype", "potential", "position", "alive", "first", "left", "quality", "pushiness"]);

    public void Write(TrueRelationship truth)
    {
        _rows.BeginRow();
        _rows.Text(truth.Customer);
        _rows.Text(truth.Counterpart.ToString());
        _rows.Text(truth.Archetype);
        _rows.Number(truth.Potential);
        _rows.Number(truth.Position);
        _rows.Integer(truth.IsAlive ? 1 : 0);
        _rows.Text(Words.Instant(truth.First));
        _rows.Text(truth.Left is { } left ? Words.Instant(left) : null);
        _rows.Number(truth.Quality);
        _rows.Number(truth.Pushiness);
        _rows.EndRow();
    }

    public void Finish() => _rows.Finish();

    public void Dispose() => _rows.Dispose();
}
