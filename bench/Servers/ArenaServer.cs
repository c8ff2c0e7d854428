using Microsoft.AspNetCore.Authentication;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web;

namespace Pilar.Arena.Bench.Servers;

/// <summary>The product as it stands, one process on a fresh SQLite file, with a meeting under way in every room.</summary>
internal static class ArenaServer
{
    /// <param name="hold">Given a room, holds a meeting in it; every room is held before anybody connects.</param>
    public static async Task<WebApplication> Create(Crowd crowd, Func<IGrainFactory, int, Task> hold)
    {
        var folder = Directory.CreateTempSubdirectory("arena-bench-").FullName;
        var app = ArenaWeb.Create(
            [
                "--environment=Development", $"--contentRoot={folder}", "--urls=http://127.0.0.1:0",
                $"--Arena:Storage:DataFolder={folder}", $"--Arena:Cluster:SiloPort={FreePort.Next()}", "--Arena:Demo:Fill=false",
                "--Logging:LogLevel:Default=Warning", "--Arena:Pace:CommandsPerSecond=100000", "--Arena:Pace:CommandBurst=100000",
                "--Arena:Pace:RoomCommandsPerSecond=100000", "--Arena:Pace:RoomCommandBurst=100000",
                "--Arena:Pace:ReadsPerSecond=100000", "--Arena:Pace:ReadBurst=100000", "--Arena:Web:ConnectionsPerAddress=20000",
            ],
            builder => builder.Services.AddAuthentication(HeaderSignIn.Name)
                .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Name, _ => { }));
        app.Lifetime.ApplicationStopped.Register(() => Directory.Delete(folder, recursive: true));
        await app.StartAsync();
        await Parallel.ForAsync(0, crowd.Rooms, async (room, _) =>
            await hold(app.Services.GetRequiredService<IGrainFactory>(), room));
        return app;
    }

    /// <summary>A meeting that is live, with everybody let in. The first person leads it.</summary>
    /// <param name="atTheDoor">How many more are on the list, and have not knocked yet.</param>
    public static async Task HoldMeeting(IGrainFactory grains, int room, int people, int atTheDoor = 0)
    {
        var grain = grains.Grain(new RoomId(Crowd.Room(room)));
        var facilitator = Person(room, 0);
        await Do(Caller.Arena, new PlanMeeting(
            new NetworkId(Crowd.Room(room)), "Nettverket", "Møtet", TimeProvider.System.GetUtcNow(), 60, Language.Nb, History.Everything,
            [.. Enumerable.Range(0, people + atTheDoor).Select(person => new RosterEntry(
                Person(room, person).Person, $"Deltaker {person}", "RVTS Sør", person == 0 ? RoomRole.Facilitator : RoomRole.Participant))]));
        await Do(facilitator, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Velkommen", AgendaItemType.Information, 5));
        await Do(facilitator, new SendNotice());
        await Do(facilitator, new OpenLobby());
        await Do(facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await Do(facilitator, new StartMeeting());
        for (var person = 1; person < people; person++)
        {
            await Do(Person(room, person), new EnterRoom(RoomLimits.DeclarationVersion));
        }

        if (people > 1)
        {
            await Do(facilitator, new AdmitEveryone());
        }

        Task Do(Caller caller, RoomCommand command) => ArenaServer.Do(grain, caller, command);
    }

    public static async Task Do(IRoomGrain room, Caller caller, RoomCommand command)
    {
        var reply = await room.Do(caller, new CommandId(Guid.NewGuid()), command);
        if (!reply.Accepted())
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {reply.Refusal?.Code}");
        }
    }

    public static Caller Person(int room, int person) => new(new PersonId(Crowd.Person(room, person)));
}
