using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The facilitator goes, a co-facilitator is offered to lead, and it is given back; in three browsers.</summary>
public sealed class LeadTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly ArenaProcess _arena = new();

    public async ValueTask InitializeAsync() => await _arena.Start();

    public async ValueTask DisposeAsync() => await _arena.DisposeAsync();

    [Fact]
    public async Task Leading_is_offered_to_the_co_facilitator_and_taken_back()
    {
        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Klok Bjørk");
        var room = (await facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        await facilitator.ComeIn(room);
        var name = await facilitator.Page.Locator("arena-people li", new() { HasText = "medprosessleder" }).Locator("strong").First.InnerTextAsync();
        await using var second = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, name, Look.Phone);
        await using var nurse = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Varsom Vind");
        await second.ComeIn(room);
        await nurse.ComeIn(room);

        // Who goes while the meeting is suspended has been gone for as long as anybody needs to wait.
        await facilitator.Press("Ta pause");
        await facilitator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ta pause" }).ClickAsync();
        await second.Sees("satt på pause");
        await facilitator.Press("Gå ut av møtet");
        await facilitator.Sees("Gå til møterommet");
        await second.Press("Fortsett møtet");
        await second.Sees("Du kan ta over.");
        await nurse.DoesNotSee("Du kan ta over.");
        await second.IsAccessible("To take over");
        await second.FitsTheWidth("To take over");
        await second.Press("Ta over");
        await second.Sees("Du leder møtet nå.");
        await nurse.Sees($"{name} leder møtet nå.");

        await facilitator.ComeIn(room);
        await facilitator.Sees($"{name} leder møtet nå.");
        await facilitator.Press("Gå inn igjen");
        await nurse.Sees("Klok Bjørk");
        await facilitator.DoesNotSee("Du er ikke inne i møtet nå.");
        await facilitator.Press("Ta tilbake");
        await nurse.DoesNotSee($"{name} leder møtet nå.");

        // The last one who leads goes: the others are told calmly, and it is over when somebody is back.
        await second.Press("Gå ut av møtet");
        await second.Sees("Gå til møterommet");
        await facilitator.Press("Gå ut av møtet");
        await nurse.Sees("Ingen som leder møtet, er her akkurat nå.");
        await nurse.IsAccessible("Nobody leads");
        await facilitator.ComeIn(room);
        await facilitator.Press("Gå inn igjen");
        await nurse.DoesNotSee("Ingen som leder møtet, er her akkurat nå.");
        Assert.Empty(facilitator.Complaints.Concat(second.Complaints).Concat(nurse.Complaints));
    }
}
