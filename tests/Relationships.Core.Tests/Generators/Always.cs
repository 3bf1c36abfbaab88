using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Core.Tests.Generators;

/// <summary>
/// Checks a property on many cases: the same ones on every run and machine, so that a red build is a change in the code.
/// RELATIONSHIPS_EXPLORE=N draws fresh ones, N times as many.
/// </summary>
internal static class Always
{
    private const ulong Seed = 20240229;
    private const ulong Gamma = 1015231460301761;

    public static void Holds<T>(Arbitrary<T> cases, Action<T> property, int count = 300)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count);
        config = int.TryParse(Environment.GetEnvironmentVariable("RELATIONSHIPS_EXPLORE"), out var times)
            ? config.WithMaxTest(count * times)
            : config.WithReplay(new Replay(new Rnd(Seed, Gamma), null));
        Prop.ForAll(cases, property).Check(config);
    }
}
