using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Bench.Servers;

/// <summary>A meeting with everything that those who lead step through: cases with a method chosen and agreed to, and people at the door.</summary>
internal static class LedMeeting
{
    public const int Cases = 2;

    /// <summary>On the list, and not in the room: what the scenario lets in.</summary>
    public const int AtTheDoor = 40;

    /// <summary>The method that is stepped through.</summary>
    public static MethodTemplate Method { get; } = MethodCatalogue.All[0];

    /// <summary>The person who presents both cases. The first person leads.</summary>
    public const int Presenter = 1;

    public static async Task Hold(IGrainFactory grains, int room, int people)
    {
        await ArenaServer.HoldMeeting(grains, room, people, AtTheDoor);
        var grain = grains.Grain(new RoomId(Crowd.Room(room)));
        var (leads, presents) = (ArenaServer.Person(room, 0), ArenaServer.Person(room, Presenter));
        for (var number = 0; number < Cases; number++)
        {
            var (item, one) = (new AgendaItemId(Crowd.Item(room, number)), new CaseId(Crowd.Case(room, number)));
            await ArenaServer.Do(grain, leads, new ProposeItem(item, "Sak til drøfting", AgendaItemType.Case, Method.Minutes));
            await ArenaServer.Do(grain, Caller.Arena, new AttachCase(one, item, presents.Person, $"S-2026-{1000 + number}", RoomRole.InCases, Sections()));
            await ArenaServer.Do(grain, presents, new AgreeToPanel(
                one, [.. Enumerable.Range(0, people + AtTheDoor).Where(person => person != Presenter).Select(person => ArenaServer.Person(room, person).Person)], []));
            await ArenaServer.Do(grain, leads, new ChooseMethod(one, Method.Key));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<CaseSection> Sections() =>
    [
        new CaseSection("Det vi trenger hjelp til", string.Concat(Enumerable.Repeat("ord ", 40)).Trim(), Asks: true),
        new CaseSection("Det vi har sett", string.Concat(Enumerable.Repeat("ord ", 400)).Trim()),
    ];
}
