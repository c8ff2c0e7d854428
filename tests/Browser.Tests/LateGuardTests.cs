using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Nobody has time to look a text through: it stays with its writer; in two browsers, one of them a phone.</summary>
public sealed class LateGuardTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly HeldUpArena _arena = new();
    private PersonAtBrowser _facilitator = null!;
    private PersonAtBrowser _nurse = null!;

    public async ValueTask InitializeAsync()
    {
        await _arena.Start();
        _facilitator = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Klok Bjørk");
        _nurse = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Varsom Vind", Look.Phone);
        var room = (await _facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        await _facilitator.ComeIn(room);
        await _nurse.ComeIn(room);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in new[] { _facilitator, _nurse }.Where(person => person is not null))
        {
            await person.DisposeAsync();
        }

        await _arena.DisposeAsync();
    }

    [Fact]
    public async Task What_nobody_had_time_to_look_through_stays_with_its_writer_and_is_sent_again_and_said_once()
    {
        var text = $"Et spørsmål {_arena.Words}";
        var waits = _nurse.Page.Locator("[data-outgoing]");
        await _nurse.Write(text);

        await Assertions.Expect(waits).ToContainTextAsync(
            "Ikke lagret. Vi fikk ikke sjekket om teksten kan vise hvem det gjelder. Derfor er den ikke lagret. Det du skrev, ligger her. Prøv igjen om litt.");
        await Assertions.Expect(waits.Locator(".post__text")).ToHaveTextAsync(text);
        foreach (var way in new[] { "Prøv igjen", "Kopier", "Forkast innlegget" })
        {
            await Assertions.Expect(waits.GetByRole(AriaRole.Button, new() { Name = way })).ToBeVisibleAsync();
        }

        await _nurse.IsAccessible("a text that nobody had time for");
        await _nurse.FitsTheWidth("a text that nobody had time for");
        await _facilitator.DoesNotSee(_arena.Words);

        // The page goes on asking by itself, with the same command.
        _arena.LetGo();
        await _facilitator.Sees(text);
        await Assertions.Expect(waits).ToHaveCountAsync(0);
        await _nurse.Page.ReloadAsync();
        await _nurse.Sees(text);
        Assert.Single(await _facilitator.Log(), said => said == text);
        Assert.Empty(_facilitator.Complaints.Concat(_nurse.Complaints));
    }
}
