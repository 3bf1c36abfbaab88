// BG/NBD fitted to a log: who is still there, and what they will buy. Run: dotnet run samples/06-fitting-a-model.cs
#:project ../src/Relationships.Modeling

using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Predictions;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Simulation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var simulator = new RelationshipSimulator(new SimulationOptions { Customers = 1500, Seed = 11 });
var log = EventLog.Create(simulator.Events());
var (split, horizon) = (DateOnly.FromDateTime(simulator.End.UtcDateTime).AddDays(-182), Duration.Weeks(26));

// Repeat purchases x, age at the last one t_x, age at the split T, for each customer.
var calibration = PurchaseSummaryTable.FromLog(log, split);
var fit = BgNbdModel.Fit(calibration);
Console.WriteLine($"{calibration.Count} customers, converged: {fit.Converged}, ln L {fit.LogLikelihood:0.00}");
foreach (var e in fit.Estimates)
    Console.WriteLine($"  {e.Name,-6} {e.Value,8:0.000}  [{e.Low:0.000}, {e.High:0.000}]");

// Expected against what came, over customers who had bought by the split.
var expected = new double[calibration.Count];
fit.Model.ExpectedPurchases(calibration, horizon, expected);
var known = calibration.Customers!.ToHashSet(StringComparer.Ordinal);
var from = new DateTimeOffset(split.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
var actual = log.AllEvents().Where(e => e.Kind == EventKind.Purchase && e.At >= from && known.Contains(e.Customer))
    .Select(e => (e.Customer, e.At.UtcDateTime.Date)).Distinct().Count();
Console.WriteLine($"purchase days in the 26 weeks after: {expected.Sum():0} expected, {actual} came");

var first = PurchaseInterval.Predictive(fit.Model, calibration[0], horizon);
Console.WriteLine($"{calibration.Customers![0]}: alive with {fit.Model.ProbabilityAlive(calibration[0]):0.00}, will buy {first.Expected:0.0} times, 90 % of the time {first.Low} to {first.High}");
