using System.Globalization;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes;

/// <summary>Discounts from one period to the next, of models that count periods.</summary>
internal static class PeriodDiscount
{
    public static double Check(double discount, string name) => discount >= Perpetuity.SmallestDiscount && discount <= double.MaxValue
        ? discount
        : throw new ArgumentOutOfRangeException(name, discount, string.Create(CultureInfo.InvariantCulture, $"{name} is {discount:R}; it must be at least {Perpetuity.SmallestDiscount:R} and finite."));
}
