using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Networks;

/// <summary>
/// Who knows what of whom, piece by piece, in compressed sparse rows: every party's own pieces, and those about it, by
/// instant. An as-of is a prefix of each row, so one graph answers for every instant. Immutable, thread-safe.
/// </summary>
/// <remarks>
/// 61 bytes a piece and 8 a party, beside the names; making it takes about twice that for a while. Any order of the pieces gives the same
/// graph. Equal pieces are pieces of their own: nothing here has an id. A piece without evidence is none.
/// </remarks>
public sealed partial class TrustGraph
{
    private readonly string[] _parties;

    /// <summary>How many parties there are.</summary>
    public int PartyCount => _parties.Length;

    /// <summary>How many pieces of evidence there are.</summary>
    public int EdgeCount => _targets.Length;

    /// <summary>How many pieces were left out, because they are a party's evidence of itself.</summary>
    public int SelfLoops { get; }

    /// <summary>The parties, ordinally.</summary>
    public ReadOnlySpan<string> Parties => _parties;

    /// <summary>Makes a graph of pieces of evidence.</summary>
    /// <param name="edges">In any order.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentException">A name is empty, or a number negative, infinite or NaN.</exception>
    public static TrustGraph Create(IEnumerable<TrustEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return new TrustGraph([.. edges]);
    }

    /// <summary>Makes a graph of ratings: each is an opinion, and at a discount evidence of what its target's word is worth.</summary>
    /// <param name="ratings">In any order.</param>
    /// <param name="options">What a rating counts for; null for <see cref="RatingOptions.Default"/>.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentException">A name is empty, or a rating infinite or NaN; an option is out of range.</exception>
    public static TrustGraph OfRatings(IEnumerable<Rating> ratings, RatingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        options ??= RatingOptions.Default;
        options.Validate();
        return Create(ratings.SelectMany(rating => RatingEdges.Of(rating, options)));
    }

    /// <summary>Makes a graph of what an as-of sees of a log: dealings, recommendations, reviews, help, introductions.</summary>
    /// <param name="log">Customers are parties by their id, counterparts by their written form (<c>person:Jo</c>).</param>
    /// <param name="asOf">An event counts if it is strictly earlier; evidence is decayed to here.</param>
    /// <param name="policy">What events count for and how fast they fade; null for <see cref="EvidencePolicy.Default"/>.</param>
    /// <returns>The graph as of that instant: questions need no as-of of their own.</returns>
    public static TrustGraph OfLog(EventLog log, DateTimeOffset asOf, EvidencePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Create(new EventEdges(log, asOf, policy ?? EvidencePolicy.Default).All());
    }

    /// <summary>The index of a party.</summary>
    /// <param name="party">Its name, exactly.</param>
    /// <returns>Its index in <see cref="Parties"/>, or a negative number where the graph does not know it.</returns>
    public int IndexOf(string party) => Array.BinarySearch(_parties, party, StringComparer.Ordinal);

    /// <summary>The name of a party.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>The name.</returns>
    public string NameOf(int index) => _parties[index];

    /// <summary>Everybody whom another party has a piece of evidence about, at whatever instant.</summary>
    /// <returns>Names, ordinally, made as they are asked for.</returns>
    public IEnumerable<string> Targets()
    {
        for (var party = 0; party < _parties.Length; party++)
        {
            if (_targetStarts[party + 1] > _targetStarts[party])
                yield return _parties[party];
        }
    }

    /// <summary>A question about two parties by name.</summary>
    /// <param name="truster">Who trusts; unknown = one who is new.</param>
    /// <param name="target">Who is trusted.</param>
    /// <param name="asOf">Evidence counts if it is strictly earlier; null for all of it.</param>
    /// <returns>The question.</returns>
    public TrustQuestion Question(string truster, string target, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(truster);
        ArgumentNullException.ThrowIfNull(target);
        return new TrustQuestion(IndexOf(truster), IndexOf(target), asOf);
    }
}
