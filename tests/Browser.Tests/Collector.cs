using System.Collections.Concurrent;
using System.Net;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Takes what the arena tells of itself by OTLP over HTTP, as a collector would, and keeps the bytes.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _taken = new();
    private readonly Task _work;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Collector()
    {
        Address = $"http://127.0.0.1:{FreePort.Next()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _work = Take();
    }

    public string Address { get; }

    /// <summary>Each message: to <c>/v1/traces</c> or <c>/v1/metrics</c>, with every text in it as UTF-8.</summary>
    public IReadOnlyCollection<(string Path, byte[] Body)> Taken => _taken;

    /// <summary>Something that was told after now has come.</summary>
    public Task Next()
    {
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _next.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Dispose() => _listener.Close();

    private async Task Take()
    {
        try
        {
            while (_listener.IsListening)
            {
                var asked = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await asked.Request.InputStream.CopyToAsync(body);
                _taken.Enqueue((asked.Request.Url!.AbsolutePath, body.ToArray()));
                asked.Response.Close();
                _next.TrySetResult();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
