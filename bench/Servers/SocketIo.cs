namespace Pilar.Arena.Bench.Servers;

internal static class SocketIo
{
    /// <summary>Node and the package are there; otherwise the reference is left out.</summary>
    public static bool IsThere { get; } = Directory.Exists(Path.Combine(BenchRun.Root, "bench", "socketio", "node_modules"))
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));
}
