using Relationships.Numerics;

namespace Relationships.Connections;

/// <summary>The rows of a <see cref="ConnectionScores"/> that a strategy writes.</summary>
public readonly ref struct ConnectionColumns
{
    private readonly ConnectionScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal ConnectionColumns(ConnectionScores scores, int start, int count, object? writer)
    {
        _scores = scores;
        _start = start;
        _rows = scores.AlignedRows(start, count, writer);
        Count = count;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>Whether a strategy's numbers stand in the rows already.</summary>
    internal WrittenRows Written => _rows.Written;

    /// <summary>The eras reached, to write.</summary>
    public Span<Era> Eras => _scores.EraColumn().Slice(_start, Count);

    /// <summary>The richness, to write.</summary>
    public Span<double> Richness => _scores.RichnessColumn().Slice(_start, Count);

    /// <summary>The chance of lasting, to write.</summary>
    public Span<double> Lasting => _scores.LastingColumn().Slice(_start, Count);

    /// <summary>One figure of one point, to write.</summary>
    /// <param name="part">Which point.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public Span<double> this[ConnectionPart part, ConnectionFigure figure] => _rows[ConnectionScores.Place(part, figure)];

    /// <summary>How an era stands, to write.</summary>
    /// <param name="era">Product, Consumer or Relationship.</param>
    /// <returns>A column of <see cref="Count"/> standings.</returns>
    public Span<EraStanding> Standings(Era era) => _scores.StandingColumn(era).Slice(_start, Count);

    /// <summary>The strengths of one point, to write.</summary>
    internal EstimateColumns Strengths(ConnectionPart part) => new(
        this[part, ConnectionFigure.Strength], this[part, ConnectionFigure.Low], this[part, ConnectionFigure.High], this[part, ConnectionFigure.Uncertainty], this[part, ConnectionFigure.EvidenceMass]);

    /// <summary>Writes one score.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="score">The score.</param>
    public void Set(int row, in ConnectionScore score)
    {
        Set(row, ConnectionPart.ProblemSolution, score.ProblemSolution);
        Set(row, ConnectionPart.InterestAssociation, score.InterestAssociation);
        Set(row, ConnectionPart.Entertainment, score.Entertainment);
        Set(row, ConnectionPart.GoalFacilitation, score.GoalFacilitation);
        Set(row, ConnectionPart.SharedValues, score.SharedValues);
        Set(row, ConnectionPart.Belonging, score.Belonging);
        Set(row, ConnectionPart.Character, score.Character);
        Set(row, ConnectionPart.Community, score.Community);
        Standings(Era.Product)[row] = score.Product;
        Standings(Era.Consumer)[row] = score.Consumer;
        Standings(Era.Relationship)[row] = score.Relationship;
        Eras[row] = score.Era;
        Richness[row] = score.Richness;
        Lasting[row] = score.Lasting;
    }

    private void Set(int row, ConnectionPart part, in ConnectionPoint point)
    {
        this[part, ConnectionFigure.Available][row] = point.IsAvailable ? 1 : 0;
        this[part, ConnectionFigure.Demonstrated][row] = point.Demonstrated;
        this[part, ConnectionFigure.Responded][row] = point.Responded;
        this[part, ConnectionFigure.Strength][row] = point.Strength.Value;
        this[part, ConnectionFigure.Low][row] = point.Strength.Low;
        this[part, ConnectionFigure.High][row] = point.Strength.High;
        this[part, ConnectionFigure.Uncertainty][row] = point.Strength.Uncertainty;
        this[part, ConnectionFigure.EvidenceMass][row] = point.Strength.EvidenceMass;
    }
}
