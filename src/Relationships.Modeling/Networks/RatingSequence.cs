using Relationships.Networks;

namespace Relationships.Modeling.Networks;

/// <summary>Ratings in the order of their instants, with what is to be predicted of each and whether its target was rated before.</summary>
/// <remarks>Ratings of one instant do not see each other. Any order of arrival gives the same sequence. Immutable, thread-safe.</remarks>
public sealed class RatingSequence
{
    private readonly Rating[] _ratings;
    private readonly bool[] _outcomes;
    private readonly bool[] _hasHistory;

    /// <summary>Sorts ratings.</summary>
    /// <param name="ratings">In any order; a party's rating of itself is left out.</param>
    public RatingSequence(IEnumerable<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        _ratings = [.. ratings.Where(static r => r.Source != r.Target)];
        Array.Sort(_ratings, Compare);
        _outcomes = [.. _ratings.Select(static r => r.Value > 0)];
        _hasHistory = new bool[_ratings.Length];
        var rated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instant in Instants)
        {
            for (var i = instant.Start.Value; i < instant.End.Value; i++)
                _hasHistory[i] = rated.Contains(_ratings[i].Target);
            for (var i = instant.Start.Value; i < instant.End.Value; i++)
                rated.Add(_ratings[i].Target);
        }
    }

    /// <summary>The ratings by instant, then source, target, value.</summary>
    public ReadOnlySpan<Rating> Ratings => _ratings;

    /// <summary>Whether each is above 0.</summary>
    public ReadOnlySpan<bool> Outcomes => _outcomes;

    /// <summary>Whether the target of each has an earlier rating.</summary>
    public ReadOnlySpan<bool> HasHistory => _hasHistory;

    /// <summary>The stretches of ratings that share an instant.</summary>
    internal IEnumerable<Range> Instants
    {
        get
        {
            for (int start = 0, end; start < _ratings.Length; start = end)
            {
                for (end = start + 1; end < _ratings.Length && _ratings[end].At == _ratings[start].At;)
                    end++;
                yield return start..end;
            }
        }
    }

    /// <summary>Of a column, the rows whose target has an earlier rating.</summary>
    internal T[] WithHistory<T>(ReadOnlySpan<T> column)
    {
        var kept = new List<T>(column.Length);
        for (var i = 0; i < column.Length; i++)
        {
            if (_hasHistory[i])
                kept.Add(column[i]);
        }

        return [.. kept];
    }

    private static int Compare(Rating x, Rating y)
    {
        var order = x.At.CompareTo(y.At);
        order = order != 0 ? order : string.CompareOrdinal(x.Source, y.Source);
        order = order != 0 ? order : string.CompareOrdinal(x.Target, y.Target);
        return order != 0 ? order : x.Value.CompareTo(y.Value);
    }
}
