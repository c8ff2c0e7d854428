using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// An arena of its own for a class whose tests change the live meeting, and three people signed in once for all of them: one leads the meeting, one has a case there, and one
/// is on a phone.
/// </summary>
public sealed class RoomPeople(OneForAll all) : IAsyncLifetime
{
    private IBrowser _browser = null!;

    public ArenaProcess Arena { get; } = new();

    public PersonAtBrowser Facilitator { get; private set; } = null!;

    public PersonAtBrowser Presenter { get; private set; } = null!;

    /// <summary>On a phone.</summary>
    public PersonAtBrowser Nurse { get; private set; } = null!;

    /// <summary>The address of the room's page.</summary>
    public string Room { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Arena.Start();
        _browser = await all.Browser();
        Facilitator = await SignIn("Klok Bjørk");
        Presenter = await SignIn("Fredfull Eng");
        Nurse = await SignIn("Varsom Vind", Look.Phone);
        Room = (await Facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
    }

    /// <summary>One more, or one of them once more.</summary>
    public Task<PersonAtBrowser> SignIn(string name, Look? look = null) => PersonAtBrowser.SignIn(_browser, Arena.Address, name, look);

    public async ValueTask DisposeAsync()
    {
        await Facilitator.DisposeAsync();
        await Presenter.DisposeAsync();
        await Nurse.DisposeAsync();
        await Arena.DisposeAsync();
    }
}
