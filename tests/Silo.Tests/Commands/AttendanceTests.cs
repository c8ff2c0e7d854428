using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Commands;

/// <summary>How many were at each meeting, as it is typed by whoever answers for privacy.</summary>
public abstract class AttendanceTests : StorageTests
{
    private static readonly string[] Names = ["Rolig Fjord", "Stille Bekk", "Rask Foss", "Lys Dag", "Klok Bjørk", "Mild Vik"];

    private readonly DateTimeOffset _startsAt = TimeProvider.System.GetUtcNow();

    private string Year => _startsAt.Year.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task How_many_were_there_is_said_when_they_were_not_few_and_who_never()
    {
        await using var silo = await RunningSilo.Start(Given.Options);
        await Hold(silo, "Stort nettverk", 6, 0);
        var few = await Hold(silo, "Lite nettverk", 4, 1);
        await Plan(silo, new RoomId(Guid.NewGuid()), "Nytt nettverk", Somebody(3), 2);

        var (code, said) = await Command("attendance", Year);

        Assert.Equal((0, "6 Stort nettverk\n<5 Lite nettverk"), (code, WithoutTimes(said)));
        Assert.Equal((0, ""), await Command("attendance", (_startsAt.Year + 2).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal((1, "«i fjor» is no year."), await Command("attendance", "i fjor"));

        await Given.Run($"UPDATE event_log SET role = 'nobody' WHERE stream = '{few.Key()}' AND seq = 3");
        (code, said) = await Command("attendance", Year);
        Assert.Equal(
            (1, "6 Stort nettverk\n? Lite nettverk\nlog of a meeting is damaged, so how many were there cannot be told: «verify» says where."),
            (code, WithoutTimes(said)));
    }

    // The first word of each line.
    private static string WithoutTimes(string said) => string.Join('\n', said.Split('\n').Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    private static Caller[] Somebody(int many) => [.. Enumerable.Range(0, many).Select(_ => new Caller(new PersonId(Guid.NewGuid())))];

    private async Task<RoomId> Hold(RunningSilo silo, string network, int many, int place)
    {
        var (room, people) = (new RoomId(Guid.NewGuid()), Somebody(many));
        await Plan(silo, room, network, people, place);
        await Must(silo, room, people[0], new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Erfaringer", AgendaItemType.Discussion, 20));
        await Must(silo, room, people[0], new SendNotice());
        await Must(silo, room, people[0], new OpenLobby());
        foreach (var person in people)
        {
            await Must(silo, room, person, new EnterRoom(RoomLimits.DeclarationVersion));
        }

        foreach (var command in new RoomCommand[] { new AdmitEveryone(), new StartMeeting(), new EndMeeting() })
        {
            await Must(silo, room, people[0], command);
        }

        return room;
    }

    private Task Plan(RunningSilo silo, RoomId room, string network, Caller[] people, int place) => Must(silo, room, Caller.Arena, new PlanMeeting(
        new NetworkId(Guid.NewGuid()), network, "Møtet", _startsAt.AddSeconds(place), 60, Language.Nb, History.Everything,
        [.. people.Select((person, number) => new RosterEntry(person.Person, Names[number], "Tjenesten", number == 0 ? RoomRole.Facilitator : RoomRole.Participant))]));

    // What nobody had time to answer or to look through is sent again, as a browser does.
    private static async Task Must(RunningSilo silo, RoomId room, Caller caller, RoomCommand command)
    {
        using var enough = new CancellationTokenSource(RunningStorage.Patience);
        var (id, reply) = (new CommandId(Guid.NewGuid()), (Reply<Receipt>?)null);
        while (reply is null || reply.Refusal?.Code == "not-screened")
        {
            enough.Token.ThrowIfCancellationRequested();
            try
            {
                reply = await silo.Grains.Grain(room).Do(caller, id, command);
            }
            catch (TimeoutException)
            {
                // The same command: it is done once, whether it was or not.
            }
        }

        Assert.True(reply.Accepted(), reply.Refusal?.Code);
    }

    private Task<(int Code, string Said)> Command(params string[] words) => Operator.Types(Given.Options, words);
}

public sealed class AttendanceOnSqlite : AttendanceTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class AttendanceOnPostgres(PostgresServer server) : AttendanceTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
