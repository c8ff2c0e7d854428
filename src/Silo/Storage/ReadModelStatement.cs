using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>One change to a list as SQL that both databases understand. Enums are kept by name: numbers may move, names may not.</summary>
internal readonly record struct ReadModelStatement(string Sql, (string Name, object Value)[] Parameters)
{
    public static ReadModelStatement For(ReadModelChange change) => change switch
    {
        PutPerson put => new(
            """
            INSERT INTO person (person, name, title, organisation, language, leads_municipality)
            VALUES (@person, @name, @title, @organisation, @language, @leads_municipality)
            ON CONFLICT (person) DO UPDATE SET name = excluded.name, title = excluded.title, organisation = excluded.organisation,
                language = excluded.language, leads_municipality = excluded.leads_municipality
            """,
            [
                Id("person", put.Person), ("name", put.Name), ("title", put.Title), Id("organisation", put.Organisation), Word("language", put.Language),
                ("leads_municipality", put.LeadsMunicipality ? 1 : 0),
            ]),
        PutOrganisation put => new(
            """
            INSERT INTO organisation (organisation, name, sector, area) VALUES (@organisation, @name, @sector, @area)
            ON CONFLICT (organisation) DO UPDATE SET name = excluded.name, sector = excluded.sector, area = excluded.area
            """,
            [Id("organisation", put.Organisation), ("name", put.Name), Word("sector", put.Sector), ("area", put.Area)]),
        PutNetwork put => new(
            """
            INSERT INTO network (network, name, owner, level, state, open_minutes) VALUES (@network, @name, @owner, @level, @state, @open_minutes)
            ON CONFLICT (network) DO UPDATE SET name = excluded.name, owner = excluded.owner, level = excluded.level, state = excluded.state,
                open_minutes = excluded.open_minutes
            """,
            [
                Id("network", put.Network), ("name", put.Name), ("owner", put.Owner), ("level", put.Level), Word("state", put.State),
                ("open_minutes", put.OpenMinutes ? 1 : 0),
            ]),
        PutNetworkMember put => new(
            """
            INSERT INTO network_member (network, person, role) VALUES (@network, @person, @role)
            ON CONFLICT (network, person) DO UPDATE SET role = excluded.role
            """,
            [Id("network", put.Network), Id("person", put.Person), Word("role", put.Role)]),
        DropNetworkMember drop => new(
            "DELETE FROM network_member WHERE network = @network AND person = @person",
            [Id("network", drop.Network), Id("person", drop.Person)]),
        _ => OfMeeting(change),
    };

    private static ReadModelStatement OfMeeting(ReadModelChange change) => change switch
    {
        PutMeeting put => new(
            """
            INSERT INTO meeting (room, network, network_name, title, starts_at, minutes, phase)
            VALUES (@room, @network, @network_name, @title, @starts_at, @minutes, @phase)
            ON CONFLICT (room) DO UPDATE SET network = excluded.network, network_name = excluded.network_name, title = excluded.title,
                starts_at = excluded.starts_at, minutes = excluded.minutes, phase = excluded.phase
            """,
            [
                Id("room", put.Room), Id("network", put.Network), ("network_name", put.NetworkName), ("title", put.Title),
                ("starts_at", put.StartsAt.ToUnixTimeMilliseconds()), ("minutes", put.Minutes), Word("phase", put.Phase),
            ]),
        PutMeetingPhase put => new("UPDATE meeting SET phase = @phase WHERE room = @room", [Id("room", put.Room), Word("phase", put.Phase)]),
        PutMeetingPerson put => new(
            """
            INSERT INTO meeting_person (room, person, roles) VALUES (@room, @person, @roles)
            ON CONFLICT (room, person) DO UPDATE SET roles = excluded.roles
            """,
            [Id("room", put.Room), Id("person", put.Person), ("roles", (int)put.Roles)]),
        DropMeetingPerson drop => new(
            "DELETE FROM meeting_person WHERE room = @room AND person = @person",
            [Id("room", drop.Room), Id("person", drop.Person)]),
        PutCase put => OfCase(put),
        DropCasePanel drop => new("DELETE FROM case_panelist WHERE case_id = @case_id", [Id("case_id", drop.Case)]),
        PutCasePanelist put => new(
            """
            INSERT INTO case_panelist (case_id, person, answers) VALUES (@case_id, @person, @answers)
            ON CONFLICT (case_id, person) DO UPDATE SET answers = excluded.answers
            """,
            [Id("case_id", put.Case), Id("person", put.Person), ("answers", put.Answers ? 1 : 0)]),
        PutMinutes put => new(
            """
            INSERT INTO meeting_minutes (room, stage, approved, due_at) VALUES (@room, @stage, @approved, @due_at)
            ON CONFLICT (room) DO UPDATE SET stage = excluded.stage, approved = excluded.approved, due_at = excluded.due_at
            """,
            [
                Id("room", put.Room), Word("stage", put.Stage), ("approved", put.Approved ? 1 : 0),
                ("due_at", put.DueAt?.ToUnixTimeMilliseconds() ?? (object)DBNull.Value),
            ]),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No list knows this change."),
    };

    private static ReadModelStatement OfCase(PutCase put) => new(
        """
        INSERT INTO case_presentation
            (case_id, number, room, presenter, area, theme, stage, version, since, goes_at, readers, first_reader, waits, destroyed_by, follow_up_at, slot_turn, written)
        VALUES (@case_id, @number, @room, @presenter, @area, @theme, @stage, @version, @since, @goes_at, @readers, @first_reader, @waits, @destroyed_by, @follow_up_at, @slot_turn, @written)
        ON CONFLICT (case_id) DO UPDATE SET room = excluded.room, area = excluded.area, stage = excluded.stage, version = excluded.version, since = excluded.since,
            goes_at = excluded.goes_at, readers = excluded.readers, first_reader = excluded.first_reader, waits = excluded.waits,
            destroyed_by = excluded.destroyed_by, follow_up_at = excluded.follow_up_at, slot_turn = excluded.slot_turn, written = excluded.written
        """,
        [
            Id("case_id", put.Case), ("number", put.Number), Id("room", put.Room), Id("presenter", put.Presenter), ("area", put.Area),
            Word("theme", put.Theme), Word("stage", put.Stage), ("version", put.Version), ("since", put.Since.ToUnixTimeMilliseconds()),
            ("goes_at", put.GoesAt?.ToUnixTimeMilliseconds() ?? (object)DBNull.Value), ("readers", (int)put.Readers),
            ("first_reader", put.FirstReader?.Value ?? (object)DBNull.Value), ("waits", put.WaitsForRoom ? 1 : 0),
            ("destroyed_by", put.Destroyed?.ToString() ?? (object)DBNull.Value),
            ("follow_up_at", put.FollowUpAt?.ToUnixTimeMilliseconds() ?? (object)DBNull.Value),
            Word("slot_turn", put.SlotTurn), Word("written", put.Written),
        ]);

    private static (string Name, object Value) Id(string name, IId id) => (name, id.Value);

    private static (string Name, object Value) Word<T>(string name, T word)
        where T : struct, Enum => (name, word.ToString());
}
