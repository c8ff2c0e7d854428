using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>Questions over the real line and on the page without script.</summary>
public sealed class QuestionsTests(ArenaHost host)
{
    [Fact]
    public async Task A_vote_reaches_its_voter_and_a_count_everybody_without_a_name()
    {
        var meeting = await Meeting.Start(host);
        var question = await Asked(meeting);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var guest = await Listener.In(meeting, host, host.People.Guest);
        Cast.Accepted(await anna.Do(meeting.Room, new VoteForQuestion(question)));
        var last = await meeting.Do(host.People.Facilitator, new TakeQuestion(question));
        await Task.WhenAll(anna.Reached(last), berit.Reached(last), guest.Reached(last));

        Assert.Single(anna.Events, one => one.Event is QuestionVoted);
        Assert.DoesNotContain(berit.Events, one => one.Event is QuestionVoted);
        var counted = Assert.Single(berit.Events, one => one.Event is VotesCounted { Votes: 1 });
        Assert.Equal(default, counted.By);
        Assert.DoesNotContain(guest.Events, one => one.Event is QuestionVoted or VotesCounted or QuestionTaken);
        Assert.Equal("not-admitted", (await guest.Do(meeting.Room, new VoteForQuestion(question))).Refusal?.Code);
        Assert.Equal("not-allowed", (await berit.Do(meeting.Room, new CloseQuestion(question))).Refusal?.Code);
    }

    [Fact]
    public async Task Without_script_one_asks_and_votes_and_takes_it_back()
    {
        var meeting = await Meeting.Start(host);
        var question = await Asked(meeting);
        var path = $"/moter/{meeting.Room.Value}/rom";
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var asked = await berit.Send(await berit.Open(path), "innlegg", ("Input.Text", "Hvor ofte?"), ("Input.Question", "true"));
        Assert.Contains("gjort=questionAsked", asked.Location, StringComparison.Ordinal);

        var voted = await berit.Send(await berit.Open(path), "stemme", ("Vote.Question", question.Value.ToString()));
        Assert.Contains("gjort=questionVoted", voted.Location, StringComparison.Ordinal);
        var page = await berit.Open(path);
        Assert.Contains("Hvor lenge?", page.Html, StringComparison.Ordinal);
        Assert.Contains("1 stemme", page.Html, StringComparison.Ordinal);
        Assert.Contains("gjort=questionVoteBack", (await berit.Send(page, "stemme", ("Vote.Back", question.Value.ToString()))).Location, StringComparison.Ordinal);
    }

    private async Task<ContributionId> Asked(Meeting meeting)
    {
        var (item, question) = (new AgendaItemId(Guid.NewGuid()), new ContributionId(Guid.NewGuid()));
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Faglig innlegg", AgendaItemType.Information, 20));
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Do(host.People.Facilitator, new PostContribution(question, item, null, "Hvor lenge?", Question: true));
        return question;
    }
}
