using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Lists;

namespace Pilar.Arena.Silo.Storage;

/// <summary>The lists. What is ordered by name is ordered here: the databases do not know the Norwegian alphabet alike.</summary>
internal sealed partial class ReadModels(IArenaDatabase database) : IReadModels
{
    private const string People =
        """
        SELECT p.person, p.name, p.title, p.organisation, o.name, o.sector, p.language, p.leads_municipality
        FROM person p LEFT JOIN organisation o ON o.organisation = p.organisation
        """;

    private const string MeetingColumns = "m.room, m.network, m.network_name, m.title, m.starts_at, m.minutes, m.phase";

    // Going on; coming; over. What is coming is read forwards, what is over backwards.
    private const string MeetingOrder =
        """
        ORDER BY CASE WHEN m.phase IN ('LobbyOpen', 'Live', 'Suspended') THEN 0 WHEN m.phase IN ('Closed', 'Cancelled') THEN 2 ELSE 1 END,
            CASE WHEN m.phase IN ('Closed', 'Cancelled') THEN -m.starts_at ELSE m.starts_at END, m.room
        """;

    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true);

    public async Task<ImmutableArray<NetworkListing>> NetworksOf(PersonId person, CancellationToken cancellation)
    {
        var networks = await database.Read(
            """
            SELECT n.network, n.name, n.owner, n.level, mine.role,
                (SELECT count(*) FROM network_member everyone WHERE everyone.network = n.network)
            FROM network_member mine JOIN network n ON n.network = mine.network
            WHERE mine.person = @person
            """,
            new { person = person.Value },
            row => new NetworkListing(
                new(row.GetGuid(0)), row.GetString(1), row.GetString(2), row.GetInt32(3), Word<NetworkRole>(row, 4), (int)row.GetInt64(5)),
            cancellation);
        return networks.Sort((one, other) => Alphabet.Compare(one.Name, other.Name));
    }

    public Task<ImmutableArray<MeetingListing>> MeetingsOf(PersonId person, NetworkId? network, CancellationToken cancellation) =>
        database.Read(
            $"""
            SELECT {MeetingColumns}, p.roles, w.stage, w.approved
            FROM meeting_person p JOIN meeting m ON m.room = p.room LEFT JOIN meeting_minutes w ON w.room = m.room
            WHERE p.person = @person {(network is null ? "" : "AND m.network = @network")}
            {MeetingOrder}
            """,
            new { person = person.Value, network = network?.Value },
            row => Meeting(
                row,
                (RoomRole)row.GetInt32(7),
                row.IsDBNull(8) ? MinutesStage.None : Word<MinutesStage>(row, 8),
                !row.IsDBNull(9) && row.GetInt32(9) == 1),
            cancellation);

    public async Task<bool> HasMeeting(PersonId person, RoomId room, CancellationToken cancellation) =>
        await Any("SELECT 1 FROM meeting_person WHERE room = @id AND person = @person", person, room, cancellation);

    public async Task<bool> HasNetwork(PersonId person, NetworkId network, CancellationToken cancellation) =>
        await Any("SELECT 1 FROM network_member WHERE network = @id AND person = @person", person, network, cancellation);

    public async Task<PersonListing?> Person(PersonId person, CancellationToken cancellation) =>
        (await database.Read($"{People} WHERE p.person = @person", new { person = person.Value }, Listing, cancellation)).FirstOrDefault();

    public async Task<ImmutableArray<PersonListing>> Everyone(CancellationToken cancellation) =>
        (await database.Read(People, parameters: null, Listing, cancellation)).Sort((one, other) => Alphabet.Compare(one.Name, other.Name));

    public Task<ImmutableArray<Candidate>> NotOnList(RoomId room, CancellationToken cancellation) =>
        database.Read(
            """
            SELECT p.person, p.name, p.title, p.organisation, o.name, o.sector, p.language, p.leads_municipality,
                CASE WHEN EXISTS (SELECT 1 FROM meeting m JOIN network_member n ON n.network = m.network WHERE m.room = @room AND n.person = p.person) THEN 1 ELSE 0 END
            FROM person p LEFT JOIN organisation o ON o.organisation = p.organisation
            WHERE NOT EXISTS (SELECT 1 FROM meeting_person l WHERE l.room = @room AND l.person = p.person)
            """,
            new { room = room.Value },
            row => new Candidate(Listing(row), row.GetInt32(8) == 1),
            cancellation);

    public Task<ImmutableArray<RoomId>> RoomsToWatch(DateTimeOffset startingBefore, CancellationToken cancellation) =>
        database.Read(
            """
            SELECT room FROM meeting
            WHERE phase IN ('LobbyOpen', 'Live', 'Suspended') OR (phase IN ('Planned', 'NoticeSent') AND starts_at <= @before)
            ORDER BY starts_at, room
            """,
            new { before = startingBefore.ToUnixTimeMilliseconds() },
            row => new RoomId(row.GetGuid(0)),
            cancellation);

    private async Task<bool> Any(string sql, PersonId person, IId id, CancellationToken cancellation) =>
        (await database.Read(sql, new { id = id.Value, person = person.Value }, _ => true, cancellation)).Length > 0;

    // Of a row that begins with MeetingColumns.
    private static MeetingListing Meeting(DbDataReader row, RoomRole roles, MinutesStage stage, bool approved) => new(
        new(row.GetGuid(0)),
        new(row.GetGuid(1)),
        row.GetString(2),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetInt32(5),
        Word<MeetingPhase>(row, 6),
        roles,
        stage,
        approved);

    // Organisation and person are written by grains of their own: for a moment there may be the one without the other.
    private static PersonListing Listing(DbDataReader row) => new(
        new(row.GetGuid(0)),
        row.GetString(1),
        row.GetString(2),
        new(row.GetGuid(3)),
        row.IsDBNull(4) ? "" : row.GetString(4),
        row.IsDBNull(5) ? default : Word<Sector>(row, 5),
        Word<Language>(row, 6),
        row.GetInt32(7) == 1);

    private static T Word<T>(DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
