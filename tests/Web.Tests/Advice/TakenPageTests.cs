using System.Net;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Advice;

/// <summary>«Dette tar jeg med meg» on the page of advice, without a script.</summary>
public sealed class TakenPageTests(ArenaHost host)
{
    private const string Words = "Jeg tar med meg at hun ble sett.";

    [Fact]
    public async Task Where_the_method_gives_no_advice_the_presenter_writes_the_sheet_by_forms_alone()
    {
        var advised = await AdviceOfOurs.Open(host, "ReflectingTeam60", phase: 4);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var room = $"/moter/{advised.Case.Room.Value}/rom";
        Assert.Contains($"href=\"{advised.Page}\"", (await presenter.Open(room)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{advised.Page}\"", (await berit.Open(room)).Html, StringComparison.Ordinal);

        var page = await presenter.Open(advised.Page);
        Assert.DoesNotContain("Ingen har skrevet råd ennå.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Råd – ansvaret ligger hos tjenesten", page.Html, StringComparison.Ordinal);
        Assert.Matches("<h1[^>]*>Det du tar med deg fra sak S-", page.Html);
        Assert.Equal(HttpStatusCode.Conflict, (await presenter.Open(advised.Sheet)).Status);

        // Where it stands is counted as the page counts it, which has one character for a line end.
        var told = await AdvicePageTests.Untroubled(() => presenter.Send(page, "ta-med", ("Input.Text", "Hei.\r\nRing 91234567 i dag.")));
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", told.Html, StringComparison.Ordinal);
        Assert.Contains("\"start\":10", told.Html, StringComparison.Ordinal);
        var saved = await AdvicePageTests.Untroubled(() => presenter.Send(page, "ta-med", ("Input.Text", Words)));
        Assert.EndsWith("?gjort=adviceTaken", saved.Location, StringComparison.Ordinal);

        Assert.Contains($">{Words}</textarea>", (await presenter.Open(advised.Page)).Html, StringComparison.Ordinal);
        var sheet = await presenter.Open(advised.Sheet);
        Assert.Contains("Dette tar jeg med meg", sheet.Html, StringComparison.Ordinal);
        Assert.StartsWith("Det du tar med deg fra sak S-", sheet.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("rådark", sheet.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("flere råd", sheet.Html, StringComparison.Ordinal);
        Assert.Equal(1, sheet.Count("<section class=\"section advice\" aria-labelledby=\"tatt-med\" data-words=\"taken-[0-9a-f]{16}\">")); // the script takes it away when it is not for them any more
        Assert.Contains(Words, sheet.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Råd – ansvaret ligger hos tjenesten", sheet.Html, StringComparison.Ordinal);
        var others = await berit.Open(advised.Page);
        Assert.False(others.Has("ta-med"));
        Assert.DoesNotContain(Words, others.Html, StringComparison.Ordinal);

        // Nobody could give them leave: they are not told to ask for it.
        foreach (var file in new[] { "", ".txt", ".docx" })
        {
            var refused = await berit.Open(advised.Sheet + file);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("Arket er for saksmelderen, og bare saksmelderen kan ta det med seg.", refused.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Words, refused.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Afterwards_the_way_to_it_has_its_own_name_and_whoever_led_reads_whose_the_sheet_is()
    {
        var advised = await AdviceOfOurs.Open(host, "ReflectingTeam60", phase: 4);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var room = $"/moter/{advised.Case.Room.Value}/rom";
        Assert.Equal(HttpStatusCode.OK, (await presenter.Open(advised.Page)).Status);
        await advised.Case.InRoom(advised.Case.Presenter.Caller, new CloseCase(advised.Id));

        Assert.Matches($"href=\"{advised.Page}\">Det du tar med deg fra sak S-", (await presenter.Open(room)).Html);
        Assert.Matches($"href=\"{advised.Page}\">Det du tar med deg fra sak S-", (await presenter.Open($"/framlegg/{advised.Case.Id}")).Html);
        Assert.Contains("Metoden gir ingen råd, og du har ikke skrevet noe her.", (await presenter.Open(advised.Page)).Html, StringComparison.Ordinal);

        Assert.Matches($"href=\"{advised.Page}\">Etter samtalen om sak S-", (await leader.Open(room)).Html);
        Assert.Contains("Det saksmelderen tar med seg, er bare for saksmelderen.", (await leader.Open(advised.Page)).Html, StringComparison.Ordinal);
        var refused = await leader.Open(advised.Sheet);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Arket er for saksmelderen, og bare saksmelderen kan ta det med seg.", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_presenter_is_writing_outlives_the_other_buttons_of_the_page()
    {
        var advised = await AdviceOfOurs.Open(host, "ReflectingTeam60", phase: 4);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        var page = await presenter.Open(advised.Page);
        Assert.Equal(1, page.Count("value=\"duty-on\" form=\"ta-med-skjema\""));
        Assert.DoesNotContain($"<a class=\"ds-link\" href=\"{advised.Page}\"", page.Html, StringComparison.Ordinal);

        var seen = await presenter.Send(page, "ta-med", ("Input.Text", Words), ("Input.Look", "true"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains($">{Words}</textarea>", seen.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", seen.Html, StringComparison.Ordinal);

        var back = seen;
        foreach (var (step, isShown) in new[] { ("duty-on", true), ("duty-off", false), ("duty-on", true), ("duty-off", false) })
        {
            back = await presenter.Send(back, "ta-med", ("Input.Text", Words), ("Input.Step", step));
            Assert.Equal(HttpStatusCode.OK, back.Status);
            Assert.Contains($">{Words}</textarea>", back.Html, StringComparison.Ordinal);
            Assert.Equal(isShown, back.Html.Contains("116 111", StringComparison.Ordinal));
        }

        // Nothing of it was saved by that. Where nothing is being written there is nothing to keep.
        Assert.DoesNotContain(Words, (await presenter.Open(advised.Page)).Html, StringComparison.Ordinal);
        var saved = await AdvicePageTests.Untroubled(() => presenter.Send(back, "ta-med", ("Input.Text", Words)));
        Assert.EndsWith("?gjort=adviceTaken", saved.Location, StringComparison.Ordinal);
        var shown = await presenter.Send(await presenter.Open(advised.Page), "ta-med", ("Input.Text", Words), ("Input.Step", "duty-on"));
        Assert.EndsWith("?gjort=adviceDuty", shown.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_presenter_wrote_is_deleted_also_while_it_is_not_shown()
    {
        var advised = await AdviceOfOurs.Open(host, "ReflectingTeam60", phase: 4);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var page = await presenter.Open(advised.Page);
        Assert.False(page.Has("slett-tatt"));
        Assert.Equal(HttpStatusCode.Redirect, (await AdvicePageTests.Untroubled(() => presenter.Send(page, "ta-med", ("Input.Text", Words)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(await leader.Open(advised.Page), "svar", ("Input.Step", "duty-on"))).Status);

        var hidden = await presenter.Open(advised.Page);
        Assert.DoesNotContain(Words, hidden.Html, StringComparison.Ordinal);
        Assert.Contains("Slett det du skrev", hidden.Html, StringComparison.Ordinal);
        Assert.False((await berit.Open(advised.Page)).Has("slett-tatt"));
        Assert.EndsWith("?gjort=adviceTakenAway", (await presenter.Send(hidden, "slett-tatt")).Location, StringComparison.Ordinal);

        Assert.False((await presenter.Open(advised.Page)).Has("slett-tatt"));
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(await leader.Open(advised.Page), "svar", ("Input.Step", "duty-off"))).Status);
        var again = await presenter.Open(advised.Page);
        Assert.True(again.Has("ta-med"));
        Assert.DoesNotContain(Words, again.Html, StringComparison.Ordinal);
    }
}
