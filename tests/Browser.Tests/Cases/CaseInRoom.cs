using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A case that was approved, shown in the demo's live meeting to somebody who listens there, and closed again.</summary>
internal sealed class CaseInRoom(PersonAtBrowser facilitator, PersonAtBrowser presenter, PersonAtBrowser listener)
{
    private string _room = "";
    private string _title = "";

    private ILocator Case => presenter.Page.Locator("arena-case article", new() { Has = presenter.Button("Vis neste del") });

    /// <summary>Puts a case on the agenda of the meeting in which cases are written: the only one that can be chosen there.</summary>
    public async Task Plan(string title)
    {
        _title = title;
        var meeting = (await facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page;
        _room = meeting + "/rom";
        await ProposeItem(facilitator, meeting, title);
    }

    /// <summary>Whoever leads proposes an item, and so it is accepted.</summary>
    public static async Task ProposeItem(PersonAtBrowser leader, string meeting, string title)
    {
        await leader.Go(meeting);
        await leader.Page.Locator("#meld-inn-Title").FillAsync(title);
        await leader.Page.Locator("#meld-inn-Type").SelectOptionAsync("Case");
        await leader.Page.Locator("#meld-inn-Minutes").FillAsync("40");
        await leader.Page.Locator("form:has(#meld-inn-Title) button[type='submit']").ClickAsync();
        await leader.Sees(title);
    }

    /// <summary>The item is on, the presenter has said yes to the list, and the case is open.</summary>
    public async Task Open()
    {
        foreach (var person in new[] { facilitator, presenter, listener })
        {
            await person.ComeIn(_room);
        }

        await PutOffWhatIsOn();
        await facilitator.Press($"Start saken: {_title}");
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Se hvem som får høre saken, og si ja" }).ClickAsync();
        await presenter.Press("Ja, de andre kan høre saken");
        await presenter.Sees("Lista er lagret.");
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Til møterommet" }).ClickAsync();
        await facilitator.Press("Åpne saken");
        await Assertions.Expect(Case).ToHaveCountAsync(1);
    }

    /// <summary>The next part; whoever listens sees it, and had not seen it before.</summary>
    /// <param name="words">Some of it.</param>
    public async Task Show(string words)
    {
        await listener.DoesNotSee(words);
        await presenter.Press("Vis neste del");
        await listener.Sees(words);
    }

    /// <summary>Off the screens, and the item with it.</summary>
    public async Task Close(string words)
    {
        await presenter.Press("Lukk saken");
        await listener.DoesNotSee(words);
        await facilitator.Press("Ingen konklusjon");
        await Assertions.Expect(facilitator.Page.Locator("arena-agenda li[data-state='current']")).ToHaveCountAsync(0);
    }

    /// <summary>By its number; what is left is the certificate.</summary>
    /// <param name="page">The case's.</param>
    public static async Task Destroy(PersonAtBrowser presenter, string page)
    {
        await presenter.Go(page);
        var number = await presenter.Page.Locator("h1").InnerTextAsync();
        await presenter.Page.GetByText("Slett for godt", new() { Exact = true }).ClickAsync();
        await presenter.Page.GetByLabel("Saksnummer").FillAsync(number);
        await presenter.Press($"Slett {number} for godt");
        await Assertions.Expect(presenter.Page.Locator("main")).ToContainTextAsync("Bevis for sletting", new() { Timeout = 60_000 });
    }

    private async Task PutOffWhatIsOn()
    {
        var on = facilitator.Page.Locator("arena-agenda li[data-state='current']");
        if (await on.CountAsync() == 0)
        {
            return;
        }

        await on.Locator(".agenda__more summary").ClickAsync();
        await facilitator.PutOff(on);
        await Assertions.Expect(on).ToHaveCountAsync(0);
    }
}
