using System.Text.Json.Serialization;
using Relationships.Modeling.Backtests.Gains;

namespace Relationships.Modeling.Backtests;

/// <summary>Source-generated JSON of backtest results.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BacktestResult))]
[JsonSerializable(typeof(BacktestResult[]))]
[JsonSerializable(typeof(RelationshipGainResult))]
internal sealed partial class BacktestJson : JsonSerializerContext;
