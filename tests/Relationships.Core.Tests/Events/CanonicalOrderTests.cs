using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class CanonicalOrderTests
{
    private static readonly RelationshipEvent s_event = new("m", EventKind.Purchase, DateTimeOffset.UnixEpoch) { Id = "m" };

    /// <summary>Each field by itself, from first to last in the order.</summary>
    public static TheoryData<string> Fields => ["at", "customer", "counterpart", "kind", "id", "brand", "channel", "initiator", "human", "amount", "strength", "severity", "due", "episode", "representative", "other", "connection", "tag"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void EveryFieldDecidesWhereThoseBeforeItAreEqual(string field)
    {
        var later = Changed(s_event, field);
        Assert.True(CanonicalOrder.Instance.Compare(s_event, later) < 0);
        Assert.True(CanonicalOrder.Instance.Compare(later, s_event) > 0);
        Assert.NotEqual(s_event, later);
        foreach (var minor in Fields.Select(row => row.Data).SkipWhile(f => f != field).Skip(1))
            Assert.True(CanonicalOrder.Instance.Compare(Changed(s_event, minor), later) < 0, $"{field} comes before {minor}");
    }

    [Fact]
    public void OriginIsNoContent()
    {
        var elsewhere = s_event with { Origin = new("b.csv", 9) };
        Assert.Equal(0, CanonicalOrder.Instance.Compare(s_event, elsewhere));
        Assert.Equal(s_event, elsewhere);
        Assert.Equal(s_event.GetHashCode(), elsewhere.GetHashCode());
    }

    [Fact]
    public void TheSameInstantInAnotherOffsetIsTheSame() =>
        Assert.Equal(s_event, s_event with { At = s_event.At.ToOffset(TimeSpan.FromHours(5)) });

    [Theory]
    [InlineData("promise-made")]
    [InlineData("failure")]
    [InlineData("approach")]
    public void OpenersComeFirstWhateverTheirName(string opener)
    {
        var opening = s_event with { Kind = EventKind.Of(opener), Id = "z" };
        Assert.All(EventVocabulary.Standard.Kinds.Except([EventKind.PromiseMade, EventKind.Failure, EventKind.Approach]), kind =>
            Assert.True(CanonicalOrder.Instance.Compare(opening, s_event with { Kind = kind, Id = "a" }) < 0, kind.Name));
    }

    [Fact]
    public void NullStandsFirstAsEverywhere()
    {
        Assert.True(CanonicalOrder.Instance.Compare(null, s_event) < 0);
        Assert.True(CanonicalOrder.Instance.Compare(s_event, null) > 0);
        Assert.Equal(0, CanonicalOrder.Instance.Compare(null, null));
    }

    [Fact]
    public void IsATotalOrder()
    {
        // Few instants, so that the later fields decide often.
        var some = SomeEvents.Plain(new Era(DateTimeOffset.UnixEpoch, 1));
        Always.Holds(Arb.From(Gen.Three(some)), t =>
        {
            var (x, y, z) = t;
            var order = CanonicalOrder.Instance;
            Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
            Assert.Equal(order.Compare(x, y) == 0, x == y);
            if (order.Compare(x, y) <= 0 && order.Compare(y, z) <= 0)
                Assert.True(order.Compare(x, z) <= 0);
        }, 2000);
    }

    private static RelationshipEvent Changed(RelationshipEvent e, string field) => field switch
    {
        "at" => e with { At = e.At.AddTicks(1) },
        "customer" => e with { Customer = "n" },
        "counterpart" => e with { Counterpart = Counterpart.Person("x") },
        "kind" => e with { Kind = EventKind.Return },
        "id" => e with { Id = "n" },
        "brand" => e with { Brand = "b" },
        "channel" => e with { Channel = Channel.Tv },
        "initiator" => e with { Initiator = Initiator.Customer },
        "human" => e with { Human = false },
        "amount" => e with { Amount = 0 },
        "strength" => e with { Strength = 0 },
        "severity" => e with { Severity = 0 },
        "due" => e with { Due = DateTimeOffset.MinValue },
        "episode" => e with { Episode = "e" },
        "representative" => e with { Representative = "r" },
        "other" => e with { Other = "o" },
        "connection" => e with { Connection = ConnectionType.ProblemSolution },
        _ => e with { Tag = "t" },
    };
}
