using Relationships.Core.Tests.Generators;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class CounterpartTests
{
    [Theory]
    [InlineData("acme", CounterpartType.Brand, "acme")]
    [InlineData("brand:acme", CounterpartType.Brand, "acme")]
    [InlineData("product:Kettle 2", CounterpartType.Product, "Kettle 2")]
    [InlineData("person:Maria", CounterpartType.Person, "Maria")]
    [InlineData("community:tea", CounterpartType.Community, "tea")]
    [InlineData("brand:product:x", CounterpartType.Brand, "product:x")]
    [InlineData("Product:x", CounterpartType.Brand, "Product:x")]
    [InlineData(" acme ", CounterpartType.Brand, " acme ")]
    [InlineData("person: ", CounterpartType.Person, " ")]
    public void IsReadFromItsWrittenForm(string text, CounterpartType type, string name)
    {
        var counterpart = Counterpart.Parse(text);
        Assert.Equal((type, name), (counterpart.Type, counterpart.Name));
        Assert.Equal(counterpart, Counterpart.Parse(counterpart.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("brand:")]
    [InlineData("person:")]
    public void NeedsAName(string? text)
    {
        Assert.False(Counterpart.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Counterpart.Parse(text!));
    }

    [Fact]
    public void CannotBeMadeWithoutAName()
    {
        Assert.Throws<ArgumentException>(() => Counterpart.Brand(string.Empty));
        Assert.Throws<ArgumentNullException>(() => Counterpart.Person(null!));
    }

    [Fact]
    public void TheDefaultIsTheBrandNamedBrand()
    {
        Assert.Equal("brand:brand", default(Counterpart).ToString());
        Assert.Equal(default, Counterpart.Brand("brand"));
        Assert.Equal(default, Counterpart.Parse("brand"));
        Assert.NotEqual(default, Counterpart.Product("brand"));
    }

    [Fact]
    public void IsOrderedByItsWrittenForm()
    {
        var some = Gen.Elements(Counterpart.Default, Counterpart.Brand("a"), Counterpart.Brand("Z"), Counterpart.Product("a"), Counterpart.Person("a"), Counterpart.Community("a"), Counterpart.Community("b"));
        Always.Holds(Arb.From(Gen.Two(some)), pair =>
        {
            var (x, y) = pair;
            Assert.Equal(Math.Sign(string.CompareOrdinal(x.ToString(), y.ToString())), Math.Sign(x.CompareTo(y)));
            Assert.Equal(x == y, x.CompareTo(y) == 0);
            Assert.Equal(((x < y), (x > y), (x <= y), (x >= y)), (x.CompareTo(y) < 0, x.CompareTo(y) > 0, x.CompareTo(y) <= 0, x.CompareTo(y) >= 0));
        });
    }
}
