using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Silo.Storage;

// What the clock and the minutes of a meeting ask, and who reads them from outside of it.
internal sealed partial class ReadModels
{
    public Task<ImmutableArray<RoomId>> MinutesToWatch(DateTimeOffset now, CancellationToken cancellation) =>
        database.Read(
            "SELECT room FROM meeting_minutes WHERE due_at <= @now ORDER BY due_at, room",
            new { now = now.ToUnixTimeMilliseconds() },
            row => new RoomId(row.GetGuid(0)),
            cancellation);

    public async Task<ImmutableArray<NetworkId>> NetworksOpenTo(PersonId person, CancellationToken cancellation)
    {
        var open = await database.Read(
            """
            SELECT DISTINCT n.network, theirs.area, mine.area
            FROM person me
                JOIN organisation mine ON mine.organisation = me.organisation
                JOIN network n ON n.open_minutes = 1
                JOIN network_member m ON m.network = n.network
                JOIN person one ON one.person = m.person
                JOIN organisation theirs ON theirs.organisation = one.organisation
            WHERE me.person = @person AND me.leads_municipality = 1
            """,
            new { person = person.Value },
            row => (Network: new NetworkId(row.GetGuid(0)), Area: row.GetString(1), Mine: row.GetString(2)),
            cancellation);
        return [.. open.Where(one => Areas.AreSame(one.Area, one.Mine)).Select(one => one.Network).Distinct()];
    }

    public async Task<ImmutableArray<MeetingListing>> OpenMinutesFor(PersonId person, CancellationToken cancellation)
    {
        var networks = await NetworksOpenTo(person, cancellation);
        if (networks.IsEmpty)
        {
            return [];
        }

        var approved = await database.Read(
            $"""
            SELECT {MeetingColumns}
            FROM network n JOIN meeting m ON m.network = n.network JOIN meeting_minutes w ON w.room = m.room
            WHERE n.open_minutes = 1 AND w.approved = 1
                AND NOT EXISTS (SELECT 1 FROM meeting_person l WHERE l.room = m.room AND l.person = @person)
            ORDER BY m.starts_at DESC, m.room
            """,
            new { person = person.Value },
            row => Meeting(row, RoomRole.None, MinutesStage.Approved, approved: true),
            cancellation);
        return approved.RemoveAll(meeting => !networks.Contains(meeting.Network));
    }
}
