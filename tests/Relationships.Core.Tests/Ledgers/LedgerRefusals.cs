using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>What a ledger refuses leaves it as it was.</summary>
public class LedgerRefusals
{
    private static readonly History s_history = new History().On(1, EventKind.Purchase).Promise("p", 2).In("a", 3, EventKind.Approach);

    public static TheoryData<string, string> Refused => new()
    {
        { "earlier", "refold from the log" },
        { "another customer", "bob" },
        { "another counterpart", "person:x" },
        { "broken", "strength" },
        { "unknown", "kind" },
        { "nothing open", "nothing open" },
        { "open already", "open already" },
        { "approach open already", "open already" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void ALedgerIsUnchangedByWhatItRefuses(string what, string said)
    {
        var good = new History().On(3, EventKind.Purchase).Last;
        var e = what switch
        {
            "earlier" => good with { At = History.At(3).AddTicks(-1) },
            "another customer" => good with { Customer = "bob" },
            "another counterpart" => good with { Counterpart = Counterpart.Person("x") },
            "broken" => good with { Strength = double.NaN },
            "unknown" => good with { Kind = EventKind.Of("workshop") },
            "nothing open" => good with { Kind = EventKind.Recovery, Episode = "x" },
            "open already" => good with { Kind = EventKind.PromiseMade, Episode = "p" },
            _ => good with { Kind = EventKind.Approach, Episode = "a" },
        };
        var ledger = s_history.Ledger();
        var before = ledger.ToJson();
        Assert.Contains(said, Assert.Throws<ArgumentException>(() => ledger.Add(e)).Message, StringComparison.Ordinal);
        Assert.Equal(before, ledger.ToJson());
        ledger.Add(good);
        Assert.Equal(4, ledger.Events);
    }

    [Fact]
    public void ASliceTakesNothingFromBeforeItsStart()
    {
        var slice = new Ledger(s_history.Last.Relationship, since: History.At(2));
        Assert.Throws<ArgumentException>(() => slice.Add(s_history.Events[0]));
        slice.Add(s_history.Events[1]);
        Assert.Equal(1, slice.Events);
    }

    [Fact]
    public void ASliceStartsWithADay() => Assert.Throws<ArgumentException>(() => new Ledger(new("ann", default), since: History.At(2.5)));

    [Fact]
    public void ALedgerHasACustomer()
    {
        Assert.Throws<ArgumentException>(() => new Ledger(new(string.Empty, default)));
        Assert.Throws<ArgumentNullException>(() => new Ledger(default));
        Assert.Throws<ArgumentException>(() => Ledger.Fold([]));
        Assert.Throws<ArgumentNullException>(() => s_history.Ledger().Add(null!));
    }

    [Fact]
    public void OnlyWhatFollowsIsMerged()
    {
        var ledger = s_history.Ledger();
        var key = ledger.Relationship;
        Assert.Throws<ArgumentException>(() => ledger.Merge(new Ledger(key)));
        Assert.Throws<ArgumentException>(() => ledger.Merge(new Ledger(key, since: History.At(3))));
        Assert.Throws<ArgumentException>(() => ledger.Merge(new Ledger(key with { Customer = "bob" }, since: History.At(4))));
        Assert.Throws<ArgumentException>(() => ledger.Merge(new Ledger(key, zone: TimeZoneInfo.FindSystemTimeZoneById("Atlantic/Reykjavik"), since: History.At(4))));
        Assert.Throws<ArgumentException>(() => ledger.Merge(new Ledger(key, EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } }, since: History.At(4))));
        Assert.Throws<ArgumentException>(() => new Ledger(key, since: History.At(9)).Merge(new Ledger(key, since: History.At(4))));
        Assert.Equal(ledger.ToJson(), ledger.Merge(new Ledger(key, since: History.At(4))).ToJson());
    }

    [Fact]
    public void NeitherSideOfAMergeIsChanged()
    {
        var slices = new History().In("f", 0, EventKind.Failure).On(0, EventKind.Approach).In("f", 6, EventKind.Recovery).On(6, EventKind.Answer).On(6, EventKind.Purchase).Slices(5);
        string[] before = [.. slices.Select(s => s.ToJson())];
        var merged = slices[0].Merge(slices[1]);
        merged.Add(new History().On(9, EventKind.Purchase).Last);
        Assert.Equal(before, slices.Select(s => s.ToJson()));
        var copy = slices[0].Clone();
        copy.Add(new History().In("f", 9, EventKind.RecoveryFailed).Last);
        Assert.Equal(before[0], slices[0].ToJson());
    }

    [Fact]
    public void NoScoreIsAsOfAnEventOfTheLedger()
    {
        var ledger = s_history.Ledger();
        var table = new LedgerTable();
        table.Append(ledger);
        Assert.Contains("refold", Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(ledger, History.At(3))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(table, History.At(3)));
        Assert.Equal(3, RelationshipScorer.Default.Score(ledger, History.At(3).AddTicks(1)).Events);
    }
}
