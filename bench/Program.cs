using Pilar.Arena.Bench;
using Pilar.Arena.Bench.Engine;
using Pilar.Arena.Bench.Pure;
using Pilar.Arena.Bench.Servers;
using Pilar.Arena.Bench.Storage;

return args switch
{
    ["serve", var kind, var crowd] => await ServerHost.Run(kind, Crowd.Parse(crowd)),
    ["commands", var database] => await CommandServer.Run(database),
    ["pure"] => PureBenchmarks.Run(),
    ["engine", ..] => BenchRun.Print([.. EngineBench.Measure(), .. await GuardBench.Measure()], args.Contains("--json")),
    _ => await BenchRun.Run(Choice.Parse(args)),
};
