using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;

namespace Pilar.Arena.Bench.Load;

/// <summary>One listener: a socket, and a clock for what arrives on it.</summary>
internal sealed class LoadClient(Protocol protocol, Uri server, int room, int person, Latencies latencies) : IAsyncDisposable
{
    /// <summary>About the length of a contribution.</summary>
    public const int ShortText = 200;

    private static readonly HttpMessageInvoker Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private static readonly byte[] Mark = "@@"u8.ToArray();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private ClientWebSocket _socket = new();
    private readonly Lock _arriving = new();
    private readonly List<(long Reached, long At)> _arrivals = [];
    private TaskCompletionSource<byte[]>? _answer;
    private byte[] _awaited = [];
    private Task _listening = Task.CompletedTask;

    /// <summary>What this listener has heard of what was posted.</summary>
    public long Heard { get; private set; }

    public string? Epoch { get; set; }

    public long Seq { get; set; }

    /// <summary>Events that came twice or out of order.</summary>
    public int Breaks { get; set; }

    public int Snapshots { get; set; }

    /// <summary>Commands that were answered with a no: nobody was told of them.</summary>
    public int Refused { get; set; }

    /// <summary>What has come on the line, and in how many pieces of the protocol.</summary>
    public long Bytes { get; private set; }

    public long Frames { get; private set; }

    /// <summary>How far this listener has come: by the room's numbers, or by what it has heard where there are none.</summary>
    public long Reached => Math.Max(Seq, Heard);

    /// <summary>When this listener came to <paramref name="number"/>, since <see cref="ForgetArrivals"/>; null when it has not.</summary>
    public long? ArrivedAt(long number)
    {
        lock (_arriving)
        {
            return _arrivals.Find(arrival => arrival.Reached >= number) is { At: > 0 and var at } ? at : null;
        }
    }

    public void ForgetArrivals()
    {
        lock (_arriving)
        {
            _arrivals.Clear();
        }
    }

    /// <summary>A text that says when it was sent.</summary>
    public static string Text(int length = ShortText) =>
        $"@@{Stamp.Write(Stopwatch.GetTimestamp())}{string.Concat(Enumerable.Repeat(" ord", length / 4))}"[..length].TrimEnd();

    public async Task Connect(bool reading = true)
    {
        _socket = new ClientWebSocket();
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        protocol.Dress(_socket.Options, server, room, person);
        await _socket.ConnectAsync(protocol.Address(server, room), Http, CancellationToken.None);
        _listening = reading ? Listen() : ListenUntilEntered();
        await protocol.Enter(this, room);
    }

    public Task Post(string text) => Send(protocol.Post(room, text));

    public Task KeepAlive() => protocol.KeepAlive.IsEmpty ? Task.CompletedTask : Send(protocol.KeepAlive);

    public async Task Send(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends, and waits for a message that contains <paramref name="answer"/>.</summary>
    public Task Ask(byte[] message, byte[] answer) => Answer(message, answer);

    /// <summary>The same; answers with what came from there on.</summary>
    public async Task<byte[]> Answer(byte[] message, byte[] answer)
    {
        _awaited = answer;
        var answered = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _answer, answered);
        await Send(message);
        return await answered.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>The network goes: nothing is said to the server.</summary>
    public async Task Cut()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    public async ValueTask DisposeAsync() => await Cut();

    private Task Listen() => Receive(() => true);

    // A listener that takes its first answers, and then never reads again.
    private Task ListenUntilEntered()
    {
        var answers = 0;
        return Receive(() => Volatile.Read(ref _answer)?.Task.IsCompleted != true || answers++ < 2);
    }

    private async Task Receive(Func<bool> goOn)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4 * 1024);
        var length = 0;
        try
        {
            while (goOn())
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                length += received.Count;
                if (received.EndOfMessage)
                {
                    Take(buffer.AsSpan(0, length));
                    length = 0;
                }
                else if (length == buffer.Length)
                {
                    buffer = Larger(buffer);
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off, by the test or by the server.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        var (now, before) = (Stopwatch.GetTimestamp(), Reached);
        Bytes += message.Length;
        Frames += message.Count((byte)0x1e);
        protocol.Hear(this, message);
        if (Volatile.Read(ref _answer) is { Task.IsCompleted: false } answer && message.IndexOf(_awaited) is >= 0 and var from)
        {
            answer.TrySetResult(message[from..].ToArray());
        }

        Clock(message, now);
        if (Reached > before)
        {
            lock (_arriving)
            {
                _arrivals.Add((Reached, now));
            }
        }
    }

    private void Clock(ReadOnlySpan<byte> message, long now)
    {
        for (var at = message.IndexOf(Mark); at >= 0; at = message.IndexOf(Mark))
        {
            message = message[(at + Mark.Length)..];
            if (message.Length >= Stamp.Length && Stamp.TryRead(message, out var sent))
            {
                Heard++;
                latencies.Add(Stopwatch.GetElapsedTime(sent, now));
            }
        }
    }
}
