using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>What the strategies share: points from evidence, eras from points.</summary>
internal static class ConnectionParts
{
    /// <summary>How the two sides of a point meet, each in [0, 1).</summary>
    public delegate double Meeting(double demonstrated, double responded);

    /// <summary>How probable it is that an era is as strong as the policy asks, by its strength and evidence mass.</summary>
    public delegate double Probability(double strength, double mass, EvidencePolicy policy);

    public static ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy, ConnectionOptions options, Meeting meet, Probability probability)
    {
        var score = new ConnectionScore
        {
            ProblemSolution = Point(ConnectionType.ProblemSolution, evidence.ProblemSolution, policy, options, meet),
            InterestAssociation = Point(ConnectionType.InterestAssociation, evidence.InterestAssociation, policy, options, meet),
            Entertainment = Point(ConnectionType.Entertainment, evidence.Entertainment, policy, options, meet),
            GoalFacilitation = Point(ConnectionType.GoalFacilitation, evidence.GoalFacilitation, policy, options, meet),
            SharedValues = Point(ConnectionType.SharedValues, evidence.SharedValues, policy, options, meet),
            Belonging = Point(ConnectionType.Belonging, evidence[ConnectionType.Belonging], policy, options, meet),
            Character = Point(ConnectionType.Belonging, evidence.Character, policy, options, meet),
            Community = Point(ConnectionType.Belonging, evidence.Community, policy, options, meet),
        };

        double richness = 0, apart = 1 - policy.Connections.LastingFloor;
        foreach (var type in Eras.Types)
        {
            richness += score[type].Strength.Value;
            apart *= 1 - (policy.Connections.LastingLift * score[type].Strength.Value);
        }

        var product = Standing(Era.Product, score, evidence, policy, probability);
        var consumer = Standing(Era.Consumer, score, evidence, policy, probability);
        var relationship = Standing(Era.Relationship, score, evidence, policy, probability);
        return score with
        {
            Product = product,
            Consumer = consumer,
            Relationship = relationship,
            Era = !product.Holds ? Era.None : !consumer.Holds ? Era.Product : !relationship.Holds ? Era.Consumer : Era.Relationship,
            Richness = richness,
            Lasting = 1 - apart,
        };
    }

    private static ConnectionPoint Point(ConnectionType type, in PointEvidence evidence, EvidencePolicy policy, ConnectionOptions options, Meeting meet)
    {
        var isAvailable = options.Declared?.Contains(type) ?? evidence.Demonstrated > 0;
        if (!isAvailable)
            return default;

        var demonstrated = Saturation.Of(evidence.Demonstrated / policy.Connections.Saturation);
        var responded = Saturation.Of(evidence.Responded / policy.Connections.Saturation);
        var strength = meet(demonstrated, responded);
        var known = Math.Min(evidence.Demonstrated, evidence.Responded);
        var weight = policy.Prior.Weight;
        var mass = weight + known;
        var (alpha, beta) = (mass * strength, mass * (1 - strength));

        // A strength next to nothing may leave a parameter of 0.
        var (low, high) = !options.Intervals ? (0, 1)
            : alpha <= 0 || beta <= 0 ? (strength, strength)
            : CentralIntervals.Beta(alpha, beta);
        return new ConnectionPoint(
            true, demonstrated, responded, new Estimate(strength, Math.Min(low, strength), Math.Max(high, strength), weight / mass, known));
    }

    private static EraStanding Standing(Era era, in ConnectionScore score, in ConnectionEvidence evidence, EvidencePolicy policy, Probability probability)
    {
        double apart = 1, demonstrated = 0, responded = 0;
        foreach (var type in Eras.Types)
        {
            if (Eras.Of(type) != era || !score[type].IsAvailable)
                continue;
            apart *= 1 - score[type].Strength.Value;
            demonstrated += evidence[type].Demonstrated;
            responded += evidence[type].Responded;
        }

        var strength = 1 - apart;
        var holding = probability(strength, policy.Prior.Weight + Math.Min(demonstrated, responded), policy);
        var isTrusted = era != Era.Relationship || evidence.MutualTrust >= policy.Connections.MutualTrust;
        return new EraStanding(strength, holding, isTrusted && holding >= policy.Connections.EraProbability);
    }
}
