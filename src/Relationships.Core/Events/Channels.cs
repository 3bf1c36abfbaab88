using System.Diagnostics.CodeAnalysis;

namespace Relationships.Events;

/// <summary>Names and capabilities of the channels.</summary>
public static class Channels
{
    private static readonly string[] s_names = [.. Enum.GetValues<Channel>().Select(KebabCase.Of)];

    private static readonly Dictionary<string, Channel> s_byName =
        Enum.GetValues<Channel>().Where(c => c != Channel.Unknown).ToDictionary(c => s_names[(int)c], StringComparer.Ordinal);

    /// <summary>How many channels there are, the unknown one included.</summary>
    public static int Count => s_names.Length;

    /// <summary>The written name: <c>in-person</c>, <c>pay-per-click</c>, ...; <c>unknown</c> for <see cref="Channel.Unknown"/>.</summary>
    /// <param name="channel">A channel.</param>
    /// <returns>Its name in kebab-case.</returns>
    public static string Name(this Channel channel) => s_names[(int)channel];

    /// <summary>Reads a written name; a blank one is no name (the caller decides that it means unknown).</summary>
    /// <param name="name">A name in kebab-case.</param>
    /// <param name="channel">The channel, or <see cref="Channel.Unknown"/>.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out Channel channel)
    {
        channel = Channel.Unknown;
        return name is not null && s_byName.TryGetValue(name, out channel);
    }

    /// <summary>What the channel can do, or null where it is unknown.</summary>
    /// <param name="channel">A channel.</param>
    /// <returns>Its capability.</returns>
    public static ChannelClass? Class(this Channel channel) => channel switch
    {
        Channel.Unknown => null,
        Channel.InPerson or Channel.Event => ChannelClass.InPerson,
        <= Channel.Community => ChannelClass.TwoWayHuman,
        <= Channel.Iot => ChannelClass.TwoWayAutomated,
        _ => ChannelClass.OneWay,
    };

    /// <summary>Whether a person speaks there by default, or null where the channel is unknown.</summary>
    /// <param name="channel">A channel.</param>
    /// <returns>True for in-person and two-way human channels.</returns>
    public static bool? IsHumanByDefault(this Channel channel) => channel.Class() switch
    {
        null => null,
        ChannelClass.InPerson or ChannelClass.TwoWayHuman => true,
        _ => false,
    };
}
