using Relationships.Events;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <summary>Names of staff, products, communities, rivals; invented.</summary>
internal static class Names
{
    private static readonly string[] s_people =
        ["ada", "bela", "chidi", "dana", "emre", "fatou", "goran", "hana", "ines", "jun", "kofi", "lena", "malik", "nora", "otto", "priya"];

    private static readonly string[] s_products = ["everyday", "classic", "travel", "home", "studio", "junior"];

    private static readonly string[] s_communities = ["makers", "early-birds", "neighbours"];

    private static readonly string[] s_rivals = ["rival-north", "rival-south", "rival-online"];

    private static readonly string[] s_friends = ["a friend", "a colleague", "a neighbour", "a cousin"];

    public static Counterpart Pick(CounterpartType type, RandomStream random) => type switch
    {
        CounterpartType.Person => Counterpart.Person(Of(s_people, random)),
        CounterpartType.Product => Counterpart.Product(Of(s_products, random)),
        _ => Counterpart.Community(Of(s_communities, random)),
    };

    public static string Rival(RandomStream random) => Of(s_rivals, random);

    public static string Friend(RandomStream random) => Of(s_friends, random);

    private static string Of(string[] names, RandomStream random) => names[random.NextInt32(names.Length)];
}
