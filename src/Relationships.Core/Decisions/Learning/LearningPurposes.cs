namespace Relationships.Decisions.Learning;

/// <summary>What each thing is to be known for. Knowing in order to sell is manipulative, so no purpose is a sale.</summary>
internal static class LearningPurposes
{
    public static string Of(LearningSubject subject) => subject switch
    {
        LearningSubject.Purpose => "to tell them honestly what we exist for, and to leave it at good service where they do not care",
        LearningSubject.Needs => "to solve the problem they have, and to send them elsewhere where we cannot",
        LearningSubject.Interests => "to share what they care about, and to spare them what they do not",
        LearningSubject.Entertainment => "to give them pleasure in the way they enjoy, and quiet where they do not",
        LearningSubject.Goals => "to help them reach what they want to reach",
        LearningSubject.Values => "to show the deeds that matter to them, and to hear where ours fall short",
        LearningSubject.Character => "to meet them in the manner they are at ease with",
        LearningSubject.Communities => "to bring them together with people who are like them",
        LearningSubject.Ability => "to put right what does not work for them",
        LearningSubject.Integrity => "to keep the promises that they count on, and to own up to those we broke",
        LearningSubject.Benevolence => "to do more of what helps them, and to stop what feels like taking",
        LearningSubject.CustomerIntegrity => "to extend them the terms and the credit that they have earned",
        LearningSubject.CustomerBenevolence => "to thank those who stand up for us, and to make peace with those who do not",
        LearningSubject.FitToNeed => "to take back what they did not need, and to offer only what they do",
        LearningSubject.Desire => "to come closer only to those who want it, and to leave the others in peace",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "subject is none of the fifteen."),
    };
}
