namespace Relationships.Modeling.Simulation;

/// <summary>The mixture: customers of the essays, from the highway's gas station to kin. Shares and rates are heuristic.</summary>
internal static class Archetypes
{
    public static readonly Archetype[] All =
    [
        new("highway-stop", .10, (0, .05), 1) { IsOneTime = true, Digital = .02, Person = 0, Subscribes = 0, Basket = 45, StartsWithin = .98 },
        new("occasional-buyer", .14, (.03, .25), 5) { Person = .2, Subscribes = .03 },
        new("list-member", .11, (.01, .12), 1.5) { Pushiness = .8, Digital = .8, Person = 0, Quality = .75, Subscribes = .02, LeavesPerYear = .2 },
        new("neighbourhood-regular", .14, (.22, .5), 28) { Digital = .1, Person = .8, Basket = 35, Subscribes = .02 },
        new("bank-teller", .10, (.25, .5), 34) { Digital = .4, Person = 1, Pushiness = .3, Basket = 60, Subscribes = .25 },
        new("barista-regular", .12, (.48, .75), 60) { Digital = .1, Person = 2, Basket = 6, Subscribes = .03, Pushiness = .15, Quality = .9 },
        new("hairstylist-friend", .07, (.68, .92), 11) { Digital = .05, Person = 2.8, Basket = 55, Pushiness = .1, Quality = .93, LeavesPerYear = .05, GrowthDays = 90 },
        new("kin", .05, (.85, 1), 24) { Person = 1.6, Pushiness = .1, Quality = .88, LeavesPerYear = .01, GrowthDays = 100, StartsWithin = .3 },
        new("digital-friend", .08, (.55, .95), 16) { Digital = .98, Person = .3, Pushiness = .2, Quality = .9, LeavesPerYear = .06, GrowthDays = 75, Subscribes = .5 },
        new("ill-treated", .05, (.15, .5), 14) { Quality = .3, Pushiness = .6, LeavesPerYear = .5 },
        new("coasting-fan", .04, (.6, .85), 16) { IsCoasting = true, GrowthDays = 30, StartsWithin = .15, Person = 1, Quality = .8, LeavesPerYear = .1 },
    ];

    private static readonly double s_total = All.Sum(static a => a.Share);

    /// <summary>The archetype at a place in [0, 1) of the mixture.</summary>
    public static Archetype At(double place)
    {
        var left = place * s_total;
        foreach (var archetype in All)
        {
            left -= archetype.Share;
            if (left < 0)
                return archetype;
        }

        return All[^1];
    }
}
