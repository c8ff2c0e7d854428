using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage.Audit;
using Pilar.Arena.Silo.Storage.Postgres;
using Pilar.Arena.Silo.Storage.Sqlite;

namespace Pilar.Arena.Silo.Storage;

/// <summary>Registers the storage: <see cref="IEventLog"/>, <see cref="IReadModels"/> and, for Orleans, the grain storage named «arena».</summary>
public static class ArenaStorage
{
    /// <summary>The name grains ask for: <c>[PersistentState("…", "arena")]</c>.</summary>
    public const string GrainStorage = "arena";

    /// <summary>Without configuration: for tests and tools. The host opens and closes the storage.</summary>
    public static IServiceCollection AddArenaStorage(this IServiceCollection services, ArenaStorageOptions options) =>
        services.AddSingleton(Options.Create(options)).AddArenaStorage();

    internal static IServiceCollection AddArenaStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => MasterKey.Load(provider.GetRequiredService<IOptions<ArenaStorageOptions>>().Value));
        services.AddSingleton<HeadSeal>();
        services.AddSingleton<ErasureSeal>();
        services.AddSingleton<LogSeals>();
        services.AddSingleton<LogAudit>();
        services.AddSingleton(Database);
        services.AddSingleton(provider => new LogWriter(
            provider.GetRequiredService<IArenaDatabase>(),
            provider.GetRequiredService<IOptions<ArenaStorageOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LogWriter>>()));
        services.AddSingleton<EventLog>();
        services.AddSingleton<IEventLog>(provider => provider.GetRequiredService<EventLog>());
        services.AddSingleton<IReadModels, ReadModels>();
        services.AddSingleton<DestructionOrders>();
        services.AddSingleton<IDestructionOrders>(provider => provider.GetRequiredService<DestructionOrders>());
        services.AddHostedService<StorageService>();
        return services;
    }

    /// <summary>Orleans' own grain storage on the same database, in Orleans' own serialisation (half the cost of its JSON).</summary>
    public static ISiloBuilder UseArenaGrainStorage(this ISiloBuilder silo) =>
        silo.AddAdoNetGrainStorage(GrainStorage, options => options.Configure<IArenaDatabase, Serializer>((storage, database, serializer) =>
        {
            storage.Invariant = database.OrleansInvariant;
            storage.DataSource = database.OrleansConnections;
            storage.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
        }));

    public static ISiloBuilder UseArenaReminders(this ISiloBuilder silo) =>
        silo.UseAdoNetReminderService(options => options.Configure<IArenaDatabase>((reminders, database) =>
        {
            reminders.Invariant = database.OrleansInvariant;
            reminders.DataSource = database.OrleansConnections;
        }));

    public static ISiloBuilder UseArenaClustering(this ISiloBuilder silo) =>
        silo.UseAdoNetClustering(options => options.Configure<IArenaDatabase>((clustering, database) =>
        {
            clustering.Invariant = database.OrleansInvariant;
            clustering.DataSource = database.OrleansConnections;
        }));

    private static IArenaDatabase Database(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ArenaStorageOptions>>().Value;
        var loggers = provider.GetRequiredService<ILoggerFactory>();
        var seals = provider.GetRequiredService<LogSeals>();
        return options.Database switch
        {
            ArenaDatabase.Postgres => new PostgresDatabase(options, seals, loggers),
            _ => new SqliteDatabase(options, seals, loggers),
        };
    }
}
