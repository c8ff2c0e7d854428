using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pilar.Arena.Contracts;

[assembly: AssemblyFixture(typeof(Pilar.Arena.Web.Tests.ArenaHost))]

namespace Pilar.Arena.Web.Tests;

/// <summary>The whole arena in this process, as a user starts it: real silo, real file, real sign-in, a free port.</summary>
public sealed class ArenaHost : IAsyncLifetime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string[] _settings;
    private WebApplication? _app;

    public ArenaHost()
        : this("--Arena:Pace:CommandsPerSecond=100000", "--Arena:Pace:CommandBurst=100000", "--Arena:Pace:ReadsPerSecond=100000",
            "--Arena:Pace:RoomCommandsPerSecond=100000", "--Arena:Pace:RoomCommandBurst=100000", "--Arena:Pace:ReadBurst=100000",
            "--Arena:Pace:ConnectionsPerPerson=1000", "--Arena:Pace:FormBurst=100000")
    {
    }

    internal ArenaHost(params string[] settings) => _settings = settings;

    /// <summary>Where its data and its keys are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("arena-web-").FullName;

    internal Cast People { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>What a browser on one of our pages says it comes from.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public IServiceProvider Services => _app!.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        _app = Create(Folder, _settings);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
        await People.Register(Grains);
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The same arena after its process has ended and been started again, on another port.</summary>
    public async Task Restart()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = Create(Folder, _settings);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    /// <summary>A host of its own for a test that needs other settings.</summary>
    internal static async Task<ArenaHost> Start(params string[] settings)
    {
        var host = new ArenaHost(settings);
        await host.InitializeAsync();
        return host;
    }

    internal static WebApplication Create(string folder, params string[] settings) => ArenaWeb.Create(
        [
            "--environment=Development",
            $"--contentRoot={AppContext.BaseDirectory}",
            "--urls=http://127.0.0.1:0",
            $"--Arena:Storage:DataFolder={folder}",
            $"--Arena:Cluster:SiloPort={FreePort.Next()}",
            "--Arena:Demo:Fill=false",
            "--Arena:Guard:Limit=00:00:02",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore.StaticFiles=Error",
            .. settings,
        ],
        builder =>
        {
            builder.UseOrleans(silo => silo.AddIncomingGrainCallFilter(Trouble.Make));
            builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = SmallBuffers);
        });

    // Otherwise the system takes megabytes for a browser that reads nothing, and nobody notices it for long.
    private static Socket SmallBuffers(EndPoint address)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        socket.SendBufferSize = 16 * 1024;
        return socket;
    }

    /// <summary>A client like a browser that follows no redirect by itself.</summary>
    public HttpClient Http(CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = Address };
}
