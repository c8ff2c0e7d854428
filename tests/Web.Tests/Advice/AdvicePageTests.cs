using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Advice;

/// <summary>The pages of advice, without a script.</summary>
public sealed class AdvicePageTests(ArenaHost host)
{
    internal static readonly (string, string)[] Advice =
        [("Input.What", AdviceOfOurs.Token), ("Input.Service", "School"), ("Input.Time", "ThisWeek"), ("Input.Evidence", "Experience"), ("Input.Cleared", "tangvaskeriet")];

    [Fact]
    public async Task From_the_room_to_the_sheet_by_forms_alone()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        Assert.Contains($"href=\"{advised.Page}\"", (await berit.Open($"/moter/{advised.Case.Room.Value}/rom")).Html, StringComparison.Ordinal);
        var empty = await presenter.Open(advised.Page);
        Assert.Contains("Ingen har skrevet råd ennå.", empty.Html, StringComparison.Ordinal);
        Assert.False(empty.Has("rad"));

        await Write(berit, advised, Advice);
        var mine = await berit.Open(advised.Page);
        Assert.Contains("Hvem: skolen · Når: denne uka · Bygger på: erfaring", mine.Html, StringComparison.Ordinal);
        var step = Regex.Match(mine.Html, "change:[0-9a-f-]{36}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var change = await berit.Open((await berit.Send(mine, "rad", ("Input.Step", step))).Location!);
        Assert.Contains($">{AdviceOfOurs.Token}</textarea>", change.Html, StringComparison.Ordinal);
        var changed = await Untroubled(() => berit.Send(change, "rad", [.. Advice[..^2], ("Input.Evidence", "Research"), Advice[^1]]));
        Assert.EndsWith("?gjort=adviceChanged", changed.Location, StringComparison.Ordinal);

        var shown = await presenter.Open(advised.Page);
        Assert.Contains("Bygger på: forskning", shown.Html, StringComparison.Ordinal);
        var stands = (await presenter.AskWhatStands(advised.Page)).Split(' ');
        Assert.Equal(2, stands.Length);
        Assert.Contains($" state=\"{stands[0]}\"", shown.Html, StringComparison.Ordinal);
        Assert.Contains($" data-words=\"{stands[1]}\"", shown.Html, StringComparison.Ordinal);
        var early = await presenter.Send(shown, "svar", ("Input.Step", "confirm"), ("Input.Understood", "true"));
        Assert.Contains("Si hva du tenker om hvert råd", early.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await presenter.Open(advised.Sheet)).Status);
        var useful = Regex.Match(shown.Html, "value=\"(?<mark>Useful:[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["mark"].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(shown, "svar", ("Input.Step", useful))).Status);
        shown = await presenter.Open(advised.Page);
        Assert.Contains("Kryss av for at du har forstått.", (await presenter.Send(shown, "svar", ("Input.Step", "confirm"))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(shown, "svar", ("Input.Step", "confirm"), ("Input.Understood", "true"))).Status);

        var sheet = await presenter.Open(advised.Sheet);
        Assert.Contains("Råd – ansvaret ligger hos tjenesten", sheet.Html, StringComparison.Ordinal);
        Assert.Contains(AdviceOfOurs.Token, sheet.Html, StringComparison.Ordinal);
        Assert.Contains("<dd>nyttig</dd>", sheet.Html, StringComparison.Ordinal);
        Assert.Contains(advised.Case.Presenter.Name, sheet.Html[sheet.Html.IndexOf("id=\"apnet\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.False((await berit.Open(advised.Page)).Has("rad"));
    }

    [Fact]
    public async Task What_is_being_written_outlives_the_other_buttons_of_the_page()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        await Write(berit, advised, Advice);
        var page = await berit.Open(advised.Page);
        var id = Regex.Match(page.Html, "withdraw:(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;

        var asked = await berit.Send(page, "rad", ("Input.What", "Halvskrevet"), ("Input.Step", $"change:{id}"));
        Assert.Contains("Send det eller tøm feltet før du endrer et annet.", asked.Html, StringComparison.Ordinal);
        Assert.Contains(">Halvskrevet</textarea>", asked.Html, StringComparison.Ordinal);

        var withdrawn = await berit.Send(page, "rad", ("Input.What", "Halvskrevet"), ("Input.Step", $"withdraw:{id}"));
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Contains(">Halvskrevet</textarea>", withdrawn.Html, StringComparison.Ordinal);
        Assert.Contains("Rådet er trukket.", withdrawn.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"withdraw:{id}", withdrawn.Html, StringComparison.Ordinal);

        // On, off and on again is three answers.
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var shown = await leader.Open(advised.Page);
        foreach (var (step, isShown) in new[] { ("duty-on", true), ("duty-off", false), ("duty-on", true) })
        {
            shown = await leader.Send(shown, "rad", ("Input.What", "Halvskrevet"), ("Input.Step", step));
            Assert.Contains(">Halvskrevet</textarea>", shown.Html, StringComparison.Ordinal);
            Assert.Equal(isShown, shown.Html.Contains("116 111", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_writes_sees_what_the_others_have_written_and_loses_nothing()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var page = await leader.Open(advised.Page);
        await Write(berit, advised, Advice);

        var seen = await leader.Send(page, "rad", ("Input.What", "Halvferdig"), ("Input.Time", "Later"), ("Input.Look", "true"));

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains(">Halvferdig</textarea>", seen.Html, StringComparison.Ordinal);
        Assert.Matches("value=\"Later\" selected", seen.Html);
        Assert.Contains(AdviceOfOurs.Token, seen.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", seen.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_tell_who_it_is_about_is_asked_about_and_given_back()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var page = await berit.Open(advised.Page);

        var told = await Untroubled(() => berit.Send(page, "rad", [("Input.What", "Ring Bromfas på 91234567."), .. Advice[1..4]]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", told.Html, StringComparison.Ordinal);
        Assert.Contains(">Ring Bromfas på 91234567.</textarea>", told.Html, StringComparison.Ordinal);

        var asked = await Untroubled(() => berit.Send(page, "rad", [("Input.What", "Bromfas kan hjelpe."), .. Advice[1..4]]));
        Assert.Contains("Dette ligner et navn: «Bromfas»", asked.Html, StringComparison.Ordinal);
        Assert.Matches("id=\"rad-Cleared\" name=\"Input.Cleared\" value=\"[^\"]*Bromfas", asked.Html);

        var elsewhere = await berit.Send(page, "rad", [.. Advice, ("Input.Link", "https://avisa.example/saken")]);
        Assert.Contains("Lenka må begynne med https://", elsewhere.Html, StringComparison.Ordinal);
        var nothing = await berit.Send(page, "rad", ("Input.What", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (nothing.Status, nothing.Count("id=\"rad-Service-feil\"")));
    }

    [Fact]
    public async Task Advice_reaches_those_who_hear_the_case_and_its_sheet_the_presenter()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        await Write(berit, advised, Advice);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(advised.Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(advised.Sheet)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"{advised.Sheet}.txt")).Status);
        Assert.DoesNotContain(AdviceOfOurs.Token, (await berit.Open($"/moter/{advised.Case.Room.Value}/rom")).Html, StringComparison.Ordinal);

        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open(advised.Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open(advised.Sheet)).Status);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var waits = await leader.Open(advised.Page);
        Assert.DoesNotContain(AdviceOfOurs.Token, waits.Html, StringComparison.Ordinal);
        Assert.Contains("Er rådene ikke bekreftet, venter de på rådarket.", waits.Html, StringComparison.Ordinal);
        Assert.Contains(AdviceOfOurs.Token, (await leader.Open(advised.Sheet)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Open($"{advised.Sheet}.txt")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Open($"{advised.Sheet}.docx")).Status);

        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        Assert.Contains($"href=\"{advised.Page}\"", (await presenter.Open($"/framlegg/{advised.Case.Id}")).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{advised.Page}\"", (await presenter.Open("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(advised.Page, (await leader.Open("/")).Html, StringComparison.Ordinal);
        var plain = await presenter.Open($"{advised.Sheet}.txt");
        Assert.Matches(@"^\uFEFF?Råd – ansvaret ligger hos tjenesten\r?\n=+\r?\n\r?\nSak S-\d{4}-\d{4}\r?\nRådene er ikke bekreftet", plain.Html);
        var english = await presenter.Open($"{advised.Sheet}.txt", "en");
        Assert.Contains("Who: the school", english.Html, StringComparison.Ordinal);
        var people = new[] { host.People.Berit.Name, host.People.Facilitator.Name, advised.Case.Presenter.Name, advised.Case.Reviewer.Name, "Fjellvika", "Elvestrand" };
        Assert.All(people, name => Assert.DoesNotContain(name, plain.Html + english.Html, StringComparison.Ordinal));
        Assert.Contains(host.People.Facilitator.Name, (await presenter.Open(advised.Sheet)).Html, StringComparison.Ordinal); // the trace, on the page alone
    }

    [Fact]
    public async Task How_to_report_takes_the_place_of_advice_for_everybody()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        await Write(berit, advised, Advice);
        Assert.DoesNotContain("duty-on", (await berit.Open(advised.Page)).Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(await leader.Open(advised.Page), "svar", ("Input.Step", "duty-on"))).Status);

        var told = await berit.Open(advised.Page);
        Assert.Contains("116 111", told.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(AdviceOfOurs.Token, told.Html, StringComparison.Ordinal);
        Assert.False(told.Has("rad"));

        // In the room it is the same, also without a script: whoever hears the case reads how to report, and whoever may say so takes it back.
        var room = $"/moter/{advised.Case.Room.Value}/rom";
        var heard = await berit.Open(room);
        Assert.Contains("tel:116111", heard.Html, StringComparison.Ordinal);
        Assert.False(heard.Has("meldeplikt"));
        Assert.DoesNotContain(advised.Page, heard.Html, StringComparison.Ordinal);
        var back = await leader.Send(await leader.Open(room), "meldeplikt", ("Duty.Back", $"{advised.Id.Value}"));
        Assert.Equal((HttpStatusCode.Redirect, true), (back.Status, back.Location?.Contains("gjort=dutyTakenBack", StringComparison.Ordinal)));
        Assert.DoesNotContain("tel:116111", (await berit.Open(room)).Html, StringComparison.Ordinal);
        Assert.Contains(AdviceOfOurs.Token, (await berit.Open(advised.Page)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(await leader.Open(room), "meldeplikt", ("Duty.Show", $"{advised.Id.Value}"))).Status);
        Assert.Contains("116 111", (await berit.Open(advised.Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_stopped_says_so_and_gives_back_what_was_being_written()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var page = await berit.Open(advised.Page);
        await advised.Case.InRoom(host.People.Facilitator.Caller, new StopCase(advised.Id));

        var stopped = await presenter.Open(advised.Page);
        Assert.Equal(HttpStatusCode.Conflict, stopped.Status);
        Assert.Contains("Rådene vises for ingen før saken vises igjen.", stopped.Html, StringComparison.Ordinal);
        var back = await berit.Send(page, "rad", Advice);
        Assert.Contains($">{AdviceOfOurs.Token}</textarea>", back.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_being_written_when_the_case_was_closed_is_given_back()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var page = await berit.Open(advised.Page);
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));

        var back = await berit.Send(page, "rad", Advice);

        Assert.Contains("Rådet er ikke lagret. Det du skrev, står her", back.Html, StringComparison.Ordinal);
        Assert.Contains($">{AdviceOfOurs.Token}</textarea>", back.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_buttons_of_one_page_are_two_answers()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        await Write(berit, advised, Advice);
        var page = await presenter.Open(advised.Page);
        var at = page.Html.IndexOf("value=\"Useful:", StringComparison.Ordinal) + "value=\"Useful:".Length;
        var id = page.Html.Substring(at, Guid.Empty.ToString().Length);

        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(page, "svar", ("Input.Step", $"NotRelevant:{id}"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(page, "svar", ("Input.Step", $"Useful:{id}"))).Status);

        Assert.Matches($"value=\"Useful:{id}\"\\s+aria-pressed=\"true\"", (await presenter.Open(advised.Page)).Html);
    }

    internal static async Task Write(Reader by, AdviceOfOurs advised, (string, string)[] advice)
    {
        var page = await by.Open(advised.Page);
        var sent = await Untroubled(() => by.Send(page, "rad", advice));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Html);
    }

    // As people do: what nobody had time to look through is sent again.
    internal static async Task<Page> Untroubled(Func<Task<Page>> send)
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
}
