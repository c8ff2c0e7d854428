using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Log;

/// <summary>
/// One event as it is stored: never removed, and never changed but for its body, which may be erased with a signed note in its place
/// (or the stream's key may be destroyed, which leaves every body unreadable).
/// </summary>
/// <param name="Seq">1, 2, 3 … without holes in one stream.</param>
/// <param name="Part">0 for the first event of a command, 1 for its second, and so on: (stream, command, part) is unique.</param>
/// <param name="Kind">The event's name, as in its JSON.</param>
/// <param name="At">UTC, whole milliseconds.</param>
/// <param name="Actor">Who asked; the empty guid for the arena itself.</param>
/// <param name="Role">In what role they asked, for the audit.</param>
/// <param name="Body">The event as JSON, sealed with the stream's key; empty when it was erased.</param>
/// <param name="Hash">SHA-256 over the previous row's hash and everything here: see <see cref="HashChain"/>.</param>
public sealed record LogEntry(
    string Stream,
    long Seq,
    Guid Command,
    int Part,
    string Kind,
    DateTimeOffset At,
    Guid Actor,
    string Role,
    byte[] Body,
    byte[] Hash)
{
    /// <summary>Null unless the body was erased.</summary>
    public ErasureNote? Erased { get; init; }
}

/// <summary>Consecutive events of one stream, of one command or several, with the read models they change: stored together or not at all.</summary>
/// <param name="Key">The stream's own key, to be created with its first event; otherwise null.</param>
public sealed record LogAppend(
    string Stream,
    ImmutableArray<LogEntry> Entries,
    ImmutableArray<ReadModelChange> Changes,
    byte[]? Key)
{
    /// <summary>Earlier bodies of the stream that these events erase: gone from the database when the events are in it.</summary>
    public LogErasure? Erasure { get; init; }

    /// <summary>The stream ends with these events, and nothing of it can be opened afterwards. Its time is the last event's.</summary>
    public LogDestruction? Destruction { get; init; }
}

public enum AppendOutcome
{
    /// <summary>On disk.</summary>
    Committed,

    /// <summary>
    /// A row with one of these numbers or with this command is already there: another activation writes to the stream.
    /// Nothing of this append was stored; the activation that sent it is stale and must end.
    /// </summary>
    Fenced,
}

/// <summary>The log. One implementation for SQLite and one for PostgreSQL keep the same promises (the conformance suite).</summary>
public interface IEventLog
{
    /// <summary>Which copy of the history this is: it changes when a backup is restored, and then nobody's number counts any more.</summary>
    string Epoch { get; }

    /// <summary>
    /// Completes after the commit. Appends of many streams share a transaction; those of one stream are stored in the order of the calls.
    /// </summary>
    /// <exception cref="LogUnavailableException">Nothing was stored, or it is not known whether it was: the activation must end.</exception>
    /// <exception cref="StreamDamagedException">What it erases is not what was written there.</exception>
    Task<AppendOutcome> Append(LogAppend append);

    /// <summary>
    /// Empties these bodies, stores a signed note for each in the same transaction, and drops the stream's snapshot, which may hold the same
    /// words. Completes after the commit. What was erased before stays as it was, with its first note: asking again is harmless.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such row: a fault in whoever asks.</exception>
    /// <exception cref="LogUnavailableException">Nothing was erased, or it is not known whether it was: ask again.</exception>
    /// <exception cref="StreamDamagedException">A row is not what was written there. It is left as it is, for <c>verify</c> to name.</exception>
    Task Erase(LogErasure erasure);

    /// <summary>The rows after <paramref name="after"/>, in order, at most <paramref name="limit"/>.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    Task<ImmutableArray<LogEntry>> Read(string stream, long after, int limit, CancellationToken cancellation);

    /// <summary>The last number that <paramref name="command"/> got in <paramref name="stream"/>; null when it was never stored.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    Task<long?> Find(string stream, Guid command, CancellationToken cancellation);

    /// <summary>The stream's key as it was given to <see cref="Append"/>; null when the stream has none (it is new, or its key was destroyed).</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    Task<byte[]?> KeyOf(string stream, CancellationToken cancellation);

    /// <summary>Null unless the stream's key was destroyed.</summary>
    /// <exception cref="LogUnavailableException">The database is away, or what stands there is not signed by the arena.</exception>
    Task<StreamCertificate?> CertificateOf(string stream, CancellationToken cancellation);
}

/// <summary>The database did not answer, or said no. The caller is told «not saved» and may send the same command again.</summary>
public sealed class LogUnavailableException : Exception
{
    public LogUnavailableException()
    {
    }

    public LogUnavailableException(string message)
        : base(message)
    {
    }

    public LogUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
