using Relationships.Connections;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Connections against Golden/trust_golden.py, which computes them at 50 digits from the text of the model.</summary>
public class GoldenConnections
{
    private const double ValueTolerance = 1e-12;
    private const double IntervalTolerance = 1e-9;

    [Fact]
    public void GeometricConnectionsAgreeWithGoldenValues()
    {
        var reached = new HashSet<Era>();
        foreach (var row in GoldenRow.Read("connections.csv", 240))
        {
            var score = ConnectionStrategies.Geometric.Score(Evidence(row), Policy(row));
            foreach (var type in Eras.Types)
            {
                var name = type.Name().Replace('-', '_');
                row.AssertNear(name + "_c", score[type].Strength.Value, ValueTolerance);
                row.AssertNear(name + "_low", score[type].Strength.Low, IntervalTolerance);
                row.AssertNear(name + "_high", score[type].Strength.High, IntervalTolerance);
            }

            row.AssertNear("character_c", score.Character.Strength.Value, ValueTolerance);
            row.AssertNear("community_c", score.Community.Strength.Value, ValueTolerance);
            row.AssertNear("richness", score.Richness, ValueTolerance);
            row.AssertNear("lasting", score.Lasting, ValueTolerance);
            AssertStanding(row, "product", score.Product);
            AssertStanding(row, "consumer", score.Consumer);
            AssertStanding(row, "relationship", score.Relationship);
            Assert.Equal((Era)(int)row["era"], score.Era);
            reached.Add(score.Era);
        }

        Assert.Equal(Enum.GetValues<Era>(), reached.Order());
    }

    private static void AssertStanding(GoldenRow row, string name, EraStanding standing)
    {
        row.AssertNear(name + "_strength", standing.Strength, ValueTolerance);
        row.AssertNear(name + "_probability", standing.Probability, IntervalTolerance);
        row.AssertNear(name + "_holds", standing.Holds ? 1 : 0, 0);
    }

    private static EvidencePolicy Policy(GoldenRow row) => EvidencePolicy.Default with
    {
        Prior = EvidencePolicy.Default.Prior with { Weight = row["W"] },
        Connections = new ConnectionsPolicy
        {
            HalfLifeDays = 365,
            Saturation = row["k"],
            EraStrength = row["tau"],
            EraProbability = row["gamma"],
            MutualTrust = row["needed"],
            LastingFloor = row["p0"],
            LastingLift = row["phi"],
        },
    };

    private static ConnectionEvidence Evidence(GoldenRow row)
    {
        PointEvidence Point(string name) => new(row[name + "_demonstrated"], row[name + "_responded"]);
        return new ConnectionEvidence
        {
            ProblemSolution = Point("problem_solution"),
            InterestAssociation = Point("interest_association"),
            Entertainment = Point("entertainment"),
            GoalFacilitation = Point("goal_facilitation"),
            SharedValues = Point("shared_values"),
            Character = Point("character"),
            Community = Point("community"),
            MutualTrust = row["mutual_trust"],
        };
    }
}
