using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>Checks the spans that column methods write to.</summary>
internal static class Destination
{
    /// <summary>The first <paramref name="count"/> places, or an exception where there are fewer.</summary>
    public static Span<double> Of(Span<double> destination, int count) => destination.Length >= count
        ? destination[..count]
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"destination has {destination.Length} places; {count} are needed."), nameof(destination));
}
