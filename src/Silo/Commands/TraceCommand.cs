using System.Collections.Immutable;
using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Who did what with one case and when, for whoever answers for privacy: every event of its stream in order, in the log's words, who was in any meeting while it was on
/// the screens, and who only heard what was said of it. Of the case nothing is opened, and so it tells of a destroyed one too; of the meetings, who came and went.
/// </summary>
internal sealed class TraceCommand : IArenaCommand
{
    private const int PageSize = 500;

    public string Name => "trace";

    public string Usage => "NUMBER";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var (database, log) = (context.Service<IArenaDatabase>(), context.Service<IEventLog>());
        var id = await CaseNumbers.Find(database, context.Words[0].Trim(), cancellation);
        var people = await People(database, cancellation);
        var (lines, whole) = await OfCase(log, id, cancellation);
        var (heard, every) = await Hearers(database, log, id, lines, cancellation);
        foreach (var (at, kind, role, by, note) in lines.AddRange(heard).AddRange(await Ordered(context, id, cancellation)).OrderBy(line => line.At))
        {
            var who = by == Guid.Empty ? "-" : people.GetValueOrDefault(by, $"{by}");
            await context.Say($"{ArenaCommandContext.Time(at)} {kind} {role} {who}{note}");
        }

        return (whole, every) switch
        {
            (false, _) => throw new CommandRefusedException("The log of the case is damaged, so this may not be all: «verify» says where."),
            (_, false) => throw new CommandRefusedException("The log of a meeting is damaged, so who heard the case there cannot be told: «verify» says where."),
            _ => 0,
        };
    }

    // Up to where it is as it was written.
    private static async Task<(ImmutableArray<Line> Lines, bool Whole)> OfCase(IEventLog log, CaseId id, CancellationToken cancellation)
    {
        var (lines, link, page) = (ImmutableArray.CreateBuilder<Line>(), HashChain.Start, ImmutableArray<LogEntry>.Empty);
        try
        {
            do
            {
                page = await log.Read(id.Key(), lines.Count, PageSize, cancellation);
                foreach (var row in page)
                {
                    if (row.Seq != lines.Count + 1 || !HashChain.Follows(link, row))
                    {
                        return (lines.ToImmutable(), false);
                    }

                    lines.Add(new Line(row.At, row.Kind, row.Role, row.Actor));
                    link = row.Hash;
                }
            }
            while (page.Length == PageSize);

            return (lines.ToImmutable(), lines.Count > 0);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return (lines.ToImmutable(), false);
        }
    }

    // Every meeting that ever got it: one that is moved has been in several.
    private static async Task<(ImmutableArray<Line> Lines, bool Every)> Hearers(
        IArenaDatabase database, IEventLog log, CaseId id, ImmutableArray<Line> known, CancellationToken cancellation)
    {
        var given = await database.Read(
            "SELECT stream, seq FROM event_log WHERE kind = @kind AND at >= @since ORDER BY stream, seq",
            new { kind = CaseHearing.Announced, since = known.IsEmpty ? 0 : known[0].At.ToUnixTimeMilliseconds() },
            row => (Stream: row.GetString(0), Seq: row.GetInt64(1)),
            cancellation);
        var (lines, every, rooms) = (ImmutableArray.CreateBuilder<Line>(), true, new HashSet<RoomId>());
        foreach (var (stream, seq) in given)
        {
            try
            {
                var room = new RoomId(Guid.ParseExact(stream[GrainKeys.Room.Length..], "N"));
                if (!rooms.Contains(room) && await CaseHearing.Has(log, room, seq, id, cancellation))
                {
                    rooms.Add(room);
                    lines.AddRange((await CaseHearing.Of(log, room, id, cancellation)).Select(one => new Line(one.At, one.TalkAlone ? "heardTalk" : "heard", one.Role, one.Person.Value, Declared(one))));
                }
            }
            catch (Exception fault) when (IsDamage(fault))
            {
                every = false;
            }
        }

        return (lines.ToImmutable(), every);
    }

    private static string Declared(Hearer one) => string.Create(CultureInfo.InvariantCulture, $" (declaration {one.Declaration})");

    private static async Task<IEnumerable<Line>> Ordered(ArenaCommandContext context, CaseId id, CancellationToken cancellation) =>
        await context.Service<DestructionOrders>().OrderedAt(id, cancellation) is { } at ? [new Line(at, "destructionOrdered", "data-protection-officer", Guid.Empty)] : [];

    // What stands in a row that somebody has written in, and no number or id is.
    private static bool IsDamage(Exception fault) => fault is StreamDamagedException or FormatException or InvalidCastException or ArgumentException or OverflowException;

    private static async Task<ImmutableDictionary<Guid, string>> People(IArenaDatabase database, CancellationToken cancellation) =>
        (await database.Read(
            "SELECT p.person, p.name, o.name FROM person p LEFT JOIN organisation o ON o.organisation = p.organisation",
            parameters: null,
            row => KeyValuePair.Create(row.GetGuid(0), row.IsDBNull(2) ? row.GetString(1) : $"{row.GetString(1)}, {row.GetString(2)}"),
            cancellation)).ToImmutableDictionary();

    private sealed record Line(DateTimeOffset At, string Kind, string Role, Guid By, string Note = "");
}
