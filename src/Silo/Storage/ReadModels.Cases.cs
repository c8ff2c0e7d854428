using System.Collections.Immutable;
using System.Data.Common;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Silo.Storage;

// The lists of cases. Who may see which is the aggregate's to say: here it is asked of what the lists hold.
internal sealed partial class ReadModels
{
    public async Task<ImmutableArray<CaseListing>> CasesOf(PersonId person, CancellationToken cancellation)
    {
        var rows = await database.Read(
            """
            SELECT c.case_id, c.number, c.room, m.network_name, m.starts_at, c.theme, c.stage, c.version, c.since, c.destroyed_by,
                c.presenter, c.area, c.readers, c.first_reader, p.roles, o.area, c.follow_up_at, c.slot_turn, m.phase, c.written, panel.answers
            FROM case_presentation c
                JOIN meeting m ON m.room = c.room
                LEFT JOIN meeting_person p ON p.room = c.room AND p.person = @person
                LEFT JOIN case_panelist panel ON panel.case_id = c.case_id AND panel.person = @person
                LEFT JOIN person me ON me.person = @person
                LEFT JOIN organisation o ON o.organisation = me.organisation
            WHERE c.case_id IN
            (
                SELECT mine.case_id FROM case_presentation mine WHERE mine.presenter = @person
                UNION
                SELECT there.case_id FROM meeting_person at JOIN case_presentation there ON there.room = at.room
                WHERE at.person = @person
                    AND (there.stage IN ('InHumanReview', 'Approved') OR (there.written <> 'NotWritten' AND there.stage IN ('Presented', 'Frozen')))
                UNION
                SELECT named.case_id FROM case_panelist named WHERE named.person = @person
            )
            ORDER BY c.since DESC, c.case_id
            """,
            new { person = person.Value },
            row => (Listing: CaseOf(row), Facts: FactsOf(row), Actor: ActorOf(row, 14)),
            cancellation);
        return
        [
            .. from row in rows
               let standing = row.Facts.StandingOf(person, row.Actor)
               where standing is not null && (standing != CaseStanding.Reviewer || row.Facts.FirstReader != person)
               select row.Listing with
               {
                   Standing = standing.Value,
                   FollowUpAt = standing == CaseStanding.Presenter ? row.Listing.FollowUpAt : null,
                   SlotTurn = standing == CaseStanding.Presenter || CaseListed.Schedules(row.Actor) ? row.Listing.SlotTurn : SlotTurn.Nobody,
                   Written = standing is CaseStanding.Presenter or CaseStanding.Panelist || CaseListed.Schedules(row.Actor) ? TurnFor(standing.Value, row.Listing) : WrittenTurn.NotWritten,
               },
        ];
    }

    public async Task<bool> HasCase(PersonId person, RoomId room, CaseId id, CancellationToken cancellation) =>
        (await database.Read(
            """
            SELECT 1
            FROM case_presentation c LEFT JOIN meeting_person p ON p.room = c.room AND p.person = @person
            WHERE c.case_id = @id AND c.room = @room AND (p.person IS NOT NULL OR c.presenter = @person)
            """,
            new { id = id.Value, room = room.Value, person = person.Value },
            _ => true,
            cancellation)).Length > 0;

    public async Task<CaseActor> ActorIn(RoomId room, PersonId person, CancellationToken cancellation) =>
        (await database.Read(
            """
            SELECT p.roles, o.area
            FROM meeting_person p
                LEFT JOIN person me ON me.person = p.person
                LEFT JOIN organisation o ON o.organisation = me.organisation
            WHERE p.room = @room AND p.person = @person
            """,
            new { room = room.Value, person = person.Value },
            row => ActorOf(row, 0),
            cancellation)).FirstOrDefault() ?? new CaseActor(RoomRole.None, "");

    public async Task<ImmutableArray<PersonId>> NeighboursIn(RoomId room, PersonId person, CancellationToken cancellation)
    {
        var listed = await database.Read(
            """
            SELECT p.person, o.area
            FROM meeting_person p
                JOIN person one ON one.person = p.person
                JOIN organisation o ON o.organisation = one.organisation
            WHERE p.room = @room
            """,
            new { room = room.Value },
            row => (Person: new PersonId(row.GetGuid(0)), Area: row.GetString(1)),
            cancellation);
        var mine = listed.FirstOrDefault(one => one.Person == person).Area ?? "";
        return [.. listed.Where(one => one.Person != person && mine.Length > 0 && Areas.AreSame(one.Area, mine)).Select(one => one.Person)];
    }

    public async Task<ImmutableArray<RoomPerson>> PeopleIn(RoomId room, CancellationToken cancellation) =>
        (await database.Read(
            """
            SELECT p.person, one.name, o.name, p.roles, o.area
            FROM meeting_person p
                JOIN person one ON one.person = p.person
                LEFT JOIN organisation o ON o.organisation = one.organisation
            WHERE p.room = @room
            """,
            new { room = room.Value },
            row => new RoomPerson(
                new(row.GetGuid(0)), row.GetString(1), row.IsDBNull(2) ? "" : row.GetString(2), (RoomRole)row.GetInt32(3), row.IsDBNull(4) ? "" : row.GetString(4)),
            cancellation)).Sort((one, other) => Alphabet.Compare(one.Name, other.Name));

    public Task<ImmutableArray<CaseId>> CasesToWatch(DateTimeOffset now, CancellationToken cancellation) =>
        database.Read(
            """
            SELECT c.case_id
            FROM case_presentation c LEFT JOIN meeting m ON m.room = c.room
            WHERE c.goes_at <= @now
                OR (c.stage = 'Presented' AND c.written = 'NotWritten' AND m.phase IN ('Closed', 'Cancelled'))
                OR (c.waits = 1 AND m.phase NOT IN ('Closed', 'Cancelled'))
            ORDER BY c.case_id
            """,
            new { now = now.ToUnixTimeMilliseconds() },
            row => new CaseId(row.GetGuid(0)),
            cancellation);

    public async Task<MeetingPhase?> PhaseOf(RoomId room, CancellationToken cancellation)
    {
        var phases = await database.Read(
            "SELECT phase FROM meeting WHERE room = @room", new { room = room.Value }, row => Word<MeetingPhase>(row, 0), cancellation);
        return phases.IsEmpty ? null : phases[0];
    }

    private static CaseListing CaseOf(DbDataReader row) => new(
        new(row.GetGuid(0)),
        row.GetString(1),
        new(row.GetGuid(2)),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Word<CaseTheme>(row, 5),
        Word<CaseStage>(row, 6),
        default,
        row.GetInt32(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        row.IsDBNull(9) ? null : Word<DestructionCause>(row, 9),
        row.IsDBNull(16) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(16)),
        TurnOf(Word<SlotTurn>(row, 17), Word<CaseStage>(row, 6), Word<MeetingPhase>(row, 18), Word<WrittenTurn>(row, 19)),
        Word<WrittenTurn>(row, 19));

    // A case whose meeting ended without it needs another time.
    // As the case's page has it: that a name waits is the presenter's to know.
    private static WrittenTurn TurnFor(CaseStanding standing, CaseListing listing) =>
        listing is { Written: WrittenTurn.Presenter, Stage: CaseStage.Presented } && standing != CaseStanding.Presenter ? WrittenTurn.Panel : listing.Written;

    private static SlotTurn TurnOf(SlotTurn turn, CaseStage stage, MeetingPhase phase, WrittenTurn written) =>
        turn == SlotTurn.Nobody && written == WrittenTurn.NotWritten && stage == CaseStage.Approved && phase is MeetingPhase.Closed or MeetingPhase.Cancelled ? SlotTurn.Leaders : turn;

    private static CaseListed FactsOf(DbDataReader row) => new(
        Word<CaseStage>(row, 6), new(row.GetGuid(10)), row.GetString(11), (RoomRole)row.GetInt32(12), row.IsDBNull(13) ? null : new(row.GetGuid(13)),
        row.IsDBNull(20) ? null : row.GetInt32(20) == 1, Word<WrittenTurn>(row, 19) != WrittenTurn.NotWritten);

    private static CaseActor? ActorOf(DbDataReader row, int from) => row.IsDBNull(from)
        ? null
        : new CaseActor((RoomRole)row.GetInt32(from), row.IsDBNull(from + 1) ? "" : row.GetString(from + 1));
}
