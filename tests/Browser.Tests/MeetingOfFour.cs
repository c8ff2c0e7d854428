using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The meeting of the demo over case S-14, in an arena of its own, with four browsers in it.</summary>
public abstract class MeetingOfFour(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    protected const string Case = "Saksdrøfting S-14";

    private const string Title = "Saksdrøfting og evaluering";

    // Those who come besides the four.
    private readonly List<PersonAtBrowser> _others = [];
    private string _room = "";

    internal ArenaProcess Arena { get; } = new();

    protected PersonAtBrowser Facilitator { get; private set; } = null!;

    protected PersonAtBrowser Presenter { get; private set; } = null!;

    /// <summary>On a phone.</summary>
    protected PersonAtBrowser Nurse { get; private set; } = null!;

    protected PersonAtBrowser User { get; private set; } = null!;

    protected PersonAtBrowser[] Everyone => [Facilitator, Presenter, Nurse, User];

    public async ValueTask InitializeAsync()
    {
        await Arena.Start();
        Facilitator = await SignIn("Klok Bjørk", Look.Desktop);
        Presenter = await SignIn("Fredfull Eng", Look.Desktop);
        Nurse = await SignIn("Varsom Vind", Look.Phone);
        User = await SignIn("Sterk Rot", Look.Desktop);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in Everyone.Where(person => person is not null).Concat(_others))
        {
            await person.DisposeAsync();
        }

        await Arena.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The presenter reads who will hear the case, says yes to all, and is back in the room.</summary>
    /// <param name="looks">The page is looked at too: not where another meeting does.</param>
    /// <param name="butNot">Somebody to whom they say no.</param>
    protected async Task AgreeToAll(bool looks = false, string? butNot = null)
    {
        await Presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Se hvem som får høre saken, og si ja" }).ClickAsync();
        await Presenter.Sees("Varsom Vind");
        if (looks)
        {
            await Presenter.IsAccessible("The list of those who will hear the case");
            var wide = Presenter.Page.ViewportSize!;
            await Presenter.Page.SetViewportSizeAsync(320, wide.Height);
            await Presenter.FitsTheWidth("The list of those who will hear the case");
            await Presenter.Page.SetViewportSizeAsync(wide.Width, wide.Height);
        }

        if (butNot is not null)
        {
            await Presenter.Page.GetByRole(AriaRole.Checkbox, new() { Name = butNot }).CheckAsync();
        }

        await Presenter.Press("Ja, de andre kan høre saken");
        await Presenter.Sees("Lista er lagret.");
        await Presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Til møterommet" }).ClickAsync();
        await Presenter.Sees("Se eller endre hvem som får høre saken");
    }

    /// <summary>The lobby is opened, the others wait there and see nothing, and all are let in when the meeting starts.</summary>
    protected async Task ComeIn()
    {
        var link = Facilitator.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        _room = await link.First.GetAttributeAsync("href") + "/rom";
        await link.First.ClickAsync();
        await Facilitator.Press("Åpne venterommet");
        await Facilitator.Sees("Venterommet er åpnet.");
        await Facilitator.Enter(_room);
        foreach (var person in Everyone.Skip(1))
        {
            await person.Enter(_room);
            await person.Sees("Du kommer inn når de slipper deg inn.");
            await person.DoesNotSee("Skriv et innlegg");
        }

        await Facilitator.Sees("3 venter på å komme inn");
        await Facilitator.Press("Slipp inn alle");
        await Facilitator.Press("Start møtet");
        foreach (var person in Everyone)
        {
            await Assertions.Expect(person.Page.GetByLabel("Skriv et innlegg")).ToBeVisibleAsync();
        }
    }

    /// <summary>One more, beside the four, who stays to the end.</summary>
    protected async Task<PersonAtBrowser> Another(string name, Look look)
    {
        var person = await SignIn(name, look);
        _others.Add(person);
        return person;
    }

    /// <summary>One more comes to the door, and is let in.</summary>
    protected async Task<PersonAtBrowser> LetIn(string name)
    {
        var person = await Another(name, Look.Desktop);
        await person.Enter(_room);
        await Facilitator.Press($"Slipp inn {name}");
        await Assertions.Expect(person.Page.GetByLabel("Skriv et innlegg")).ToBeVisibleAsync();
        return person;
    }

    protected Task<PersonAtBrowser> SignIn(string name, Look look) => PersonAtBrowser.SignIn(chromium.Browser, Arena.Address, name, look);
}
