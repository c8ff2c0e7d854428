using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.Pages;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Scheduling;

/// <summary>The time of a case by its pages, without a script: proposed, answered, agreed, and nobody else's business.</summary>
public sealed class SlotPageTests(ArenaHost host)
{
    private const string Reason = "Jeg er på kurs den dagen.";

    private readonly AgendaItemId _second = new(Guid.NewGuid());

    [Fact]
    public async Task From_the_proposal_to_a_no_with_a_wish_and_to_the_agenda()
    {
        var found = await WithoutItem();
        var path = $"{found.Page}/tid";
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var leader = await Reader.SignIn(host, found.Reviewer);
        Assert.Contains($"href=\"{path}\"", (await leader.Open("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{path}\"", (await presenter.Open("/")).Html, StringComparison.Ordinal);
        Assert.False((await presenter.Open(path)).Has("tid-svar"));

        var page = await leader.Open(path);
        var astray = await leader.Send(page, "tid", ("Input.Place", "noe annet"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (astray.Status, astray.Count("id=\"tid-Place-feil\"")));
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(page, "tid", ("Input.Place", Place(found, found.Item)), ("Input.Method", "CrossSector60"))).Status);

        Assert.Contains($"href=\"{path}\"", (await presenter.Open("/")).Html, StringComparison.Ordinal);
        page = await presenter.Open(path);
        Assert.Contains("Metode: Tverrsektoriell saksdrøfting", page.Html, StringComparison.Ordinal);
        var silent = await presenter.Send(page, "tid-svar", ("Input.Step", "no"), ("Input.Reason", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (silent.Status, silent.Count("id=\"tid-svar-Reason-feil\"")));
        var told = await Untroubled(() => presenter.Send(page, "tid-svar", ("Input.Step", "no"), ("Input.Reason", "Ring 91234567.")));
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", told.Html, StringComparison.Ordinal);
        Assert.Contains(">Ring 91234567.</textarea>", told.Html, StringComparison.Ordinal);
        var no = await Untroubled(() => presenter.Send(page, "tid-svar", ("Input.Step", "no"), ("Input.Reason", Reason), ("Input.Place", Place(found, _second))));
        Assert.True(no.Status == HttpStatusCode.Redirect, no.Html);

        page = await leader.Open(path);
        Assert.Contains(Reason, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(page, "tid", ("Input.Place", Place(found, _second)), ("Input.Method", "CrossSector60"))).Status);
        Assert.Contains("Du har sagt ja til denne tiden:", (await presenter.Open(found.Page)).Html, StringComparison.Ordinal);
        var there = Assert.Single((await host.Grains.Grain(found.Room).View(found.Presenter.Caller)).Value!.Cases);
        Assert.Equal((_second, "CrossSector60"), (there.Item, there.Method!.Method.Key));
    }

    [Fact]
    public async Task A_yes_puts_it_on_the_agenda_and_an_outsider_sees_nothing_of_it()
    {
        var found = await WithoutItem();
        var path = $"{found.Page}/tid";
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var leader = await Reader.SignIn(host, found.Reviewer);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(await leader.Open(path), "tid", ("Input.Place", Place(found, found.Item)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(await presenter.Open(path), "tid-svar", ("Input.Step", "yes"))).Status);
        Assert.Equal(found.Item, Assert.Single((await host.Grains.Grain(found.Room).View(found.Presenter.Caller)).Value!.Cases).Item);
        foreach (var other in new[] { berit, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Open(path)).Status);
            Assert.DoesNotContain(path, (await other.Open("/")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(path, (await other.Open("/framlegg")).Html, StringComparison.Ordinal);
        }
    }

    private static string Place(CaseOfOurs found, AgendaItemId item) => $"{found.Room.Value:N}/{item.Value:N}";

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

    // Approved, and its presenter has chosen no item.
    private async Task<CaseOfOurs> WithoutItem()
    {
        var found = await CaseOfOurs.Plan(host);
        await found.InRoom(host.People.Facilitator.Caller, new ProposeItem(_second, "Sak", AgendaItemType.Case, 30));
        using var presenter = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Post(presenter, "", new { command = Guid.NewGuid(), room = found.Room.Value, item = (Guid?)null, theme = "schoolAbsence", duty = "no" })).IsSuccessStatusCode);
        Assert.True((await found.Send(presenter, CaseOfOurs.Body())).IsSuccessStatusCode);
        var grain = host.Grains.Grain(new CaseId(found.Id));
        var reading = (await grain.Read(found.Reviewer.Caller, Cast.NewId())).Value!;
        Cast.Accepted(await grain.Do(found.Reviewer.Caller, Cast.NewId(), new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), false)));
        return found;
    }
}
