using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>Questions asked twice a year; the deeper the relationship, the likelier an answer. Answers are the truth with noise.</summary>
internal static class Surveys
{
    public static void Live(CustomerLife life)
    {
        var random = life.Random;
        foreach (var at in life.Moments(1.2, Hours.Waking, static d => .2 + (.35 * d)))
        {
            var depth = life.Depth(at);
            Answer(at, EventKind.SurveySatisfaction, .1 + (.6 * life.Quality) + (.2 * depth));
            if (random.NextBoolean(.5))
                Answer(at + 20, EventKind.SurveyTrust, .1 + (.4 * life.Quality) + (.4 * depth));
            if (random.NextBoolean(.6))
                Answer(at + 40, EventKind.SurveyRecommend, .05 + (.4 * life.Quality) + (.45 * depth));
            if (random.NextBoolean(.4))
                Answer(at + 60, EventKind.SurveyDesire, .1 + (.7 * life.Potential));
        }

        void Answer(long at, EventKind kind, double truth) =>
            life.Add(at, kind, Channel.Email, strength: Math.Clamp(truth + (.12 * random.NextNormal()), 0, 1));
    }
}
