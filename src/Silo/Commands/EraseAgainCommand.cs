using System.Data.Common;
using System.Text.Json;
using Dapper;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Erases in a restored database what was erased since its backup, while nothing runs on it: by the list that <c>erasures</c> wrote. Once or often,
/// it comes to the same. All of it or nothing.
/// </summary>
internal sealed class EraseAgainCommand : IArenaCommand
{
    private const string HasRow = "SELECT count(*) FROM event_log WHERE stream = @Stream AND seq = @Seq AND hash = @Hash";
    private const string HasStream = "SELECT count(*) FROM stream_key WHERE stream = @Stream";

    private const string EraseEvent =
        """
        INSERT INTO erased_event (stream, seq, at, cause, link, remains, seal) VALUES (@Stream, @Seq, @At, @Cause, @Link, @Remains, @Seal)
        ON CONFLICT DO NOTHING;
        UPDATE event_log SET body = @Nothing WHERE stream = @Stream AND seq = @Seq;
        UPDATE OrleansStorage SET PayloadBinary = NULL, Version = Version + 1 WHERE GrainIdExtensionString = @Stream;
        """;

    private const string DestroyStream =
        """
        INSERT INTO destroyed_stream (stream, seq, hash, at, cause, remains, seal) VALUES (@Stream, @Seq, @Hash, @At, @Cause, @Remains, @Seal)
        ON CONFLICT DO NOTHING;
        UPDATE stream_key SET wrapped = NULL WHERE stream = @Stream;
        UPDATE OrleansStorage SET PayloadBinary = NULL, Version = Version + 1 WHERE GrainIdExtensionString = @Stream;
        """;

    public string Name => "erase-again";

    public string Usage => "FILE";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var lines = await SignedLines(context, cancellation);
        var database = context.Service<IArenaDatabase>();
        await database.Prepare(cancellation);
        await using var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (events, streams) = (0, 0);
        foreach (var line in lines)
        {
            var done = await EraseAgain(line, transaction, cancellation);
            events += done && line.Link is not null ? 1 : 0;
            streams += done && line.Link is null ? 1 : 0;
        }

        await transaction.CommitAsync(cancellation);
        await context.Say(
            $"{events} events and {streams} streams are erased by the list; {lines.Count - events - streams} more of it are not in this database.");
        return 0;
    }

    private static async Task<List<ErasureLine>> SignedLines(ArenaCommandContext context, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(context.Words[0]);
        if (!File.Exists(file))
        {
            throw new CommandRefusedException($"There is no list at {file}.");
        }

        try
        {
            var seal = context.Service<ErasureSeal>();
            var lines = await ErasureList.Read(file, cancellation);
            var unsigned = lines.FindIndex(line => !line.IsSigned(seal));
            return unsigned < 0 ? lines : throw new CommandRefusedException($"{file}: line {unsigned + 1} is not signed with this master key. Nothing was erased.");
        }
        catch (JsonException fault)
        {
            throw new CommandRefusedException($"{fault.Message} Nothing was erased.");
        }
    }

    // A row with another hash is another row: what was written after the backup is gone, and its number was given anew.
    private static async Task<bool> EraseAgain(ErasureLine line, DbTransaction transaction, CancellationToken cancellation)
    {
        var (has, erase) = line.Link is null ? (HasStream, DestroyStream) : (HasRow, EraseEvent);
        var values = new { line.Stream, line.Seq, line.Hash, line.At, line.Cause, line.Link, line.Remains, line.Seal, Nothing = Array.Empty<byte>() };
        if (await transaction.Connection!.ExecuteScalarAsync<long>(Command(has)) == 0)
        {
            return false;
        }

        await transaction.Connection!.ExecuteAsync(Command(erase));
        return true;

        CommandDefinition Command(string sql) => new(sql, values, transaction, commandTimeout: 0, cancellationToken: cancellation);
    }
}
