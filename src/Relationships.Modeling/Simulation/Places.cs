using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>Through which channel a customer deals, by how digital it is.</summary>
internal static class Places
{
    /// <summary>Where things are bought.</summary>
    public static Channel OfPurchase(CustomerLife life) => life.Random.NextBoolean(life.Digital)
        ? life.Random.NextUniform() switch { < .5 => Channel.Web, < .94 => Channel.App, _ => Channel.Bot }
        : life.Random.NextUniform() switch { < .93 => Channel.InPerson, < .97 => Channel.Phone, _ => Channel.Event };

    /// <summary>Where people talk.</summary>
    public static Channel OfTalk(CustomerLife life) => life.Random.NextBoolean(life.Digital)
        ? life.Random.NextUniform() switch { < .35 => Channel.Chat, < .6 => Channel.Email, < .75 => Channel.Social, < .85 => Channel.Sms, < .95 => Channel.Video, _ => Channel.Community }
        : life.Random.NextUniform() switch { < .6 => Channel.InPerson, < .9 => Channel.Phone, < .95 => Channel.Post, _ => Channel.Event };
}
