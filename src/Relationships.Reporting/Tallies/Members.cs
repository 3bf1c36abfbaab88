namespace Relationships.Reporting.Tallies;

/// <summary>The number of an enumeration's members, for counting by them.</summary>
internal static class Members
{
    public static int Count<T>()
        where T : struct, Enum => Enum.GetValues<T>().Length;
}
