using System.Net;
using System.Text.Json;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A presenter's case. Its text leaves the browser as it does from the writer's page; everything else is forms.</summary>
internal sealed class CaseAtBrowser
{
    private const string Background =
        "[Barn 1] går i tredje klasse og har vært mye borte i vinter. Vi ser at morgenene er tyngst, og at det går bedre når en trygg voksen møter i døra. "
        + "Hjemmet svarer når vi ringer, og ønsker hjelp. Vi har laget en plan med korte dager, og ser at de korte dagene går bra. ";

    private readonly PersonAtBrowser _presenter;
    private readonly Guid _id = Guid.NewGuid();

    private CaseAtBrowser(PersonAtBrowser presenter) => _presenter = presenter;

    public string Page => $"/framlegg/{_id}";

    public string Text => $"{Page}/tekst";

    public string Written => $"{Page}/skriftlig";

    public string Time => $"{Page}/tid";

    public string Review => $"{Page}/gjennomlesing";

    /// <param name="meeting">The address of the meeting's page.</param>
    public static async Task<CaseAtBrowser> Begin(PersonAtBrowser presenter, string meeting)
    {
        var found = new CaseAtBrowser(presenter);
        await presenter.Go("/framlegg");
        Assert.Equal(HttpStatusCode.OK, await found.Post(
            "", new { command = Guid.NewGuid(), room = meeting.Split('/')[^1], item = (Guid?)null, theme = "schoolAbsence", duty = "unsure" }));
        return found;
    }

    /// <summary>The first text or the next; what was not looked through in time is sent again, as the writer's page does.</summary>
    public async Task Send(string question)
    {
        var body = Body(question);
        HttpStatusCode answer;
        do
        {
            answer = await Post("/tekst", body);
        }
        while (answer == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, answer);
    }

    private async Task<HttpStatusCode> Post(string path, object body) => (HttpStatusCode)await _presenter.Page.EvaluateAsync<int>(
        "async ([path, body]) => (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status",
        new[] { $"/saker/{_id}{path}", JsonSerializer.Serialize(body) });

    private static object Body(string question) => new
    {
        command = Guid.NewGuid(),
        text = new
        {
            sections = new[]
            {
                new { key = "seen", text = Background + "\n\n" + Background },
                new { key = "done", text = Background },
            },
            keyQuestion = new { key = "keyQuestion", text = question },
        },
        kept = new[] { new { form = "tredje klasse", reason = "Alderen betyr noe for hjelpen." } },
        findings = new
        {
            counts = new[] { new { type = "person", count = 2 } },
            open = 0,
            risk = "amber",
            fits = 8,
            raisers = new[] { new { kind = "age", form = "tredje klasse", factor = 3.5 } },
            publicIncident = false,
            detectorVersion = "arena-wasm 1",
        },
        fitsFivePersons = true,
        aloneInRole = false,
        fingerprints = new { salt = Convert.ToBase64String(new byte[16]), names = new[] { Convert.ToBase64String(new byte[32]) } },
        readers = new[] { "participant", "facilitator", "coFacilitator" },
        preReaders = Array.Empty<string>(),
    };
}
