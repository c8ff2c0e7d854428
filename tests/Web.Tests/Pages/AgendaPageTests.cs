using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>An agenda before its meeting, by somebody whose browser runs no scripts.</summary>
public sealed class AgendaPageTests(ArenaHost host)
{
    private readonly AgendaItemId _first = new(Guid.NewGuid());
    private readonly AgendaItemId _second = new(Guid.NewGuid());
    private readonly AgendaItemId _third = new(Guid.NewGuid());

    [Fact]
    public async Task Those_who_lead_order_and_nest_the_items()
    {
        var path = await WithItems();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);

        var moved = await facilitator.Send(await facilitator.Open(path), "saksliste", ("Input.Down", Of(_first)));
        Assert.Equal((HttpStatusCode.Redirect, true), (moved.Status, moved.Location!.EndsWith($"?gjort=moved&sak={Of(_first)}#sak-{Of(_first)}", StringComparison.Ordinal)));
        Assert.Equal([_second, _first, _third], (await Agenda(path)).Select(item => item.Item));

        var page = await facilitator.Open($"{path}?gjort=moved&sak={Of(_first)}");
        Assert.Contains("Saken er flyttet.", page.Html, StringComparison.Ordinal);
        Assert.Equal(1, page.Count("<details class=\"agenda__more\" open"));
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Send(page, "saksliste", ("Input.Nest", Of(_first)))).Status);

        Assert.Equal(_second, (await Agenda(path))[1].Parent);
        Assert.Contains("<span class=\"agenda__number\">1.1</span>", (await facilitator.Open(path)).Html, StringComparison.Ordinal);
        await facilitator.Send(await facilitator.Open(path), "saksliste", ("Input.Unnest", Of(_first)));
        Assert.All(await Agenda(path), item => Assert.Null(item.Parent));
    }

    [Fact]
    public async Task Of_two_who_move_at_once_the_second_is_told_and_what_was_typed_is_kept()
    {
        var path = await WithItems();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open(path);
        await facilitator.Send(page, "saksliste", ("Input.Down", Of(_first)));

        var late = await facilitator.Send(page, "saksliste", ("Input.Up", Of(_third)), ($"Input.Minutes[{Of(_third)}]", "25"), ("Input.Command", $"{Guid.NewGuid()}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Noen andre endret sakslisten samtidig.", late.Html, StringComparison.Ordinal);
        var agenda = await Agenda(path);
        Assert.Equal([_second, _first, _third], agenda.Select(item => item.Item));
        Assert.Equal(25, agenda[2].Minutes);

        // The page has the list as it is: the same button works now.
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Send(late, "saksliste", ("Input.Up", Of(_third)), ("Input.Command", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal([_second, _third, _first], (await Agenda(path)).Select(item => item.Item));
    }

    [Fact]
    public async Task Minutes_are_set_and_more_than_the_meeting_lasts_is_warned_of_and_stops_nobody()
    {
        var path = await WithItems();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open(path);
        Assert.Contains("40 av 60 minutter er satt av", page.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await facilitator.Send(page, "saksliste", ($"Input.Minutes[{Of(_first)}]", "0"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Send(page, "saksliste", ($"Input.Minutes[{Of(_first)}]", "45"), ($"Input.Minutes[{Of(_second)}]", "10"))).Status);
        page = await facilitator.Open(path);
        Assert.Contains("Sakene tar 5 minutter mer enn møtet varer.", page.Html, StringComparison.Ordinal);
        Assert.Equal([45, 10, 10], (await Agenda(path)).Select(item => item.Minutes));

        // Somebody else sets them meanwhile: the later one reads that, and has their number still.
        await facilitator.Send(page, "saksliste", ($"Input.Minutes[{Of(_first)}]", "30"));
        var late = await facilitator.Send(page, "saksliste", ($"Input.Minutes[{Of(_first)}]", "20"), ("Input.Command", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Noen har satt 30 minutter imens.", late.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"20\"", late.Html, StringComparison.Ordinal);
        await facilitator.Send(late, "saksliste", ($"Input.Minutes[{Of(_first)}]", "20"), ("Input.Command", $"{Guid.NewGuid()}"));
        Assert.Equal(20, (await Agenda(path))[0].Minutes);
    }

    [Fact]
    public async Task Minutes_of_a_proposal_are_set_before_it_is_taken_up_and_with_it()
    {
        var path = await WithItems();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var (first, second) = (new AgendaItemId(Guid.NewGuid()), new AgendaItemId(Guid.NewGuid()));
        await Do(path, host.People.Anna, new ProposeItem(first, "Ventetid", AgendaItemType.Discussion, 20));
        await Do(path, host.People.Anna, new ProposeItem(second, "Overganger", AgendaItemType.Discussion, 15));
        Assert.DoesNotContain("Answer.Minutes[", (await anna.Open(path)).Html, StringComparison.Ordinal);

        var page = await facilitator.Open(path);
        var none = await facilitator.Send(page, "forslag", ($"Answer.Minutes[{Of(first)}]", "null"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (none.Status, none.Count($"id=\"forslag-Minutes-{Of(first)}-feil\"")));
        var set = await facilitator.Send(page, "forslag", ($"Answer.Minutes[{Of(first)}]", "25"), ($"Answer.Minutes[{Of(second)}]", "15"));
        Assert.Equal((HttpStatusCode.Redirect, $"{path}?gjort=minutes"), (set.Status, Ending(set, path)));
        Assert.Equal([(25, AgendaItemState.Proposed), (15, AgendaItemState.Proposed)], (await Agenda(path)).TakeLast(2).Select(item => (item.Minutes, item.State)));

        var taken = await facilitator.Send(
            await facilitator.Open(path), "forslag", ($"Answer.Minutes[{Of(second)}]", "10"), ("Answer.Accept", Of(first)));
        Assert.Equal((HttpStatusCode.Redirect, $"{path}?gjort=accepted"), (taken.Status, Ending(taken, path)));
        Assert.Equal([(25, AgendaItemState.Accepted), (10, AgendaItemState.Proposed)], (await Agenda(path)).TakeLast(2).Select(item => (item.Minutes, item.State)));

        // Whoever does not keep the list sets none, whatever they send, and a form with nothing in it says nothing was saved.
        await anna.Send(await anna.Open(path), "forslag", ($"Answer.Minutes[{Of(second)}]", "5"), ($"Answer.Was[{Of(second)}]", "10"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Send(await anna.Open(path), "forslag")).Status);
        Assert.Equal(10, (await Agenda(path))[^1].Minutes);
    }

    [Fact]
    public async Task A_proposal_says_why_and_why_it_is_declined_is_read_by_its_proposer_and_those_who_lead()
    {
        var path = await WithItems();
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var guest = await Reader.SignIn(host, host.People.Guest);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        await Do(path, host.People.Facilitator, new InvitePerson(host.People.Guest.As(RoomRole.Participant)));
        await anna.Send(await anna.Open(path), "meld-inn", ("Input.Title", "Ventetid"), ("Input.Type", "Conclusion"), ("Input.Minutes", "20"), ("Input.Why", "Flere spør om det"));
        var item = (await Agenda(path))[^1].Item;
        var page = await facilitator.Open(path);
        Assert.Contains("Flere spør om det", page.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await facilitator.Send(page, "avslag", ("Input.Item", Of(item)), ("Input.Reason", " "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Send(page, "avslag", ("Input.Item", Of(item)), ("Input.Reason", "Vi tar det neste gang"))).Status);

        // Berit coordinates.
        foreach (var told in new[] { facilitator, anna, berit })
        {
            Assert.Contains("Ikke tatt med: Vi tar det neste gang", (await told.Open(path)).Html, StringComparison.Ordinal);
        }

        var others = await guest.Open(path);
        Assert.Contains("Ventetid", others.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi tar det neste gang", others.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trouble.Unheard, HttpStatusCode.Redirect)]
    [InlineData(Trouble.NeverHeard, HttpStatusCode.InternalServerError)]
    public async Task A_wish_whose_answer_is_lost_is_given_once_more_and_carried_out_once(string title, HttpStatusCode answered)
    {
        var path = await WithItems();
        using var anna = await Reader.SignIn(host, host.People.Anna);

        var sent = await anna.Send(await anna.Open(path), "meld-inn", ("Input.Title", title), ("Input.Type", "Discussion"), ("Input.Minutes", "20"));

        Assert.Equal(answered, sent.Status);
        Assert.Single(await Agenda(path), item => item.Title == title);
    }

    [Fact]
    public async Task Why_is_looked_at_as_the_title_is_and_each_is_asked_about_in_its_place()
    {
        var path = await WithItems();
        using var anna = await Reader.SignIn(host, host.People.Anna);
        (string, string)[] wish = [("Input.Title", "Ventetid"), ("Input.Type", "Discussion"), ("Input.Minutes", "20"), ("Input.Why", "Bromfas kan hjelpe, men ikke nå")];

        var asked = await anna.Send(await anna.Open(path), "meld-inn", wish);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("id=\"meld-inn-hvorfor-Cleared\"", asked.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"meld-inn-Cleared\"", asked.Html, StringComparison.Ordinal);
        var answered = await anna.Send(asked, "meld-inn", [.. wish, ("Input.Cleared", "Bromfas")]);

        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        Assert.Equal("Bromfas kan hjelpe, men ikke nå", (await Agenda(path))[^1].Why);
    }

    [Fact]
    public async Task Who_does_not_keep_the_list_takes_back_their_own_and_gets_no_other_form()
    {
        var path = await WithItems();
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.False((await anna.Open(path)).Has("saksliste"));
        var item = new AgendaItemId(Guid.NewGuid());
        await Do(path, host.People.Anna, new ProposeItem(item, "Ventetid", AgendaItemType.Discussion, 20));
        await Do(path, host.People.Facilitator, new AcceptItem(item));

        var page = await anna.Open(path);
        Assert.Equal(1, page.Count("name=\"Input.Drop\""));
        Assert.DoesNotContain("Input.Minutes[", page.Html, StringComparison.Ordinal);
        Assert.False(page.Has("avslag"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Send(page, "saksliste", ("Input.Drop", Of(_first)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.Send(page, "saksliste", ("Input.Drop", Of(item)), ("Input.Command", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal(AgendaItemState.Withdrawn, (await Agenda(path))[^1].State);
    }

    [Fact]
    public async Task A_form_that_comes_when_the_meeting_is_cancelled_is_answered_in_words()
    {
        var path = await WithItems();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open(path);
        await Do(path, host.People.Facilitator, new CancelMeeting("For få kan komme"));

        var late = await facilitator.Send(page, "saksliste", ("Input.Down", Of(_first)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal([_first, _second, _third], (await Agenda(path)).Select(item => item.Item));
    }

    private static string? Ending(Page page, string path) => page.Location is { } to && to.Contains(path, StringComparison.Ordinal) ? to[to.IndexOf(path, StringComparison.Ordinal)..] : page.Location;

    private static string Of(AgendaItemId item) => item.Value.ToString();

    private static RoomId Room(string path) => new(Guid.Parse(path.Split('/')[^1]));

    private async Task<List<AgendaItemView>> Agenda(string path) => [.. (await host.Grains.Grain(Room(path)).View(host.People.Facilitator.Caller)).Value!.Agenda];

    private async Task Do(string path, Person person, RoomCommand command) =>
        Cast.Accepted(await host.Grains.Grain(Room(path)).Do(person.Caller, Cast.NewId(), command));

    private async Task<string> WithItems()
    {
        var network = await NetworkOfOurs.Start(host);
        var room = new RoomId(Guid.NewGuid());
        Cast.Accepted(await host.Grains.Grain(network).PlanMeeting(
            host.People.Facilitator.Caller, Cast.NewId(), new(room, "Møtet", new DateTimeOffset(2030, 5, 2, 11, 0, 0, TimeSpan.Zero), 60, History.Everything)));
        var path = $"/moter/{room.Value}";
        await Do(path, host.People.Facilitator, new ProposeItem(_first, "Erfaringer", AgendaItemType.Discussion, 20));
        await Do(path, host.People.Facilitator, new ProposeItem(_second, "Runde", AgendaItemType.Round, 10));
        await Do(path, host.People.Facilitator, new ProposeItem(_third, "Orientering", AgendaItemType.Information, 10));
        return path;
    }
}
