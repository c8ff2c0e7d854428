using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Written;

/// <summary>The pages of a written answer, without a script.</summary>
public sealed class WrittenPageTests(ArenaHost host)
{
    private const string Question = "Hva har skolen prøvd?";

    [Fact]
    public async Task From_the_choice_to_the_sheet_by_forms_alone()
    {
        var (found, path) = await Approved();
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var leader = await Reader.SignIn(host, found.Reviewer);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        await Must(presenter, path, "skriftlig-velg");
        Assert.Contains($"href=\"{path}\"", (await leader.Open("/")).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", (await leader.Open("/framlegg")).Html, StringComparison.Ordinal);

        var page = await leader.Open(path);
        Assert.Contains("Har lest gjennom teksten", page.Html, StringComparison.Ordinal);
        var noDay = await leader.Send(page, "panel", ("Named", Value(host.People.Berit)), ("Input.Day", "neste uke"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (noDay.Status, noDay.Count("id=\"panel-Day-feil\"")));
        Assert.Contains("Kryss av for minst én.", (await leader.Send(page, "panel", ("Input.Day", Day(7)))).Html, StringComparison.Ordinal);
        await Must(leader, path, "panel", ("Named", Value(host.People.Berit)), ("Input.Day", Day(7)));
        Assert.DoesNotContain(path, (await berit.Open("/")).Html, StringComparison.Ordinal);

        Assert.Contains($"href=\"{path}\"", (await presenter.Open("/")).Html, StringComparison.Ordinal);
        Assert.Contains(host.People.Berit.Name, (await presenter.Open(path)).Html, StringComparison.Ordinal);
        await Must(presenter, path, "navn");

        Assert.Contains($"href=\"{path}\"", (await berit.Open("/")).Html, StringComparison.Ordinal);
        page = await berit.Open(path);
        Assert.DoesNotContain(found.Presenter.Name, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open($"{found.Page}/tekst")).Status);
        Assert.Contains("Kryss av for at du godtar erklæringen", (await berit.Send(page, "erklaering")).Html, StringComparison.Ordinal);
        var other = await berit.Send(page, "erklaering", ("Input.Declared", "true"), ("Input.Version", "2"));
        Assert.Contains("Taushetserklæringen er endret siden du åpnet siden.", other.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, $"{RoomLimits.DeclarationVersion}"), (other.Status, other.Form("erklaering").Hidden["Input.Version"]));
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open($"{found.Page}/tekst")).Status);
        await Must(berit, path, "erklaering", ("Input.Declared", "true"));
        Assert.Contains(CaseOfOurs.Token, (await berit.Open($"{found.Page}/tekst")).Html, StringComparison.Ordinal);
        Assert.Contains(host.People.Berit.Name, (await presenter.Open(found.Page)).Html, StringComparison.Ordinal); // as one who has opened it

        page = await berit.Open(path);
        var phone = await Untroubled(() => berit.Send(page, "sporsmal", ("Input.Text", "Kan jeg ringe 91234567?")));
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", phone.Html, StringComparison.Ordinal);
        Assert.Contains(">Kan jeg ringe 91234567?</textarea>", phone.Html, StringComparison.Ordinal);
        var half = await Untroubled(() => berit.Send(page, "sporsmal", ("Input.Text", "Gjelder det en jente på 14 år ved tangvaskeriet?"), ("Input.Cleared", "tangvaskeriet")));
        Assert.Matches("name=\"Input.Cleared\" value=\"tangvaskeriet(\n|&#xA;)", half.Html); // and what is asked about now
        await Must(berit, path, "sporsmal", ("Input.Text", Question));
        page = await presenter.Open(path);
        Assert.Contains(Question, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("sporsmal-Text", page.Html, StringComparison.Ordinal);
        await Must(presenter, path, "svar", ("Input.Text", "Samtaler hver uke."));
        Assert.Contains("Samtaler hver uke.", (await berit.Open(path)).Html, StringComparison.Ordinal);
        Assert.False((await presenter.Open(path)).Has("svar"));
        page = await berit.Open(path);
        Assert.All((await berit.AskWhatStands(path)).Split(' '), key => Assert.Contains($"data-words=\"{key}\"", page.Html, StringComparison.Ordinal));
        Assert.Equal(2, page.Count("data-words="));

        var advice = $"/moter/{found.Room.Value}/rom/rad/{found.Id}";
        Assert.Contains($"href=\"{advice}\"", (await berit.Open(path)).Html, StringComparison.Ordinal);
        await Must(berit, advice, "rad", ("Input.What", "Møt henne ved inngangen."), ("Input.Service", "School"), ("Input.Time", "ThisWeek"), ("Input.Evidence", "Experience"));
        page = await presenter.Open(advice);
        Assert.Contains($"href=\"{path}\"", page.Html, StringComparison.Ordinal);
        var useful = Regex.Match(page.Html, "value=\"(?<mark>Useful:[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["mark"].Value;
        await Must(presenter, advice, "svar", ("Input.Step", useful));
        await Must(presenter, advice, "svar", ("Input.Step", "confirm"), ("Input.Understood", "true"));
        Assert.Contains("Møt henne ved inngangen.", (await presenter.Open($"{advice}/ark")).Html, StringComparison.Ordinal);
        Assert.Contains("Møt henne ved inngangen.", (await presenter.Open($"{advice}/ark.txt")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await presenter.Open($"{advice}/ark.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open(advice)).Status);
        Assert.Contains("Runden er over.", (await berit.Open(path)).Html, StringComparison.Ordinal);
        Assert.True((await presenter.Open($"{found.Page}/oppfolging")).Has("oppfolging-dag"));
    }

    [Fact]
    public async Task Whoever_was_vetoed_stood_aside_or_was_never_asked_is_told_nothing_by_any_address()
    {
        var (found, path) = await Approved();
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var leader = await Reader.SignIn(host, found.Reviewer);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var neighbour = await Reader.SignIn(host, host.People.Facilitator);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        await Must(leader, path, "panel", ("Named", $"{Value(host.People.Berit)},{Value(host.People.Facilitator)}"), ("Input.Day", Day(7)));
        Assert.Contains("Kan kjenne saken", (await presenter.Open(path)).Html, StringComparison.OrdinalIgnoreCase);
        await Must(presenter, path, "navn", ("Vetoed", Value(host.People.Facilitator)));
        await Must(berit, path, "erklaering", ("Input.Declared", "true"));
        await NothingFor(found, neighbour, stranger);

        var half = await berit.Open(path);
        await Must(berit, path, "steg", ("Input.Step", "stop"));
        var stopped = await berit.Open(path);
        Assert.Contains("Framlegget er stoppet. Ingen kan lese det nå.", stopped.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open($"{found.Page}/tekst")).Status);
        var lost = await Untroubled(() => berit.Send(half, "sporsmal", ("Input.Text", Question)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lost.Status);
        Assert.Contains($">{Question}</textarea>", lost.Html, StringComparison.Ordinal);
        await Must(leader, path, "steg", ("Input.Step", "show"));
        Assert.Contains("En som leder eller koordinerer, er enig.", (await presenter.Open(path)).Html, StringComparison.Ordinal);
        await Must(presenter, path, "steg", ("Input.Step", "show"));
        Assert.Contains(CaseOfOurs.Token, (await berit.Open($"{found.Page}/tekst")).Html, StringComparison.Ordinal);

        var aside = await berit.Send(await berit.Open(path), "steg", ("Input.Step", "aside"));
        Assert.EndsWith("/framlegg?gjort=writtenAside", aside.Location, StringComparison.Ordinal);
        await NothingFor(found, berit, neighbour, stranger);
        Assert.Contains("har trukket seg", (await leader.Open(path)).Html, StringComparison.Ordinal);
        var shown = await presenter.Open(path);
        Assert.Contains("1 har trukket seg", shown.Html, StringComparison.Ordinal);
        Assert.Equal(1, shown.Count("har trukket seg"));
        lost = await Untroubled(() => berit.Send(half, "sporsmal", ("Input.Text", Question)));
        Assert.Contains($">{Question}</textarea>", lost.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("S-20", lost.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_meetings_list_its_presenter_sees_who_vouches_for_the_text()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        var list = await presenter.Open($"/moter/{advised.Case.Room.Value}/rom/liste/{advised.Case.Id}");
        var row = Regex.Match(list.Html, $"<strong>{advised.Case.Reviewer.Name}</strong>.*?</label>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value;
        Assert.Contains(">Har lest gjennom teksten<", row, StringComparison.Ordinal);
        Assert.Equal(1, list.Count(">Har lest gjennom teksten<"));
    }

    private static async Task NothingFor(CaseOfOurs found, params Reader[] others)
    {
        var advice = $"/moter/{found.Room.Value}/rom/rad/{found.Id}";
        foreach (var other in others)
        {
            foreach (var address in new[] { found.Page, $"{found.Page}/skriftlig", $"{found.Page}/tekst", $"{found.Page}/tid", $"{found.Page}/oppfolging", $"{found.Page}/gjennomlesing", advice, $"{advice}/ark", $"{advice}/ark.txt", $"{advice}/ark.docx" })
            {
                var answer = await other.Open(address);
                Assert.True(answer.Status == HttpStatusCode.NotFound, $"{address}: {answer.Status}");
                Assert.DoesNotContain("S-20", answer.Html, StringComparison.Ordinal);
            }

            foreach (var list in new[] { "/", "/framlegg", "/framlegg/gjennomlesing" })
            {
                Assert.DoesNotContain($"{found.Id}", (await other.Open(list)).Html, StringComparison.Ordinal);
            }
        }
    }

    private static string Value(Person person) => $"{person.Id.Value}";

    private static string Day(int ahead) => TimeProvider.System.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task Must(Reader who, string path, string form, params (string Name, string Value)[] written)
    {
        var page = await who.Open(path);
        var answer = await Untroubled(() => who.Send(page, form, written));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{form}: {answer.Status} {Regex.Match(answer.Html, "<main.*", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value}");
    }

    private static async Task<Page> Untroubled(Func<Task<Page>> send)
    {
        while (true)
        {
            var answer = await send();
            if (!answer.Html.Contains("Vi fikk ikke sjekket om teksten", StringComparison.Ordinal))
            {
                return answer;
            }
        }
    }

    // Approved, and on no agenda.
    private async Task<(CaseOfOurs Found, string Path)> Approved()
    {
        var found = await CaseOfOurs.InReview(host);
        var grain = host.Grains.Grain(new CaseId(found.Id));
        var reading = (await grain.Read(found.Reviewer.Caller, Cast.NewId())).Value!;
        Cast.Accepted(await grain.Do(found.Reviewer.Caller, Cast.NewId(), new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), false)));
        await found.InRoom(found.Presenter.Caller, new CloseCase(new CaseId(found.Id)));
        return (found, $"{found.Page}/skriftlig");
    }
}
