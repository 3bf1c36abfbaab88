using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Saving;

namespace Relationships.Modeling.Tests.Lifetimes.Saving;

public class SavedModelTests
{
    private const string ByHand = """{"model": "bg-nbd", "unit": "week", "parameters": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}}""";

    [Fact]
    public void AHandWrittenOneWorks()
    {
        var model = SavedModel.Parse(ByHand).To<BgNbdModel>();
        Assert.Equal(1.0452433, model.ExpectedPurchases(Duration.Weeks(32)), 5e-8);
    }

    [Fact]
    public void ReadsBackToTheBit()
    {
        var fit = BgNbdModel.Fit(SimulatedPurchases.Of(1, 400, .8, 4, .8, 2.5, firstIsAChance: false).Table);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            var saved = SavedModel.Of(fit);
            var read = SavedModel.Parse(saved.ToJson());
            Assert.Equal(fit.Model.Parameters, read.To<BgNbdModel>().Parameters);
            Assert.Equal(saved.Fit, read.Fit);
            Assert.Equal(fit.LogLikelihood, read.Fit!.LogLikelihood);
            Assert.Equal(400, read.Fit.Customers);
            Assert.Equal(saved.ToJson(), read.ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void TheShapeIsTheContracts() => Assert.Equal(
        """
        {
          "model": "mbg-nbd",
          "unit": "day",
          "parameters": {
            "r": 0.5,
            "alpha": 6,
            "a": 0.9,
            "b": 1.6
          },
          "version": 1
        }

        """.ReplaceLineEndings("\n"),
        SavedModel.Of(new MbgNbdModel(.5, 6, .9, 1.6, TimeUnit.Day)).ToJson());

    [Theory]
    [InlineData("nonsense", "saved model")]
    [InlineData("null", "null")]
    [InlineData("""{"unit": "week"}""", "'model' is missing")]
    [InlineData("""{"model": "bg-nbd"}""", "'parameters' is missing")]
    [InlineData("""{"model": "bg-nbd", "unit": "year", "parameters": {"r": 1}}""", "'unit' is 'year'")]
    [InlineData("""{"model": "bg-nbd", "version": 2, "parameters": {"r": 1}}""", "'version' is 2")]
    [InlineData("""{"model": "bg-nbd", "parameters": {"r": 1, "r": 2}}""", "saved model")]
    public void WhatIsNoSavedModelIsRefused(string json, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => SavedModel.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void ParametersMustFitTheModel()
    {
        var saved = SavedModel.Parse(ByHand);
        Assert.Throws<InvalidOperationException>(() => saved.To<MbgNbdModel>());
        Assert.Contains("needs its unit", Assert.Throws<ArgumentException>(() => (saved with { Unit = null }).To<BgNbdModel>()).Message, StringComparison.Ordinal);
        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => (saved with { Parameters = [.. saved.Parameters.Take(3)] }).To<BgNbdModel>()).Message, StringComparison.Ordinal);
        Assert.Contains("'s'", Assert.Throws<ArgumentException>(() => (saved with { Parameters = [.. saved.Parameters, new("s", 1)] }).To<BgNbdModel>()).Message, StringComparison.Ordinal);
        foreach (var bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>(() => new BgNbdModel(1, bad, 1, 1, TimeUnit.Week));
    }
}
