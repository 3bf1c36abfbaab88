namespace Relationships.Outcomes;

/// <summary>The four outcomes of a relationship, observed and expected. <c>default</c> knows nothing.</summary>
public readonly record struct OutcomeScore
{
    private readonly string? _policyId;

    /// <summary>They spread the word.</summary>
    public OutcomeChance Advocacy { get; init; }

    /// <summary>They stay and buy again.</summary>
    public OutcomeChance Loyalty { get; init; }

    /// <summary>They defend you, at the next criticism.</summary>
    public OutcomeChance Defence { get; init; }

    /// <summary>They act as partial employees.</summary>
    public OutcomeChance Help { get; init; }

    /// <summary>The customer's trust in the counterpart, in [0, 1]: the attitude beside the behaviour.</summary>
    public double Attitude { get; init; }

    /// <summary>Attitude and behaviour together: true loyalty, latent, spurious or none.</summary>
    public LoyaltyPattern Pattern { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId
    {
        get => _policyId ?? string.Empty;
        init => _policyId = value;
    }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>One outcome.</summary>
    /// <param name="outcome">Which.</param>
    /// <returns>Its chance.</returns>
    public OutcomeChance this[Outcome outcome] => outcome switch
    {
        Outcome.Advocacy => Advocacy,
        Outcome.Loyalty => Loyalty,
        Outcome.Defence => Defence,
        Outcome.Help => Help,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "outcome is none of the four."),
    };
}
