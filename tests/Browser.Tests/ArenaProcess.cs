namespace Pilar.Arena.Browser.Tests;

/// <summary>The arena as a person starts it: one process, one SQLite file, demo people.</summary>
public sealed class ArenaProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-browser-").FullName;
    private readonly int _port = FreePort.Next();
    private readonly ArenaProgram _program;
    private bool _filled;

    /// <param name="more">Settings of a test's own.</param>
    public ArenaProcess(IReadOnlyDictionary<string, string>? more = null) => _program = new ArenaProgram("Web", new Dictionary<string, string>(more ?? new Dictionary<string, string>())
    {
        ["ASPNETCORE_URLS"] = Address,
        ["Arena:Cluster:SiloPort"] = $"{FreePort.Next()}",
        ["Arena:Storage:DataFolder"] = _folder,
        ["Arena:Storage:StatementSeconds"] = "2", // a database that hangs is given up before a test is
        ["Logging:LogLevel:Pilar.Arena.Web.Demo"] = "Information", // says when it is filled
    });

    /// <summary>All that the process has said: its log.</summary>
    public IReadOnlyCollection<string> Log => _program.Log;

    public string DataFolder => _folder;

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Starts, and waits until the demo data is there; the second time it is there from the start.</summary>
    public async Task Start()
    {
        await _program.Start(_filled ? "Pilar Arena kjører på" : "Demo filled");
        _filled = true;
    }

    /// <summary>Ends the process as a power cut does: nothing is flushed, nobody is told.</summary>
    public Task Kill() => _program.Kill();

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
