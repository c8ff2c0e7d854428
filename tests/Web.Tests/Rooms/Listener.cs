using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>A browser tab: the real client over a real WebSocket. It writes down what it is told, in order.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Frame> _frames = [];
    private readonly List<(Func<IReadOnlyList<Frame>, bool> Holds, TaskCompletionSource Told)> _waiting = [];

    private Listener(HubConnection connection)
    {
        Connection = connection;
        connection.On<RoomId, string, RoomView, DateTimeOffset>(
            nameof(IRoomClient.Snapshot), (room, epoch, view, _) => Take(new SnapshotFrame(room, epoch, view)));
        connection.On<RoomId, long, ImmutableArray<Happened>>(
            nameof(IRoomClient.Happened), (room, seq, events) => Take(new HappenedFrame(room, seq, events)));
        connection.On<RoomId, Refusal>(nameof(IRoomClient.Gone), (room, why) => Take(new GoneFrame(room, why)));
        connection.Closed += _ =>
        {
            Closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public HubConnection Connection { get; }

    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Frame> Frames
    {
        get
        {
            lock (_gate)
            {
                return [.. _frames];
            }
        }
    }

    public IEnumerable<Happened> Events => Frames.OfType<HappenedFrame>().SelectMany(frame => frame.Events);

    public IEnumerable<string> Texts => Events.Select(happened => happened.Event).OfType<ContributionPosted>().Select(posted => posted.Text);

    public string Epoch => Frames.OfType<SnapshotFrame>().Last().Epoch;

    public long LastSeq(RoomId room) => Frames.Last(frame => frame.Room == room).Seq;

    public static async Task<Listener> Connect(ArenaHost host, Person person)
    {
        using var session = await Session.SignIn(host, person);
        return await Connect(host, session.CookieHeader);
    }

    public static async Task<Listener> Connect(ArenaHost host, string cookies)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(host.Address, RoomHub.Path), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.Headers["Cookie"] = cookies;
                options.Headers["Origin"] = host.Origin;
            })
            .AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions))
            .Build();
        var listener = new Listener(connection);
        await connection.StartAsync();
        return listener;
    }

    /// <summary>Connected, and in the room from the beginning.</summary>
    public static async Task<Listener> In(Meeting meeting, ArenaHost host, Person person)
    {
        var listener = await Connect(host, person);
        Cast.Accepted(await listener.Join(meeting.Room, null, 0));
        return listener;
    }

    public Task<Reply<Receipt>> Join(RoomId room, string? epoch, long after) =>
        Connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Join), room, epoch, after);

    public Task Leave(RoomId room) => Connection.InvokeAsync(nameof(IRoomHub.Leave), room);

    public Task<Reply<Receipt>> Do(RoomId room, RoomCommand command, CommandId? id = null) =>
        Connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Do), room, id ?? Cast.NewId(), command);

    public Task<Reply<EarlierContributions>> Earlier(RoomId room) =>
        Connection.InvokeAsync<Reply<EarlierContributions>>(nameof(IRoomHub.Earlier), room, long.MaxValue);

    public Task<ImmutableArray<Draft>> Drafts(RoomId room) =>
        Connection.InvokeAsync<ImmutableArray<Draft>>(nameof(IRoomHub.Drafts), room);

    public Task<Reply<Receipt>> KeepDraft(RoomId room, Draft draft) =>
        Connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.KeepDraft), room, draft);

    /// <summary>What nobody has time for is asked again, as the page does when its writer goes on.</summary>
    public async Task<Reply<Screening>> Screen(RoomId room, string text)
    {
        Reply<Screening> told;
        do
        {
            told = await Connection.InvokeAsync<Reply<Screening>>(nameof(IRoomHub.Screen), room, text);
        }
        while (told.Refusal?.Code == "not-screened");

        return told;
    }

    public async Task<long> Say(RoomId room, string text) => Cast.Accepted(await Do(room, Meeting.Post(text)));

    /// <summary>Forgets what it was told, and from then on writes down anew.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _frames.Clear();
        }
    }

    public Task Reached(long seq) => Until(frames => frames.Any(frame => frame.Seq >= seq), $"never came to {seq}");

    public Task Heard(string text) => Until(_ => Texts.Contains(text), $"never heard «{text}»");

    /// <summary>
    /// Everything sent so far has been written down: this client answers a call before it has handled what came ahead of
    /// the answer. A view of another room, sent after, is handled after.
    /// </summary>
    public async Task Settled(RoomId other)
    {
        Cast.Accepted(await Join(other, null, 0));
        await Until(frames => frames.Any(frame => frame is SnapshotFrame && frame.Room == other), "never settled");
    }

    public Task IsGone() => Until(frames => frames.Any(frame => frame is GoneFrame), "was never told to go");

    public async ValueTask DisposeAsync() => await Connection.DisposeAsync();

    private async Task Until(Func<IReadOnlyList<Frame>, bool> holds, string otherwise)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (holds(_frames))
            {
                return;
            }

            _waiting.Add((holds, told));
        }

        try
        {
            await told.Task.WaitAsync(ArenaHost.Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The listener {otherwise}; its last frame was {(Frames.Count == 0 ? "none" : Frames[^1])}.", late);
        }
    }

    private void Take(Frame frame)
    {
        lock (_gate)
        {
            _frames.Add(frame);
            _waiting.RemoveAll(one => one.Holds(_frames) && one.Told.TrySetResult());
        }
    }
}
