using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class EventKindTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("workshop-attended")]
    [InlineData("z9-")]
    public void TakesLowerCaseLettersDigitsAndHyphens(string name) => Assert.Equal(name, EventKind.Of(name).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Purchase")]
    [InlineData("9a")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a.b")]
    public void RefusesOtherNames(string? name)
    {
        Assert.False(EventKind.IsName(name));
        Assert.Throws<ArgumentException>(() => EventKind.Of(name!));
    }

    [Fact]
    public void TakesSixtyFourLettersNoMore()
    {
        Assert.True(EventKind.IsName(new string('a', 64)));
        Assert.False(EventKind.IsName(new string('a', 65)));
    }

    [Fact]
    public void IsComparedByItsName()
    {
        Assert.Equal(EventKind.Purchase, EventKind.Of("purchase"));
        Assert.True(EventKind.Failure < EventKind.Recovery && EventKind.Recovery < EventKind.RecoveryFailed);
        Assert.True(EventKind.Of("a-b") < EventKind.Of("ab") && EventKind.Of("ab") >= EventKind.Of("a-b"));
        Assert.Equal(string.Empty, default(EventKind).Name);
    }
}
