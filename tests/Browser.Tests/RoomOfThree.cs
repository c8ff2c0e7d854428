using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Three who are in a live room of the demo: one leads, one has a case there, and one is on a phone.</summary>
public abstract class RoomOfThree(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>, IAsyncLifetime
{
    protected PersonAtBrowser Facilitator { get; private set; } = null!;

    protected PersonAtBrowser Presenter { get; private set; } = null!;

    /// <summary>On a phone.</summary>
    protected PersonAtBrowser Nurse { get; private set; } = null!;

    /// <summary>The address of the room's page.</summary>
    protected string Room { get; private set; } = "";

    protected string Address => demo.Arena.Address;

    protected IBrowser Browser => chromium.Browser;

    protected PersonAtBrowser[] Everyone => [Facilitator, Presenter, Nurse];

    public async ValueTask InitializeAsync()
    {
        Facilitator = await PersonAtBrowser.SignIn(Browser, Address, "Klok Bjørk");
        Presenter = await PersonAtBrowser.SignIn(Browser, Address, "Fredfull Eng");
        Nurse = await PersonAtBrowser.SignIn(Browser, Address, "Varsom Vind", Look.Phone);
        Room = (await Facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        foreach (var person in Everyone)
        {
            await person.ComeIn(Room);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Everyone.SelectMany(person => person.Complaints));
        foreach (var person in Everyone)
        {
            await person.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
