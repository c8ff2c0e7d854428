using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.People;
using Pilar.Arena.Grains.Tests.FollowUps;
using Pilar.Arena.Grains.Tests.Guard;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Grains.Tests;

/// <summary>Silos of a real cluster in this process, on one real SQLite file, each with a log writer of its own.</summary>
public sealed class ArenaCluster : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-grains-").FullName;
    private readonly ConcurrentBag<TroubledLog> _logs = [];
    private InProcessTestCluster _cluster = null!;

    public IGrainFactory Grains => _cluster.Client;

    public InProcessTestCluster Cluster => _cluster;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddArenaStorage(new ArenaStorageOptions { DataFolder = _folder, CreateMasterKey = true });
            silo.UseArenaGrainStorage();
            silo.UseInMemoryReminderService();
            silo.AddArenaGrains();
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.AddSingleton<IReminderMail>(Mail);
            Trouble(silo.Services);

            // A machine that runs all the suites at once is slower than one that people wait for.
            silo.Services.AddSingleton(GuardLimits.Usual with { Look = TimeSpan.FromSeconds(2), Wait = TimeSpan.FromSeconds(2) });
            silo.Services.AddSingleton<ITextScreener>(services => new TroubledScreener(new EngineScreener(services.GetRequiredService<Screener>()), Screening));
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The clock of every silo.</summary>
    internal MovedClock Clock { get; } = new();

    /// <summary>What the silos have mailed.</summary>
    internal Outbox Mail { get; } = new();

    /// <summary>What goes wrong when the silos look through texts.</summary>
    internal ScreeningTrouble Screening { get; } = new();

    /// <summary>The log of whichever silo it is: a row put here is seen by all.</summary>
    public IEventLog Log => _cluster.Silos[0].ServiceProvider.GetRequiredService<IEventLog>();

    public IReadModels Lists => _cluster.Silos[0].ServiceProvider.GetRequiredService<IReadModels>();

    /// <summary>A person who has asked for mail, at the address that comes back.</summary>
    public async Task<string> Addressed(Caller person)
    {
        var address = $"{person.Person.Value:N}@arena.example";
        Assert.True((await Grains.Grain(person.Person).Do(person, new CommandId(Guid.NewGuid()), new ChooseMail(address))).Accepted());
        return address;
    }

    /// <summary>In how many events somebody finds these words who has the database and the key.</summary>
    public async Task<int> BodiesWith(string stream, string words)
    {
        var key = (await Log.KeyOf(stream, default))!;
        return (await Log.Read(stream, 0, 1_000, default)).Count(row => Encoding.UTF8.GetString(row.Erased is { } note
            ? note.Remains.Length == 0 ? [] : BodySeal.Open(key, $"{row.Stream}#{row.Seq}#remains", note.Remains)
            : BodySeal.Open(key, $"{row.Stream}#{row.Seq}", row.Body)).Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The next append of <paramref name="stream"/>, on any silo, meets <paramref name="trouble"/>.</summary>
    public void Next(string stream, LogTrouble trouble)
    {
        foreach (var log in _logs)
        {
            log.Next(stream, trouble);
        }
    }

    /// <summary>Whatever is stored of <paramref name="stream"/>, on any silo, waits until what this answers is disposed of.</summary>
    public IDisposable Hold(string stream)
    {
        var held = new HeldStream(stream, [.. _logs]);
        foreach (var log in _logs)
        {
            log.Hold(stream, held.Until);
        }

        return held;
    }

    /// <summary>The next reading of <paramref name="stream"/> on each silo finds the database away.</summary>
    public void NextRead(string stream)
    {
        foreach (var log in _logs)
        {
            log.NextRead(stream);
        }
    }

    /// <summary>How many rows of <paramref name="stream"/> have been read, on any silo.</summary>
    public long RowsRead(string stream) => _logs.Sum(log => log.RowsRead(stream));

    // The real log with a fault in its way: what a full disk or a lost connection does to the caller.
    private void Trouble(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IEventLog));
        services.Remove(real);
        services.AddSingleton<IEventLog>(provider =>
        {
            var log = new TroubledLog((IEventLog)real.ImplementationFactory!(provider));
            _logs.Add(log);
            return log;
        });
    }
}

public enum LogTrouble
{
    /// <summary>Nothing was written.</summary>
    NotWritten,

    /// <summary>It was written, and the answer was lost.</summary>
    AnswerLost,
}

internal sealed class HeldStream(string stream, TroubledLog[] logs) : IDisposable
{
    private readonly TaskCompletionSource _until = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Until => _until.Task;

    public void Dispose()
    {
        foreach (var log in logs)
        {
            log.LetGo(stream);
        }

        _until.SetResult();
    }
}

internal sealed class TroubledLog(IEventLog log) : IEventLog
{
    private readonly ConcurrentDictionary<string, LogTrouble> _next = new();
    private readonly ConcurrentDictionary<string, Task> _held = new();
    private readonly ConcurrentDictionary<string, bool> _readTrouble = new();
    private readonly ConcurrentDictionary<string, long> _rowsRead = new();

    public string Epoch => log.Epoch;

    public void Next(string stream, LogTrouble trouble) => _next[stream] = trouble;

    public void Hold(string stream, Task until) => _held[stream] = until;

    public void LetGo(string stream) => _held.TryRemove(stream, out _);

    public async Task<AppendOutcome> Append(LogAppend append)
    {
        await _held.GetValueOrDefault(append.Stream, Task.CompletedTask);
        if (!_next.TryRemove(append.Stream, out var trouble))
        {
            return await log.Append(append);
        }

        if (trouble == LogTrouble.AnswerLost)
        {
            await log.Append(append);
        }

        throw new LogUnavailableException("The disk is full.");
    }

    public async Task Erase(LogErasure erasure)
    {
        if (!_next.TryRemove(erasure.Stream, out var trouble))
        {
            await log.Erase(erasure);
            return;
        }

        if (trouble == LogTrouble.AnswerLost)
        {
            await log.Erase(erasure);
        }

        throw new LogUnavailableException("The disk is full.");
    }

    public void NextRead(string stream) => _readTrouble[stream] = true;

    public long RowsRead(string stream) => _rowsRead.GetValueOrDefault(stream);

    public async Task<System.Collections.Immutable.ImmutableArray<LogEntry>> Read(
        string stream, long after, int limit, CancellationToken cancellation)
    {
        if (_readTrouble.TryRemove(stream, out _))
        {
            throw new LogUnavailableException("The database is away.");
        }

        var rows = await log.Read(stream, after, limit, cancellation);
        _rowsRead.AddOrUpdate(stream, rows.Length, (_, read) => read + rows.Length);
        return rows;
    }

    public Task<long?> Find(string stream, Guid command, CancellationToken cancellation) => log.Find(stream, command, cancellation);

    public Task<byte[]?> KeyOf(string stream, CancellationToken cancellation) => log.KeyOf(stream, cancellation);

    public Task<StreamCertificate?> CertificateOf(string stream, CancellationToken cancellation) => log.CertificateOf(stream, cancellation);
}
