using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>Written names of advice, as columns have them.</summary>
public static class InvestmentNames
{
    /// <summary>The written name.</summary>
    /// <param name="action">What to do.</param>
    /// <returns><c>invest</c>, <c>fix-the-basics</c>, ...</returns>
    public static string Name(this InvestmentAction action) => KebabCase.Of(action);

    /// <summary>The written name.</summary>
    /// <param name="gate">A gate.</param>
    /// <returns><c>quality</c>, <c>lower-bound</c>, ...</returns>
    public static string Name(this InvestmentGate gate) => KebabCase.Of(gate);

    /// <summary>The written name.</summary>
    /// <param name="form">An alternative.</param>
    /// <returns><c>none</c>, <c>exposure</c> or <c>price</c>.</returns>
    public static string Name(this TransactionalForm form) => KebabCase.Of(form);

    /// <summary>The written name.</summary>
    /// <param name="unknown">What may be unknown.</param>
    /// <returns><c>none</c>, <c>desire</c>, <c>quality</c> or <c>gain</c>.</returns>
    public static string Name(this InvestmentUnknown unknown) => KebabCase.Of(unknown);

    /// <summary>The written name.</summary>
    /// <param name="need">One of the basics.</param>
    /// <returns><c>none</c>, <c>delivery</c>, <c>integrity</c>, <c>fit-to-need</c> or <c>answers</c>.</returns>
    public static string Name(this BasicNeed need) => KebabCase.Of(need);

    /// <summary>The written name.</summary>
    /// <param name="knowledge">Whether the brand knows itself.</param>
    /// <returns><c>not-assessed</c>, <c>incomplete</c> or <c>complete</c>.</returns>
    public static string Name(this SelfKnowledge knowledge) => KebabCase.Of(knowledge);
}
