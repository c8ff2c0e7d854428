namespace Pilar.Arena.Browser.Tests;

/// <summary>The demo's data, filled once for all these tests, and copied for each arena: it takes longer to fill than to start.</summary>
internal static class DemoData
{
    private static readonly Lazy<Task<string>> Filled = new(Fill);

    public static async Task CopyTo(string folder)
    {
        var filled = await Filled.Value;
        foreach (var file in Directory.EnumerateFiles(filled, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(filled, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> Fill()
    {
        var folder = Directory.CreateTempSubdirectory("arena-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using var program = ArenaProcess.Program(folder, FreePort.Next(), new Dictionary<string, string>
        {
            ["Logging:LogLevel:Pilar.Arena.Web.Demo"] = "Information", // says when it is filled
        });
        await program.Start("Demo filled");
        await program.End();
        return folder;
    }
}
