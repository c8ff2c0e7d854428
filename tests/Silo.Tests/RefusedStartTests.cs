using System.Net;
using System.Security.Cryptography;
using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What a silo of its own refuses to start with, in the one line its operator reads.</summary>
public sealed class RefusedStartTests(PostgresServer server) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arena-");

    [Fact]
    public async Task A_cluster_on_one_file() =>
        Assert.Contains("SQLite serves one process", await Refusal("--Arena:Storage:Database=Sqlite"), StringComparison.Ordinal);

    [Fact]
    public async Task A_database_over_the_network_without_a_secret() =>
        Assert.Contains(
            "ConnectionString holds no secret",
            await Refusal("--Arena:Storage:ConnectionString=Host=10.0.0.9;Username=arena"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres://arena:hush@db/arena")]
    [InlineData("Host=db;Port=many;Password=hush")]
    public async Task An_address_of_a_database_that_is_none(string address)
    {
        var refusal = await Refusal($"--Arena:Storage:ConnectionString={address}");

        Assert.Contains("ConnectionString cannot be read", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Arena:Cluster:SiloPort", "many")]
    [InlineData("Arena:Storage:Database", "Oracle")]
    public async Task A_word_where_something_else_should_stand(string setting, string value) =>
        Assert.Contains($"'{setting}'", await Refusal($"--{setting}={value}"), StringComparison.Ordinal);

    [Fact]
    public async Task No_database_at_all() =>
        Assert.Contains("ConnectionString is missing", await Refusal("--Arena:Storage:ConnectionString="), StringComparison.Ordinal);

    [Fact]
    public async Task A_public_address_that_nobody_has_asked_for() =>
        Assert.Contains("8.8.8.8, which is a public address", await Refusal("--Arena:Cluster:AdvertisedAddress=8.8.8.8"), StringComparison.Ordinal);

    [Fact]
    public async Task No_master_key() => Assert.Contains("There is no master key at", await Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task A_master_key_that_is_not_random()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "master.key"), new byte[32]);

        Assert.Contains("it must be random", await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_that_cannot_look_through_texts()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "master.key"), RandomNumberGenerator.GetBytes(32));

        Assert.Contains(
            "The lists that texts are looked through with cannot be read",
            await Refusal($"--Arena:Guard:ListsFolder={_folder.FullName}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_whose_lists_are_damaged()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "master.key"), RandomNumberGenerator.GetBytes(32));
        foreach (var list in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "lists")))
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, Path.GetFileName(list)), (await File.ReadAllBytesAsync(list))[..^1000]);
        }

        Assert.Contains(
            "The lists that texts are looked through with cannot be read",
            await Refusal($"--Arena:Guard:ListsFolder={_folder.FullName}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_forget()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "master.key"), RandomNumberGenerator.GetBytes(32));
        await using var careless = new PostgresServer { Settings = "-c fsync=off" };
        await careless.InitializeAsync();

        Assert.Contains(
            "PostgreSQL runs with fsync=off",
            await Refusal($"--Arena:Storage:ConnectionString={await careless.CreateDatabase()}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("192.169.0.1", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("fd00::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Private_addresses_are_told_from_public_ones(string address, bool expected) =>
        Assert.Equal(expected, AddressSafety.IsPrivate(IPAddress.Parse(address)));

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> Refusal(params string[] settings)
    {
        await using var said = new StringWriter();
        string[] all =
        [
            "--environment=Production", $"--contentRoot={_folder.FullName}", $"--Arena:Storage:DataFolder={_folder.FullName}",
            $"--Arena:Storage:ConnectionString={await server.CreateDatabase()}", "--Arena:Cluster:AdvertisedAddress=127.0.0.1",
            "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None", .. settings,
        ];

        Assert.Equal(1, await ArenaStart.Run(all, ArenaSiloHost.Create, said).WaitAsync(RunningStorage.Patience));

        return Assert.Single($"{said}".TrimEnd().Split('\n'));
    }
}
