using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cluster;

/// <summary>Four people in a meeting on a cluster, whose processes end one after another without a word.</summary>
public sealed class ClusterTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Draft = "Halvferdig tanke";

    private readonly ArenaCluster _arena = new();
    private readonly List<PersonAtBrowser> _people = [];
    private readonly List<string> _said = [];

    private PersonAtBrowser Facilitator => _people[0];

    private PersonAtBrowser Thinker => _people[^1];

    public async ValueTask InitializeAsync()
    {
        await _arena.Start();
        foreach (var name in new[] { "Klok Bjørk", "Varsom Vind", "Tydelig Li", "Fredfull Eng" })
        {
            _people.Add(await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, name));
        }

        var room = (await Facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        foreach (var person in _people)
        {
            await person.ComeIn(room);
            await person.Page.EvaluateAsync("() => { window.neverReloaded = true; }");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await _arena.DisposeAsync();
    }

    [Fact]
    public async Task Any_one_of_its_processes_may_end_in_the_middle()
    {
        var kept = Thinker.DraftIsKept();
        await Composer(Thinker).FillAsync(Draft);
        await kept;

        for (var silo = 0; silo < 2; silo++)
        {
            await _arena.KillSilo(silo);
            await EverybodyIsHeard($"Silo {silo} er borte");
            await _arena.StartSilo(silo);
        }

        for (var web = 0; web < 2; web++)
        {
            await _arena.KillWeb(web);
            await EverybodyIsHeard($"Vert {web} er borte");
            await _arena.StartWeb(web);
        }

        await WithoutTheDatabase();

        foreach (var person in _people)
        {
            Assert.Equal(_said, (await person.Log()).Where(_said.Contains));
            Assert.True(await person.Page.EvaluateAsync<bool>("() => window.neverReloaded === true"));
            Assert.Empty(person.Complaints);
        }

        Assert.Equal(Draft, await Composer(Thinker).InputValueAsync());
    }

    // Whoever wrote keeps the text in sight and is told; it is saved by itself when that can be done.
    private async Task WithoutTheDatabase()
    {
        await _arena.Database.Kill();
        await Facilitator.Write("Sagt uten database");
        await Assertions.Expect(Facilitator.Page.Locator("arena-connection [data-state='readOnly']")).ToBeVisibleAsync();
        await Facilitator.Sees("Sagt uten database");
        await _arena.Database.StartAgain();
        await EverybodySees("Sagt uten database");
    }

    private async Task EverybodyIsHeard(string when)
    {
        foreach (var (person, place) in _people.Select((person, place) => (person, place)).Where(one => one.person != Thinker))
        {
            var text = $"{when}: {place}";
            await person.Write(text);
            await EverybodySees(text);
        }
    }

    private async Task EverybodySees(string text)
    {
        _said.Add(text);
        foreach (var person in _people)
        {
            await Assertions.Expect(Saved(person, text)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }
    }

    private static ILocator Saved(PersonAtBrowser person, string text) =>
        person.Page.GetByRole(AriaRole.Log).Locator("li.post:not([data-outgoing])", new() { HasText = text });

    private static ILocator Composer(PersonAtBrowser person) => person.Page.GetByLabel("Skriv et innlegg");
}
