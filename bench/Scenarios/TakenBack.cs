using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>
/// Somebody presses «Stopp – ikke anonymt», and whoever leads takes a contribution back, again and again. How long from the press until it has come to each
/// participant that the words are to be gone, and until it has come to the last one?
/// </summary>
internal sealed record TakenBack(string Name, Crowd Crowd, int Times) : IScenario
{
    private const int Aim = 1_000;
    private const int Stopper = 2;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        Timed stops = new("stop"), pulls = new("pull-back"), plain = new("a message");
        var broken = await Led.InRoom(Crowd, room => TakeBack(room, stops, pulls));
        await Led.Say(plain, Crowd, Times);
        return
        [
            .. new[] { stops, pulls }.SelectMany(timed => Led.Figures(Name, timed, ServerKind.Arena, plain, Aim)),
            .. Led.Figures(Name, plain, ServerKind.SignalR, plain, Aim),
            new Figure(Name, ServerKind.Arena, FanOut.Broken, broken, "events", null, 0),
        ];
    }

    private async Task TakeBack(LedRoom room, Timed stops, Timed pulls)
    {
        await room.Open(0);
        for (var time = 0; time < Times; time++)
        {
            await room.Stop(0, Stopper, stops);
            await room.PullBack(Stopper, pulls);
        }
    }
}
