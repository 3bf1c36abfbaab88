namespace Relationships.Decisions;

/// <summary>What came of allocating a budget. Money in the economics' currency.</summary>
/// <param name="Served">How many customers get some effort.</param>
/// <param name="Spent">Efforts and their fixed parts together; at most the budget, to the last digits.</param>
/// <param name="Value">What they earn above what is spent.</param>
/// <param name="MarginalValue">What one more unit of budget would earn above itself; 0 where the budget does not bind.</param>
public readonly record struct BudgetOutcome(int Served, double Spent, double Value, double MarginalValue);
