using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>
/// A browser tab: the real client over a real WebSocket. When its connection ends it comes back after a moment, to the other
/// web host if the first one says nothing, for as long as the run lasts.
/// </summary>
internal abstract class Tab(Person person, IReadOnlyList<WebMember> webs, int first, Random chance) : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();
    private readonly Lock _dice = new();
    private Task _living = Task.CompletedTask;
    private HubConnection? _connection;
    private int _next = first;

    public Person Person => person;

    protected CancellationToken Over => _over.Token;

    /// <summary>The connection of now; null between two.</summary>
    protected HubConnection? Connection => Volatile.Read(ref _connection);

    /// <summary>Why the last connection could not be had, or ended.</summary>
    public string Trouble { get; protected set; } = "none";

    public void Open() => _living = Live();

    /// <summary>The line goes dead; the tab notices and comes back.</summary>
    public async Task Drop()
    {
        if (Connection is { } open)
        {
            await open.StopAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _living;
        _over.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Connected: join, and whatever else there is to do until it ends.</summary>
    protected abstract Task Enter(HubConnection connection);

    protected virtual void Listen(HubConnection connection)
    {
    }

    protected TimeSpan Moment(int fromMilliseconds, int toMilliseconds)
    {
        lock (_dice)
        {
            return TimeSpan.FromMilliseconds(chance.Next(fromMilliseconds, toMilliseconds));
        }
    }

    private async Task Live()
    {
        while (!Over.IsCancellationRequested)
        {
            try
            {
                await LiveOnce();
            }
            catch (Exception away) when (away is not OutOfMemoryException)
            {
                // Whatever it was, a browser tries again.
                Trouble = $"{away.GetType().Name} {away.Message}";
            }

            Volatile.Write(ref _connection, null);
            _next++;
            await Task.Delay(Moment(50, 500), Over).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task LiveOnce()
    {
        await using var connection = Build(webs[_next % webs.Count].Address);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        Listen(connection);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Over);
        limit.CancelAfter(ConnectTimeout);
        await connection.StartAsync(limit.Token);
        await Enter(connection);
        Volatile.Write(ref _connection, connection);
        await closed.Task.WaitAsync(Over);
    }

    private HubConnection Build(Uri web)
    {
        var builder = new HubConnectionBuilder()
            .WithUrl(new Uri(web, "/hubs/room"), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.Headers["Cookie"] = person.Cookies;
                options.Headers["Origin"] = web.GetLeftPart(UriPartial.Authority);
            })
            .AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions));
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var connection = builder.Build();
        connection.ServerTimeout = TimeSpan.FromSeconds(30);
        return connection;
    }

    /// <summary>Everything that a reader may be told.</summary>
    protected static void On(
        HubConnection connection,
        Action<string, RoomView> snapshot,
        Action<long, ImmutableArray<Happened>> happened,
        Action<Refusal> gone)
    {
        connection.On<RoomId, string, RoomView, DateTimeOffset>(nameof(IRoomClient.Snapshot), (_, epoch, view, _) => snapshot(epoch, view));
        connection.On<RoomId, long, ImmutableArray<Happened>>(nameof(IRoomClient.Happened), (_, seq, events) => happened(seq, events));
        connection.On<RoomId, Refusal>(nameof(IRoomClient.Gone), (_, why) => gone(why));
    }
}
