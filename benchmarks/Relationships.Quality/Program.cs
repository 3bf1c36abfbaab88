using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Backtests;
using Relationships.Quality;

// Quality, apart from speed: every set of protocols.md that is there, against the baselines.
// --data FOLDER [--protocol NAME=FILE]... [--out FILE]
// --outcomes [--customers N] [--seed S]: calibration of the outcomes on simulated customers, and nothing else.
// --gain [--customers N] [--seed S] [--horizon 26w] | --gain --events FILE --split DATE [--horizon 26w]: what relationship scores add to purchase history.
// --noise [--customers N] [--seed S]: how much scores move in a month where nothing true changed, on simulated customers.
if (args is ["--outcomes", .. var simulation])
    return OutcomeCalibration.Run(simulation);
if (args is ["--gain", .. var measured])
    return GainRun.Run(measured);
if (args is ["--noise", .. var still])
    return NoiseRun.Run(still);
if (!Arguments.TryParse(args, out var arguments, out var fault))
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine("usage: --data FOLDER [--protocol NAME=FILE]... [--out FILE] | --outcomes [--customers N] [--seed S] | --gain [--customers N] [--seed S] [--events FILE --split DATE] [--horizon 26w] | --noise [--customers N] [--seed S]");
    return 1;
}

var results = new List<BacktestResult>();
foreach (var protocol in Protocols.All)
{
    if (arguments.FileOf(protocol) is not { } file)
    {
        Console.Error.WriteLine($"{protocol.Set}: no file");
        continue;
    }

    if (protocol.Run is null)
    {
        Console.Error.WriteLine($"{protocol.Set}: not covered yet, {protocol.Missing}");
        continue;
    }

    try
    {
        results.Add(protocol.Run(protocol, file));
    }
    catch (Exception broken) when (broken is UnusableInputException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"{protocol.Set}: {file}: {broken.Message}");
        return 2;
    }
}

foreach (var result in results)
{
    BacktestTable.Write(result, Console.Error);
    Console.Error.WriteLine();
}

var json = BacktestResult.ToJson(results) + "\n";
if (arguments.Out is { } path)
    File.WriteAllText(path, json);
else
    Console.Out.Write(json);
return 0;
