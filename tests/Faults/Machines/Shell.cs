using System.Diagnostics;

namespace Pilar.Arena.Faults.Machines;

/// <summary>The system's own tools, run one at a time.</summary>
internal static class Shell
{
    public static bool IsRoot => Environment.UserName == "root";

    public static async Task<string> Run(params string[] command)
    {
        var (exit, said) = await Try(command);
        return exit == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', command)}: {said}");
    }

    public static async Task<bool> Works(params string[] command) => (await Try(command)).Exit == 0;

    public static Task Signal(string signal, params IEnumerable<int> processes) =>
        Works(["kill", $"-{signal}", .. processes.Select(process => $"{process}")]);

    private static async Task<(int Exit, string Said)> Try(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var complained = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, $"{await said}{await complained}".Trim());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, missing.Message);
        }
    }
}
