using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Purchases that no brand-initiated contact preceded within seven days.</summary>
public class PromptTests
{
    private const double Tick = 1.0 / TimeSpan.TicksPerDay;

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(7.00001, false)]
    [InlineData(-0.00001, false)]
    public void TheWindowIsSevenDaysEndsIncluded(double purchase, bool prompted) =>
        AssertPrompted(prompted, new History().On(0, EventKind.Offer).On(purchase, EventKind.Purchase).Ledger());

    [Theory]
    [InlineData("broadcast", true)]
    [InlineData("content", true)]
    [InlineData("data-used-to-sell", true)]
    [InlineData("conversation", false)]
    [InlineData("recognition", false)]
    [InlineData("service-good", false)]
    public void OnlyContactsPrompt(string kind, bool prompted) =>
        AssertPrompted(prompted, new History().On(0, EventKind.Of(kind)).On(1, EventKind.Purchase).Ledger());

    [Fact]
    public void AConversationPromptsWhereTheBrandBeganIt() =>
        AssertPrompted(true, new History().On(0, EventKind.Conversation, e => e with { Initiator = Initiator.Counterpart }).On(1, EventKind.Purchase).Ledger());

    [Theory]
    [InlineData(7, true)]
    [InlineData(7 + Tick, false)]
    [InlineData(5, true)]
    [InlineData(12, false)]
    public void APurchaseSoonAfterACutWaitsForTheSliceBefore(double purchase, bool prompted)
    {
        var history = new History().On(0, EventKind.Offer).On(purchase, EventKind.Purchase);
        AssertPrompted(prompted, history.Ledger());
        AssertPrompted(prompted, history.Merged(5));
        AssertPrompted(prompted, history.Merged(1, 2, 5));

        // A slice between them without a contact does not forget it.
        history.On(3, EventKind.Research);
        AssertPrompted(prompted, history.Merged(1, 2, 5));
        var slices = history.Slices(1, 2, 5);
        AssertPrompted(prompted, slices[0].Merge(slices[1].Merge(slices[2].Merge(slices[3]))));
    }

    [Fact]
    public void WithoutASliceBeforeItItIsUnprompted() =>
        AssertPrompted(false, new History().On(-3, EventKind.Offer).On(5, EventKind.Purchase).Slices(5)[1]);

    private static void AssertPrompted(bool prompted, Ledger ledger)
    {
        var evidence = ledger.Evidence(History.At(300));
        Assert.Equal(prompted, evidence[EvidenceSum.Prompted][0] > 0);
        Assert.Equal(prompted, evidence[EvidenceSum.Unprompted][0] == 0);
    }
}
