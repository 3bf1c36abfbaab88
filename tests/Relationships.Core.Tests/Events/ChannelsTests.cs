using Relationships.Events;

namespace Relationships.Core.Tests.Events;

/// <summary>The channels, pinned against the table of capabilities.</summary>
public class ChannelsTests
{
    private static readonly (ChannelClass Class, bool Human, string Names)[] s_table =
    [
        (ChannelClass.InPerson, true, "in-person event"),
        (ChannelClass.TwoWayHuman, true, "phone video chat email sms post social community"),
        (ChannelClass.TwoWayAutomated, false, "web app bot iot"),
        (ChannelClass.OneWay, false, "search pay-per-click display radio tv print outdoor"),
    ];

    [Fact]
    public void EachCanWhatTheTableSays()
    {
        foreach (var (channelClass, human, names) in s_table)
        {
            foreach (var name in names.Split(' '))
            {
                Assert.True(Channels.TryParse(name, out var channel), name);
                Assert.Equal(name, channel.Name());
                Assert.Equal(channelClass, channel.Class());
                Assert.Equal(human, channel.IsHumanByDefault());
            }
        }
    }

    [Fact]
    public void TheTableIsComplete()
    {
        Assert.Equal(Channels.Count, s_table.Sum(row => row.Names.Split(' ').Length) + 1);
        Assert.Equal(Enum.GetValues<Channel>().Length, Channels.Count);
    }

    [Fact]
    public void TheUnknownChannelCanNothing()
    {
        Assert.Equal("unknown", Channel.Unknown.Name());
        Assert.Null(Channel.Unknown.Class());
        Assert.Null(Channel.Unknown.IsHumanByDefault());
        Assert.Equal(Channel.Unknown, default);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("Phone")]
    [InlineData("in person")]
    [InlineData("3")]
    public void OtherWordsAreNoChannel(string? name)
    {
        Assert.False(Channels.TryParse(name, out var channel));
        Assert.Equal(Channel.Unknown, channel);
    }
}
