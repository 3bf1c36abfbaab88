using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>The one currency of a log.</summary>
internal sealed class LogCurrency
{
    private EventOrigin _origin;

    /// <summary>The currency, or null as long as no event tells one.</summary>
    public string? Told { get; private set; }

    /// <summary>Whether a currency is the one that was told, in whatever case; the first is.</summary>
    public bool Agrees(string currency) => Told is null || Told.Equals(currency, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes what an event tells; events come in the order of their lines.</summary>
    /// <exception cref="UnusableInputException">It is another than an earlier event's.</exception>
    public void Check(string currency, EventOrigin origin)
    {
        if (!Agrees(currency))
            throw new UnusableInputException($"{origin}: currency {Excerpt.Of(currency)}, where {_origin} has {Excerpt.Of(Told)}; a log has one currency.");
        if (Told is not null)
            return;
        Told = currency;
        _origin = origin;
    }
}
