using System.Text.Json.Serialization;

namespace Relationships.Modeling.Backtests;

/// <summary>Source-generated JSON of backtest results.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BacktestResult))]
[JsonSerializable(typeof(BacktestResult[]))]
internal sealed partial class BacktestJson : JsonSerializerContext;
