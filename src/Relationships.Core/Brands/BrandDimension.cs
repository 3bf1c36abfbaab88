namespace Relationships.Brands;

/// <summary>On what a brand and a customer may meet.</summary>
public enum BrandDimension
{
    /// <summary>Why the brand exists, beyond what its products do; it has no topics but itself.</summary>
    Purpose,

    /// <summary>Needs that the brand meets, problems that it solves.</summary>
    Needs,

    /// <summary>Interests and passions that it is associated with.</summary>
    Interests,

    /// <summary>What it entertains with.</summary>
    Entertainment,

    /// <summary>Goals that it helps to reach.</summary>
    Goals,

    /// <summary>Values that it stands for.</summary>
    Values,

    /// <summary>What it is like: the character to relate to.</summary>
    Character,

    /// <summary>Where like-minded people gather around it.</summary>
    Communities,
}
