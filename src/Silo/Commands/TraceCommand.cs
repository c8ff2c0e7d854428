using System.Collections.Immutable;
using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Who did what with one case and when, for whoever answers for privacy: every event of its stream in order, in the log's words, and who was in the meeting while it was on
/// the screens. Of the case nothing is opened, and so it tells of a destroyed one too; of the meeting, who came and went.
/// </summary>
internal sealed class TraceCommand : IArenaCommand
{
    public string Name => "trace";

    public string Usage => "NUMBER";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var database = context.Service<IArenaDatabase>();
        var number = context.Words[0].Trim();
        var found = await database.Read(
            "SELECT case_id, room FROM case_presentation WHERE number = @number", new { number }, row => (Case: new CaseId(row.GetGuid(0)), Room: new RoomId(row.GetGuid(1))), cancellation);
        if (found is not [var (id, room)])
        {
            throw new CommandRefusedException($"There is no case «{number}».");
        }

        var people = await People(database, cancellation);
        var lines = await database.Read(
            "SELECT at, kind, role, actor FROM event_log WHERE stream = @stream ORDER BY seq",
            new { stream = id.Key() },
            row => (At: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), Kind: row.GetString(1), Role: row.GetString(2), By: row.GetGuid(3)),
            cancellation);
        foreach (var (at, kind, role, by) in lines.Concat(await Hearers(context, room, id, cancellation)).OrderBy(line => line.At))
        {
            var who = by == Guid.Empty ? "-" : people.GetValueOrDefault(by, $"{by}");
            await context.Say(string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ssZ} {kind} {role} {who}"));
        }

        return 0;
    }

    private static async Task<IEnumerable<(DateTimeOffset At, string Kind, string Role, Guid By)>> Hearers(ArenaCommandContext context, RoomId room, CaseId id, CancellationToken cancellation)
    {
        try
        {
            return (await CaseHearing.Of(context.Service<IEventLog>(), room, id, cancellation)).Select(one => (one.At, "heard", one.Role, one.Person.Value));
        }
        catch (StreamDamagedException)
        {
            throw new CommandRefusedException("The log of the case's meeting is damaged, so who heard it cannot be told: «verify» says where.");
        }
    }

    private static async Task<ImmutableDictionary<Guid, string>> People(IArenaDatabase database, CancellationToken cancellation) =>
        (await database.Read(
            "SELECT p.person, p.name, o.name FROM person p LEFT JOIN organisation o ON o.organisation = p.organisation",
            parameters: null,
            row => KeyValuePair.Create(row.GetGuid(0), row.IsDBNull(2) ? row.GetString(1) : $"{row.GetString(1)}, {row.GetString(2)}"),
            cancellation)).ToImmutableDictionary();
}
