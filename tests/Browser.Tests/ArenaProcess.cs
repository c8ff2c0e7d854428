namespace Pilar.Arena.Browser.Tests;

/// <summary>The arena as a person starts it: one process, one SQLite file, demo people.</summary>
public sealed class ArenaProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-browser-").FullName;
    private readonly int _port = FreePort.Next();
    private readonly ArenaProgram _program;
    private bool _filled;

    /// <param name="more">Settings of a test's own.</param>
    public ArenaProcess(IReadOnlyDictionary<string, string>? more = null) => _program = Program(_folder, _port, more ?? new Dictionary<string, string>());

    /// <summary>All that the process has said: its log.</summary>
    public IReadOnlyCollection<string> Log => _program.Log;

    public string DataFolder => _folder;

    public string Address => AddressOf(_port);

    /// <summary>Starts, with the demo's data; the second time with what is there.</summary>
    public async Task Start()
    {
        if (!_filled)
        {
            await DemoData.CopyTo(_folder);
            _filled = true;
        }

        await _program.Start("Pilar Arena kjører på");
    }

    /// <summary>Ends the process as a power cut does: nothing is flushed, nobody is told.</summary>
    public Task Kill() => _program.Kill();

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>One that is not started yet.</summary>
    internal static ArenaProgram Program(string folder, int port, IReadOnlyDictionary<string, string> more) => new("Web", new Dictionary<string, string>(more)
    {
        ["ASPNETCORE_URLS"] = AddressOf(port),
        ["Arena:Cluster:SiloPort"] = $"{FreePort.Next()}",
        ["Arena:Storage:DataFolder"] = folder,
        ["Arena:Storage:StatementSeconds"] = "2", // a database that hangs is given up before a test is
        ["Arena:Guard:Limit"] = "00:00:02", // the first texts of a cold arena, on a machine that others use
    });

    private static string AddressOf(int port) => $"http://127.0.0.1:{port}";
}
