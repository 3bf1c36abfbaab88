using Relationships.Modeling.Backtests;

namespace Relationships.Quality;

/// <summary>How one data set judges the scores.</summary>
/// <param name="Set">Name of the set; its file is that with <c>.csv</c>.</param>
/// <param name="Run">From the file to the result; null while this version has nothing for it.</param>
internal sealed record Protocol(string Set, Func<Protocol, string, BacktestResult>? Run)
{
    /// <summary>What is missing where there is nothing to run.</summary>
    public string? Missing { get; init; }
}
