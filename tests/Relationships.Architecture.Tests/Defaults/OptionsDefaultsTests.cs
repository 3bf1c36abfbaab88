using Relationships.Authenticity;
using Relationships.Benefit;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Consistency;
using Relationships.Continuum;
using Relationships.Conversion;
using Relationships.Decisions.Audit;
using Relationships.Decisions.Learning;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Journeys;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Transparency;
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
        Assert.Same(OutcomeStrategies.GammaPoisson, scorer.Outcomes);
        Assert.IsType<GammaPoissonOutcomes>(scorer.Outcomes);
        Assert.Null(scorer.Purchases);
        Assert.Same(ResilienceStrategies.Beta, scorer.Resilience);
        Assert.IsType<BetaResilience>(scorer.Resilience);
        Assert.Equal(0, scorer.LockIn);
        Assert.Null(scorer.LockInOf);
        Assert.Same(ContinuumStrategies.NoisyOr, scorer.Continuum);
        Assert.IsType<NoisyOrContinuum>(scorer.Continuum);
        Assert.Same(TimeZoneInfo.Utc, scorer.Zone);
        Assert.Equal(1, scorer.Threads);
        Assert.Null(scorer.Identity);
        Assert.Same(CompatibilityStrategies.Balanced, CompatibilityOptions.Default.Strategy);
        Assert.IsType<BalancedCompatibility>(CompatibilityOptions.Default.Strategy);
        Assert.Same(CompatibilityStrategies.Balanced, LearningOptions.Default.Compatibility);
        Assert.Same(TrustStrategies.Faceted, LearningOptions.Default.Trust);
        Assert.Same(ExchangeStrategies.Beta, LearningOptions.Default.Exchange);
        Assert.Empty(BrandAuditOptions.Default.Profiles);
        Assert.Null(BrandAuditOptions.Default.Consistency);
        Assert.Equal("brand", BrandAuditOptions.Default.BrandName);

        var fold = FoldOptions.Default;
        Assert.Null(fold.AsOf);
        Assert.Same(EvidencePolicy.Default, fold.Policy);
        Assert.Same(TimeZoneInfo.Utc, fold.Zone);
        Assert.Equal(0, fold.Threads);
        Assert.Null(fold.Onto);
        Assert.Null(fold.Progress);

        Assert.True(ExchangeOptions.Default.Intervals);
        Assert.True(TrustOptions.Default.Intervals);
        Assert.True(ConnectionOptions.Default.Intervals);
        Assert.Null(ConnectionOptions.Default.Declared);
        Assert.True(OutcomeOptions.Default.Intervals);
        Assert.True(ResilienceOptions.Default.Intervals);
        Assert.True(ContinuumOptions.Default.Intervals);

        var network = NetworkTrustOptions.Default;
        Assert.Equal((3, 2.0, 0.5, 2.0, 0.2), (network.MaxHops, network.PriorWeight, network.BaseRate, network.IndirectCap, network.ReferralBaseRate));
        Assert.Equal((true, 0.5, true, 2.0), (network.HearStrangers, network.ReciprocityWeight, network.Propensity, network.PropensityPriorWeight));
        Assert.Equal((0, 0.15, 5, true), (network.Seeds.Count, network.SeedWeight, network.Paths, network.Intervals));
        Assert.Equal((10.0, 2.0, 0.5), (RatingOptions.Default.Scale, RatingOptions.Default.BadWeight, RatingOptions.Default.ReferralShare));

        var log = EventLogOptions.Default;
        Assert.Same(EventVocabulary.Standard, log.Vocabulary);
        Assert.Same(TimeZoneInfo.Utc, log.Zone);
        Assert.Null(log.Since);
    }

    [Fact]
    public void OfJourneysAndConductArePinned()
    {
        Assert.Equal(new JourneyOptions { HalfLifeDays = 90, SaleDays = 3, Shift = 1.0 / 3, Intervals = true }, JourneyOptions.Default);
        Assert.Equal(new SilenceOptions { Quantile = 0.9, OwnDelays = 5, BrandDelays = 20, FallbackDays = 30, LeastDays = 7 }, SilenceOptions.Default);
        Assert.Equal(new ConversionOptions { HorizonDays = 365 }, ConversionOptions.Default);
        Assert.Equal(new ConsistencyOptions { WindowDays = 365, Tolerance = 0.1, Confidence = 0.95, Brand = null, BrandName = "brand" }, ConsistencyOptions.Default);
        Assert.Equal(new AuthenticityOptions { HypeWeight = 0.25, SurveyWeight = 0.5, Intervals = true }, AuthenticityOptions.Default);
        Assert.Equal(new BenefitOptions { Intervals = true }, BenefitOptions.Default);
        Assert.Equal(new TransparencyOptions { ResearchWindowDays = 14, BackingDays = 365, Intervals = true }, TransparencyOptions.Default);

        // Who adds an option comes by here and pins it above.
        Assert.Equal(["HalfLifeDays", "Intervals", "SaleDays", "Shift"], Names(typeof(JourneyOptions)));
        Assert.Equal(["BrandDelays", "FallbackDays", "LeastDays", "OwnDelays", "Quantile"], Names(typeof(SilenceOptions)));
        Assert.Equal(["HorizonDays"], Names(typeof(ConversionOptions)));
        Assert.Equal(["Brand", "BrandName", "Confidence", "Tolerance", "WindowDays"], Names(typeof(ConsistencyOptions)));
        Assert.Equal(["HypeWeight", "Intervals", "SurveyWeight"], Names(typeof(AuthenticityOptions)));
        Assert.Equal(["Intervals"], Names(typeof(BenefitOptions)));
        Assert.Equal(["BackingDays", "Intervals", "ResearchWindowDays"], Names(typeof(TransparencyOptions)));
    }

    [Fact]
    public void ANewOneEqualsTheDefault()
    {
        Assert.Equal(RelationshipScorerOptions.Default, new RelationshipScorerOptions());
        Assert.Equal(ExchangeOptions.Default, new ExchangeOptions());
        Assert.Equal(TrustOptions.Default, new TrustOptions());
        Assert.Equal(ConnectionOptions.Default, new ConnectionOptions());
        Assert.Equal(OutcomeOptions.Default, new OutcomeOptions());
        Assert.Equal(ResilienceOptions.Default, new ResilienceOptions());
        Assert.Equal(ContinuumOptions.Default, new ContinuumOptions());
        Assert.Equal(NetworkTrustOptions.Default, new NetworkTrustOptions());
        Assert.Equal(RatingOptions.Default, new RatingOptions());
        Assert.Equal(EventLogOptions.Default, new EventLogOptions());
        Assert.Equal(FoldOptions.Default, new FoldOptions());
    }

    [Fact]
    public void NoOptionIsForgotten()
    {
        // Who adds an option comes by here and pins it above.
        Assert.Equal(["Connections", "Continuum", "Exchange", "Identity", "LockIn", "LockInOf", "Outcomes", "Policy", "Purchases", "Resilience", "Threads", "Trust", "Zone"], Names(typeof(RelationshipScorerOptions)));
        Assert.Equal(["AsOf", "Onto", "Policy", "Progress", "Threads", "Zone"], Names(typeof(FoldOptions)));
        Assert.Equal(["Intervals"], Names(typeof(ExchangeOptions)));
        Assert.Equal(["Intervals"], Names(typeof(TrustOptions)));
        Assert.Equal(["Declared", "Intervals"], Names(typeof(ConnectionOptions)));
        Assert.Equal(["Intervals"], Names(typeof(OutcomeOptions)));
        Assert.Equal(["Intervals"], Names(typeof(ResilienceOptions)));
        Assert.Equal(["Intervals"], Names(typeof(ContinuumOptions)));
        Assert.Equal(
            ["BaseRate", "HearStrangers", "IndirectCap", "Intervals", "MaxHops", "Paths", "PriorWeight", "Propensity", "PropensityPriorWeight", "ReciprocityWeight", "ReferralBaseRate", "SeedWeight", "Seeds"],
            Names(typeof(NetworkTrustOptions)));
        Assert.Equal(["BadWeight", "ReferralShare", "Scale"], Names(typeof(RatingOptions)));
        Assert.Equal(["Strategy"], Names(typeof(CompatibilityOptions)));
        Assert.Equal(["Compatibility", "Exchange", "Trust"], Names(typeof(LearningOptions)));
        Assert.Equal(["BrandName", "Consistency", "Profiles"], Names(typeof(BrandAuditOptions)));
        Assert.Equal(["Since", "Vocabulary", "Zone"], Names(typeof(EventLogOptions)));
    }

    private static string[] Names(Type options) =>
        [.. options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal)];
}
