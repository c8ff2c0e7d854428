using System.Collections.Immutable;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

/// <summary>Rows of a stream that its state no longer holds. They are opened one by one, when they are wanted.</summary>
internal sealed class StreamPast<TEvent>(string stream, byte[] key, IEventLog log)
    where TEvent : class
{
    /// <summary>The rows after <paramref name="after"/> up to <paramref name="until"/>, linked to the row before them.</summary>
    /// <exception cref="StreamDamagedException">A row was changed, removed or moved.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<ImmutableArray<LogEntry>> Read(long after, long until)
    {
        var before = (int)Math.Min(1, after);
        var rows = await log.Read(stream, after - before, (int)(until - after) + before, CancellationToken.None);
        var link = before == 0 || rows.IsEmpty ? HashChain.Start : rows[0].Hash;
        foreach (var row in rows.Skip(before))
        {
            if (!HashChain.Follows(link, row))
            {
                throw new StreamDamagedException($"{stream} is damaged at {row.Seq}.");
            }

            link = row.Hash;
        }

        return [.. rows.Skip(before)];
    }

    public static bool Is<TKind>(LogEntry entry)
        where TKind : TEvent => entry.Kind == EventJson<TEvent>.KindOf<TKind>();

    /// <returns>The event is without its words when they were erased; null when nothing of it is left.</returns>
    public (Circumstance Circumstance, TEvent? Event) Open(LogEntry entry) => Open(key, entry);

    public static (Circumstance Circumstance, TEvent? Event) Open(byte[] key, LogEntry entry) => (
        new Circumstance(new PersonId(entry.Actor), entry.At),
        entry.Erased switch
        {
            _ when key.Length == 0 => null, // destroyed
            null => Read(key, PlaceOf(entry.Stream, entry.Seq), entry.Body),
            { Remains: [] } => null,
            { Remains: var remains } => Read(key, PlaceOfRemains(entry.Stream, entry.Seq), remains),
        });

    /// <summary>What a body is sealed to: it cannot be moved to another row.</summary>
    public static string PlaceOf(string stream, long seq) => $"{stream}#{seq}";

    /// <summary>What is left of an erased body is sealed to another place than the body was.</summary>
    public static string PlaceOfRemains(string stream, long seq) => $"{stream}#{seq}#remains";

    private static TEvent Read(byte[] key, string place, byte[] body) => EventJson<TEvent>.Read(BodySeal.Open(key, place, body));
}
