namespace Pilar.Arena.Bench.Load;

/// <summary>Everybody in every room, connected to one server, kept alive while they listen.</summary>
internal sealed class LoadCrowd : IAsyncDisposable
{
    private const int AtOnce = 50;

    private readonly LoadClient[][] _rooms;
    private readonly Timer _keepAlive;

    private LoadCrowd(LoadClient[][] rooms, Latencies latencies)
    {
        (_rooms, Latencies) = (rooms, latencies);
        _keepAlive = new Timer(_ => _ = Task.WhenAll(Clients.Select(client => client.KeepAlive())), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
    }

    public Latencies Latencies { get; }

    public IEnumerable<LoadClient> Clients => _rooms.SelectMany(room => room);

    public long Heard => Clients.Sum(client => client.Heard);

    public long Refused => Clients.Sum(client => (long)client.Refused);

    public static async Task<LoadCrowd> Connect(string kind, Uri server, Crowd crowd)
    {
        var latencies = new Latencies();
        var protocol = Protocol.For(kind);
        var rooms = Enumerable.Range(0, crowd.Rooms)
            .Select(room => Enumerable.Range(0, crowd.People)
                .Select(person => new LoadClient(protocol, server, room, person, latencies)).ToArray())
            .ToArray();
        await Parallel.ForEachAsync(
            rooms.SelectMany(room => room),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (client, _) => await client.Connect());
        return new LoadCrowd(rooms, latencies);
    }

    /// <summary>Posts in every room, <paramref name="perSecond"/> in each, evenly, the rooms out of step. Answers how many were posted.</summary>
    public async Task<long> Talk(double perSecond, TimeSpan howLong, int length = LoadClient.ShortText)
    {
        var posted = 0L;
        var between = TimeSpan.FromSeconds(1 / perSecond);
        await Task.WhenAll(_rooms.Select(async (room, number) =>
        {
            await Task.Delay(between * number / _rooms.Length);
            using var timer = new PeriodicTimer(between);
            for (var left = (int)(howLong / between); left > 0; left--)
            {
                await room[0].Post(LoadClient.Text(length));
                Interlocked.Increment(ref posted);
                await timer.WaitForNextTickAsync();
            }
        }));
        return posted;
    }

    /// <summary>Everybody has heard <paramref name="heard"/> in all, or nothing more has come for five seconds.</summary>
    public async Task Settle(long heard)
    {
        for (var (quiet, before) = (0, Heard); Heard < heard && quiet < 50; before = Heard)
        {
            await Task.Delay(100);
            quiet = Heard == before ? quiet + 1 : 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _keepAlive.DisposeAsync();
        await Task.WhenAll(Clients.Select(client => client.Cut()));
    }
}
