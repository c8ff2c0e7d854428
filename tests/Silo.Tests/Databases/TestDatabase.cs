using System.Data.Common;
using Dapper;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Databases;

/// <summary>A real database of one test's own, and what a foreign hand may do to it.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arena-");

    protected string Folder => _folder.FullName;

    /// <summary>Options for a storage on this database; each storage made with them counts as a silo of its own.</summary>
    public abstract ArenaStorageOptions Options { get; }

    public async Task Run(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    public async Task<T?> Ask<T>(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    /// <summary>Makes every write fail until the answer is disposed.</summary>
    public abstract Task<IAsyncDisposable> TakeAway();

    /// <summary>Makes every write wait until the answer is disposed.</summary>
    public abstract Task<IAsyncDisposable> Hold(string table);

    /// <summary>Makes every insert into this table fail.</summary>
    public abstract Task Jam(string table);

    public virtual ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected abstract DbConnection Connect();

    protected sealed class Until(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
