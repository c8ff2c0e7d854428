using System.Data.Common;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>
/// Reads a row that anybody may have touched. SQLite takes any value in any column: only what the arena itself would have written is
/// a row, or two texts of one id would pass for the same.
/// </summary>
internal static class StoredRow
{
    public const string Columns = "stream, seq, command, part, kind, at, actor, role, body, hash";

    /// <summary>What can be a time at all, in milliseconds.</summary>
    public static readonly (long From, long To) Times =
        (DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    public static string? Stream(DbDataReader row) => row.GetValue(0) as string;

    public static long? Seq(DbDataReader row) => Number(row, 1);

    /// <returns>Null when it cannot be a row of the arena's.</returns>
    public static LogEntry? Read(DbDataReader row) =>
        Stream(row) is { } stream && Seq(row) is { } seq && Id(row, 2) is { } command && Number(row, 3) is >= 0 and <= int.MaxValue and { } part
        && row.GetValue(4) is string kind && Number(row, 5) is { } at && at >= Times.From && at <= Times.To && Id(row, 6) is { } actor
        && row.GetValue(7) is string role && row.GetValue(8) is byte[] body && row.GetValue(9) is byte[] hash
            ? new LogEntry(stream, seq, command, (int)part, kind, DateTimeOffset.FromUnixTimeMilliseconds(at), actor, role, body, hash)
            : null;

    private static long? Number(DbDataReader row, int column) => row.GetValue(column) switch
    {
        long number => number,
        int number => number,
        _ => null,
    };

    private static Guid? Id(DbDataReader row, int column) => row.GetValue(column) switch
    {
        Guid id => id,
        string text when Guid.TryParseExact(text, "D", out var id) && string.Equals(id.ToString("D").ToUpperInvariant(), text, StringComparison.Ordinal) => id,
        _ => null,
    };
}
