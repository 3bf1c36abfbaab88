namespace Relationships.Audiences;

/// <summary>One member of an audience, as plain numbers.</summary>
/// <param name="Engagement">How engaged, in [0, 1]: the continuum's value, or a number of your own.</param>
/// <remarks><c>default</c> follows without any engagement.</remarks>
public readonly record struct AudienceMember(double Engagement)
{
    /// <summary>Lower end of the engagement's 90 % interval; null where the engagement is taken as exact.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the engagement's 90 % interval; null where the engagement is taken as exact.</summary>
    public double? High { get; init; }

    /// <summary>How much is not known of the member, in [0, 1]; default 0.</summary>
    public double Uncertainty { get; init; }

    /// <summary>Pieces of evidence behind the engagement, at least 0; default 0.</summary>
    public double EvidenceMass { get; init; }

    /// <summary>How hostile, in [0, 1]: the disbelief in the customer's benevolence, or a number of your own; default 0.</summary>
    public double Hostility { get; init; }
}
