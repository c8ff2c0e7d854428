using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What people and hasty scripts send that cannot be done: each is told why, and the meeting goes on for the others.</summary>
public sealed class BadInputTests(ArenaHost host)
{
    /// <summary>What goes wrong, who does it, and the code of the sentence they get.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "no text", "text-empty" },
        { "only spaces", "text-empty" },
        { "4,001 characters", "text-too-long" },
        { "a bell", "text-invalid" },
        { "a reply to what was retracted", "reply-gone" },
        { "a reply to nothing", "reply-gone" },
        { "words on an unknown item", "item-gone" },
        { "words that have the id of others", "contribution-taken" },
        { "a change to what is unknown", "contribution-gone" },
        { "a change to what another said", "contribution-not-yours" },
        { "a move of an item that is gone", "item-gone" },
        { "a move under an unknown item", "item-gone" },
        { "a move into itself", "item-into-itself" },
        { "a move of an old agenda", "agenda-changed" },
        { "a start of an unknown item", "item-gone" },
        { "an unknown person let in", "person-not-on-list" },
        { "an unknown case", "case-gone" },
        { "a title of 121 characters", "title-too-long" },
        { "no minutes", "minutes-invalid" },
        { "a removal without a reason", "reason-empty" },
        { "a leader's right without the role", "not-allowed" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_done_is_refused_in_words_and_the_others_hear_on(string what, string code)
    {
        var scene = await Scene.Set(host);
        await using var anna = await Listener.In(scene.Meeting, host, host.People.Anna);
        await using var facilitator = await Listener.In(scene.Meeting, host, host.People.Facilitator);
        await using var berit = await Listener.In(scene.Meeting, host, host.People.Berit);
        var before = await scene.Meeting.Head();
        var (byLeader, command) = scene.Command(what);

        var reply = await (byLeader ? facilitator : anna).Do(scene.Meeting.Room, command);

        Assert.Equal(code, reply.Refusal?.Code);
        Assert.Null(reply.Value);
        Assert.Equal(before, await scene.Meeting.Head());
        var said = await anna.Say(scene.Meeting.Room, "Det går videre");
        await Task.WhenAll(anna.Reached(said), berit.Reached(said));
        Assert.Equal("Det går videre", berit.Texts.Last());
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Every_code_is_a_sentence_in_the_readers_language(string language)
    {
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open($"/moter/{meeting.Room.Value}/rom", language);
        var start = page.Html.IndexOf("id=\"arena-texts\">", StringComparison.Ordinal) + "id=\"arena-texts\">".Length;
        using var texts = JsonDocument.Parse(page.Html[start..page.Html.IndexOf("</script>", start, StringComparison.Ordinal)]);

        // "fault" is what a malformed call gets.
        Assert.All(
            Wrong.Select(row => row.Data.Item2).Append("fault").Append("not-found").Distinct(),
            code => Assert.EndsWith(".", texts.RootElement.GetProperty($"refusal.{code}").GetString(), StringComparison.Ordinal));
    }

    private sealed record Scene(Meeting Meeting, AgendaItemId Item, AgendaItemId Gone, ContributionId Said, ContributionId Retracted, PersonId Guest, long Agenda)
    {
        public static async Task<Scene> Set(ArenaHost host)
        {
            var meeting = await Meeting.Start(host);
            var people = host.People;
            var (item, gone) = (new AgendaItemId(Guid.NewGuid()), new AgendaItemId(Guid.NewGuid()));
            await meeting.Do(people.Facilitator, new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10));
            await meeting.Do(people.Anna, new ProposeItem(gone, "Trukket", AgendaItemType.Discussion, 10));
            await meeting.Do(people.Anna, new WithdrawItem(gone));
            var (said, retracted) = (Meeting.Post("Beholdt"), Meeting.Post("Angret"));
            await meeting.Do(people.Berit, said);
            await meeting.Do(people.Berit, retracted);
            await meeting.Do(people.Berit, new RetractContribution(retracted.Contribution));
            var agenda = (await host.Grains.Grain(meeting.Room).View(people.Facilitator.Caller)).Value!.AgendaVersion;
            return new Scene(meeting, item, gone, said.Contribution, retracted.Contribution, people.Guest.Id, agenda);
        }

        public (bool ByLeader, RoomCommand Command) Command(string what) => what switch
        {
            "no text" => (false, Meeting.Post("")),
            "only spaces" => (false, Meeting.Post(" \n\t ")),
            "4,001 characters" => (false, Meeting.Post(new string('å', RoomLimits.ContributionLength + 1))),
            "a bell" => (false, Meeting.Post("a\u0007b")),
            "a reply to what was retracted" => (false, Meeting.Post("Hva?") with { ReplyTo = Retracted }),
            "a reply to nothing" => (false, Meeting.Post("Hva?") with { ReplyTo = new ContributionId(Guid.NewGuid()) }),
            "words on an unknown item" => (false, Meeting.Post("Hei") with { Item = new AgendaItemId(Guid.NewGuid()) }),
            "words that have the id of others" => (false, Meeting.Post("Mitt") with { Contribution = Said }),
            "a change to what is unknown" => (false, new EditContribution(new ContributionId(Guid.NewGuid()), "Nytt")),
            "a change to what another said" => (false, new EditContribution(Said, "Nytt")),
            "a move of an item that is gone" => (true, new MoveItem(Gone, null, null, Agenda)),
            "a move under an unknown item" => (true, new MoveItem(Item, new AgendaItemId(Guid.NewGuid()), null, Agenda)),
            "a move into itself" => (true, new MoveItem(Item, Item, null, Agenda)),
            "a move of an old agenda" => (true, new MoveItem(Item, null, null, Agenda - 1)),
            "a start of an unknown item" => (true, new StartItem(new AgendaItemId(Guid.NewGuid()))),
            "an unknown person let in" => (true, new AdmitPerson(new PersonId(Guid.NewGuid()))),
            "an unknown case" => (true, new OpenCase(new CaseId(Guid.NewGuid()))),
            "a title of 121 characters" => (false, new ProposeItem(new AgendaItemId(Guid.NewGuid()), new string('å', RoomLimits.TitleLength + 1), AgendaItemType.Round, 5)),
            "no minutes" => (false, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Runde", AgendaItemType.Round, 0)),
            "a removal without a reason" => (true, new RemovePerson(Guest, " ")),
            "a leader's right without the role" => (false, new EndMeeting()),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown."),
        };
    }
}
