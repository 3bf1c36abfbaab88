namespace Relationships.Decisions;

/// <summary>What excellence in transactions consists of, where a relationship does not pay.</summary>
public enum TransactionalForm
{
    /// <summary>None: another advice was given.</summary>
    None,

    /// <summary>To be found: customers pass once, so being visible at the right moment decides.</summary>
    Exposure,

    /// <summary>To be the better deal: customers come back and choose anew each time.</summary>
    Price,
}
