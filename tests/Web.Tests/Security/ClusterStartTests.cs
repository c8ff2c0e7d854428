using Pilar.Arena.Silo;

namespace Pilar.Arena.Web.Tests.Security;

/// <summary>What a web host among several refuses to start with, in the one line its operator reads.</summary>
public sealed class ClusterStartTests
{
    [Fact]
    public async Task Without_a_shared_folder_of_session_keys() => Assert.Contains(
        "Arena:Web:KeyFolder is missing",
        await Refusal("--Arena:Storage:Database=Postgres", "--Arena:Storage:ConnectionString=Host=localhost;Password=p"),
        StringComparison.Ordinal);

    [Fact]
    public async Task With_a_file_where_silos_should_be_found() =>
        Assert.Contains("SQLite serves one process", await Refusal("--Arena:Web:KeyFolder=keys"), StringComparison.Ordinal);

    [Fact]
    public async Task With_a_door_that_is_open_to_all() => Assert.Contains(
        "Demo sign-in lets anybody in as anyone",
        await Refusal(
            "--Arena:Storage:Database=Postgres", "--Arena:Storage:ConnectionString=Host=localhost;Password=p", "--Arena:Web:KeyFolder=keys",
            "--Arena:SignIn:Demo=true"),
        StringComparison.Ordinal);

    [Fact]
    public async Task With_a_proxy_that_has_no_address() =>
        Assert.Contains("Arena:Web:Proxies:1 is neither", await Refusal("--Arena:Web:Proxies:0=10.0.0.4", "--Arena:Web:Proxies:1=nginx"), StringComparison.Ordinal);

    [Fact]
    public async Task With_a_heartbeat_that_never_rests() => Assert.Contains(
        "Heartbeat",
        await Refusal(
            "--Arena:Storage:Database=Postgres", "--Arena:Storage:ConnectionString=Host=localhost;Password=p", "--Arena:Web:KeyFolder=keys",
            "--Arena:Relay:Heartbeat=00:00:00"),
        StringComparison.Ordinal);

    private static async Task<string> Refusal(params string[] settings)
    {
        await using var said = new StringWriter();
        string[] all =
        [
            "--environment=Production", $"--contentRoot={AppContext.BaseDirectory}", "--urls=http://127.0.0.1:0",
            "--Arena:Cluster:OneProcess=false", .. settings,
        ];

        Assert.Equal(1, await ArenaStart.Run(all, from => ArenaWeb.Create(from), said).WaitAsync(ArenaHost.Patience));

        return Assert.Single($"{said}".TrimEnd().Split('\n'));
    }
}
