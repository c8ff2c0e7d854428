using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// The one writer of a silo. It takes what is waiting, whichever streams it belongs to, and commits it together: a commit costs
/// one flush to disk however many share it.
/// </summary>
internal sealed partial class LogWriter : IAsyncDisposable
{
    private readonly Channel<Waiting> _channel;
    private readonly IArenaDatabase _database;
    private readonly ArenaStorageOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<LogWriter> _logger;
    private readonly Task _writing;

    public LogWriter(IArenaDatabase database, ArenaStorageOptions options, TimeProvider clock, ILogger<LogWriter> logger)
    {
        (_database, _options, _clock, _logger) = (database, options, clock, logger);
        _channel = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.WaitingAppends) { SingleReader = true });

        // Never on the scheduler of the grain that happens to be first.
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
    }

    public async Task<AppendOutcome> Append(LogAppend append)
    {
        var waiting = new Waiting(append);
        if (!_channel.Writer.TryWrite(waiting))
        {
            await WaitForPlace(waiting);
        }

        return await waiting.Done.Task;
    }

    /// <summary>Takes no more, writes what is waiting, and ends.</summary>
    public async Task Drain()
    {
        _channel.Writer.TryComplete();
        await _writing;
    }

    public async ValueTask DisposeAsync() => await Drain();

    private async Task WaitForPlace(Waiting waiting)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(_options.BusySeconds), _clock);
        try
        {
            await _channel.Writer.WriteAsync(waiting, bound.Token);
        }
        catch (OperationCanceledException busy)
        {
            throw new LogUnavailableException("busy", busy);
        }
        catch (ChannelClosedException closed)
        {
            throw new LogUnavailableException("The log is closing.", closed);
        }
    }

    private async Task Write()
    {
        var batch = new List<Waiting>();
        while (await _channel.Reader.WaitToReadAsync())
        {
            Gather(batch);
            await Commit(batch);
            batch.Clear();
        }
    }

    private void Gather(List<Waiting> batch)
    {
        var events = 0;
        while (_channel.Reader.TryPeek(out var next)
            && (batch.Count == 0 || events + next.Append.Entries.Length <= _options.EventsPerCommit)
            && _channel.Reader.TryRead(out next))
        {
            batch.Add(next);
            events += next.Append.Entries.Length;
        }
    }

    private async Task Commit(List<Waiting> batch)
    {
        try
        {
            var begun = _clock.GetTimestamp();
            var outcomes = await _database.Commit(batch.ConvertAll(waiting => waiting.Append));
            LogMeter.Committed(_clock.GetElapsedTime(begun), batch.Count);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Done.SetResult(outcomes[i]);
            }
        }
        catch (Exception fault)
        {
            // Whatever it was, the writer lives on: the next batch may find the database back.
            LogMeter.NotCommitted();
            LogFailed(fault, batch.Count);
            foreach (var waiting in batch)
            {
                waiting.Done.TrySetException(new LogUnavailableException("The commit failed.", fault));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of {Appends} appends failed; their callers are told «not saved».")]
    private partial void LogFailed(Exception fault, int appends);

    private sealed record Waiting(LogAppend Append)
    {
        public TaskCompletionSource<AppendOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
