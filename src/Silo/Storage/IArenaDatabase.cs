using System.Data.Common;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>What SQLite and PostgreSQL do differently.</summary>
internal interface IArenaDatabase : IAsyncDisposable
{
    /// <summary>The name by which Orleans' ADO.NET providers know this database.</summary>
    string OrleansInvariant { get; }

    /// <summary>The connections of Orleans' ADO.NET providers.</summary>
    DbDataSource OrleansConnections { get; }

    /// <summary>Brings the tables up to date, and refuses a database that would lose what it has acknowledged.</summary>
    Task Prepare(CancellationToken cancellation);

    ValueTask<DbConnection> OpenForReading(CancellationToken cancellation);

    /// <summary>Begins a transaction in which a connection sees the database as it is now, and stands in nobody's way.</summary>
    string BeginReading { get; }

    /// <summary>Writes the batch in one transaction. Called by one writer, one batch at a time; keys are wrapped already.</summary>
    /// <returns>What became of each append, in the batch's order. Any exception: nothing was stored, or nobody knows.</returns>
    Task<AppendOutcome[]> Commit(IReadOnlyList<LogAppend> batch);
}
