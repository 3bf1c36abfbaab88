using Relationships.Brands;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Decisions.Audit;
using Relationships.Decisions.Learning;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Architecture.Tests.Defaults;

/// <summary>Defaults are a promise: to change one changes scores nobody asked to change.</summary>
public class OptionsDefaultsTests
{
    [Fact]
    public void ArePinned()
    {
        var scorer = RelationshipScorerOptions.Default;
        Assert.Same(EvidencePolicy.Default, scorer.Policy);
        Assert.Same(ExchangeStrategies.Beta, scorer.Exchange);
        Assert.IsType<BetaExchange>(scorer.Exchange);
        Assert.Same(TrustStrategies.Faceted, scorer.Trust);
        Assert.IsType<FacetedTrust>(scorer.Trust);
        Assert.Same(ConnectionStrategies.Geometric, scorer.Connections);
        Assert.IsType<GeometricConnections>(scorer.Connections);
        Assert.Same(ContinuumStrategies.NoisyOr, scorer.Continuum);
        Assert.IsType<NoisyOrContinuum>(scorer.Continuum);
        Assert.Same(TimeZoneInfo.Utc, scorer.Zone);
        Assert.Null(scorer.Identity);
        Assert.Same(CompatibilityStrategies.Balanced, CompatibilityOptions.Default.Strategy);
        Assert.IsType<BalancedCompatibility>(CompatibilityOptions.Default.Strategy);
        Assert.Same(CompatibilityStrategies.Balanced, LearningOptions.Default.Compatibility);
        Assert.Same(TrustStrategies.Faceted, LearningOptions.Default.Trust);
        Assert.Same(ExchangeStrategies.Beta, LearningOptions.Default.Exchange);
        Assert.Empty(BrandAuditOptions.Default.Profiles);
        Assert.Null(BrandAuditOptions.Default.Consistency);
        Assert.Equal("brand", BrandAuditOptions.Default.BrandName);

        Assert.True(ExchangeOptions.Default.Intervals);
        Assert.True(TrustOptions.Default.Intervals);
        Assert.True(ConnectionOptions.Default.Intervals);
        Assert.Null(ConnectionOptions.Default.Declared);
        Assert.True(ContinuumOptions.Default.Intervals);

        var log = EventLogOptions.Default;
        Assert.Same(EventVocabulary.Standard, log.Vocabulary);
        Assert.Same(TimeZoneInfo.Utc, log.Zone);
        Assert.Null(log.Since);
    }

    [Fact]
    public void ANewOneEqualsTheDefault()
    {
        Assert.Equal(RelationshipScorerOptions.Default, new RelationshipScorerOptions());
        Assert.Equal(ExchangeOptions.Default, new ExchangeOptions());
        Assert.Equal(TrustOptions.Default, new TrustOptions());
        Assert.Equal(ConnectionOptions.Default, new ConnectionOptions());
        Assert.Equal(ContinuumOptions.Default, new ContinuumOptions());
        Assert.Equal(EventLogOptions.Default, new EventLogOptions());
    }

    [Fact]
    public void NoOptionIsForgotten()
    {
        // Who adds an option comes by here and pins it above.
        Assert.Equal(["Connections", "Continuum", "Exchange", "Identity", "Policy", "Trust", "Zone"], Names(typeof(RelationshipScorerOptions)));
        Assert.Equal(["Intervals"], Names(typeof(ExchangeOptions)));
        Assert.Equal(["Intervals"], Names(typeof(TrustOptions)));
        Assert.Equal(["Declared", "Intervals"], Names(typeof(ConnectionOptions)));
        Assert.Equal(["Intervals"], Names(typeof(ContinuumOptions)));
        Assert.Equal(["Strategy"], Names(typeof(CompatibilityOptions)));
        Assert.Equal(["Compatibility", "Exchange", "Trust"], Names(typeof(LearningOptions)));
        Assert.Equal(["BrandName", "Consistency", "Profiles"], Names(typeof(BrandAuditOptions)));
        Assert.Equal(["Since", "Vocabulary", "Zone"], Names(typeof(EventLogOptions)));
    }

    private static string[] Names(Type options) =>
        [.. options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal)];
}
