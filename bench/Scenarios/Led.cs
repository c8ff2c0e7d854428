using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>
/// Those who lead step through cases phase by phase, give the word and let people in, one thing after another. How long until each
/// participant has it, and until the last one has? And, from the start once more, when all who stand at the door are let in with one command?
/// </summary>
internal sealed record Led(string Name, Crowd Crowd, int Cases) : IScenario
{
    private const int Aim = 300;
    private const int GivenInEachPhase = 3;
    private const int LetInInEachPhase = 2;
    private const int Messages = 60;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        Timed phases = new("phase"), floor = new("floor"), lobby = new("lobby"), everyone = new($"{LedMeeting.AtTheDoor} let in at once"), plain = new("a message");
        var broken = await InRoom(Crowd, room => Lead(room, phases, floor, lobby)) + await InRoom(Crowd, room => room.LetEveryoneIn(everyone));
        await Say(plain, Crowd, Messages);
        return
        [
            .. new[] { phases, floor, lobby, everyone }.SelectMany(timed => Figures(Name, timed, ServerKind.Arena, plain, Aim)),
            .. Figures(Name, plain, ServerKind.SignalR, plain, Aim),
            new Figure(Name, ServerKind.Arena, FanOut.Broken, broken, "events", null, 0),
        ];
    }

    /// <summary>Does it in a room of <see cref="LedMeeting"/> that has talked for a while.</summary>
    /// <returns>How many events came twice or out of order.</returns>
    public static async Task<long> InRoom(Crowd people, Func<LedRoom, Task> lead)
    {
        await using var server = await ServerProcess.Start(ServerKind.Led, people);
        await using var crowd = await LoadCrowd.Connect(ServerKind.Led, server.Address, people);
        await crowd.Settle(await crowd.Talk(perSecond: 10, TimeSpan.FromSeconds(10)) * people.People);
        await using var room = new LedRoom(server.Address, [.. crowd.Clients]);
        await lead(room);
        return crowd.Clients.Sum(client => client.Breaks);
    }

    private async Task Lead(LedRoom room, Timed phases, Timed floor, Timed lobby)
    {
        for (var number = 0; number < Cases; number++)
        {
            await room.Open(number);
            for (var phase = 0; phase <= LedMeeting.Method.Phases.Length; phase++)
            {
                await room.Step(number, phase, phases);
                for (var i = 0; i < GivenInEachPhase; i++)
                {
                    await room.GiveFloor(floor);
                }

                for (var i = 0; i < LetInInEachPhase; i++)
                {
                    await room.LetIn(lobby);
                }
            }
        }
    }

    /// <summary>The reference: messages of one plain hub to all its clients, one after another.</summary>
    public static async Task Say(Timed plain, Crowd people, int times)
    {
        await using var server = await ServerProcess.Start(ServerKind.SignalR, people);
        await using var crowd = await LoadCrowd.Connect(ServerKind.SignalR, server.Address, people);
        await crowd.Settle(await crowd.Talk(perSecond: 10, TimeSpan.FromSeconds(10)) * people.People);
        LoadClient[] clients = [.. crowd.Clients];
        for (var said = 0; said < times; said++)
        {
            await plain.Take(clients, async () =>
            {
                var next = clients[0].Heard + 1;
                await clients[0].Post(LoadClient.Text());
                return next;
            });
        }
    }

    /// <param name="most">In milliseconds, for the arena.</param>
    public static IEnumerable<Figure> Figures(string name, Timed timed, string server, Timed reference, double most)
    {
        double? aim = server == ServerKind.Arena ? most : null;
        yield return new Figure(name, server, $"{timed.What}: {timed.Times} times, median", timed.Each.Percentile(0.5), "ms");
        yield return new Figure(name, server, $"{timed.What}: 99 % of the participants", timed.Each.Percentile(0.99), "ms", null, aim);
        yield return new Figure(name, server, $"{timed.What}: the last participant, median", timed.Last.Percentile(0.5), "ms", null, null);
        yield return new Figure(name, server, $"{timed.What}: the last participant, 99 %", timed.Last.Percentile(0.99), "ms", null, aim);
        yield return new Figure(
            name, server, $"{timed.What}: 99 %, to the plain hub's", timed.Each.Percentile(0.99) / reference.Each.Percentile(0.99), "ratio");
    }
}
