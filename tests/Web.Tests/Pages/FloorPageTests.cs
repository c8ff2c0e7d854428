using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>The floor for those who have no script: who speaks, who waits, and a hand.</summary>
public sealed class FloorPageTests(ArenaHost host)
{
    [Fact]
    public async Task Who_has_no_script_asks_for_the_word_withdraws_and_gives_it_back()
    {
        var meeting = await Meeting.Start(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var asked = await berit.Send(await berit.Open(Path(meeting)), "ordet", ("Hand.Act", "ask"), ("Hand.For", "Question"));
        Assert.Equal((HttpStatusCode.Redirect, true), (asked.Status, asked.Location?.Contains("gjort=floorAsked", StringComparison.Ordinal)));
        Assert.Equal(FloorKind.Question, Assert.Single((await Floor(meeting)).Queue).For);

        var withdrawn = await berit.Send(await berit.Open(Path(meeting)), "ordet", ("Hand.Act", "withdraw"));
        Assert.Contains("gjort=floorWithdrawn", withdrawn.Location, StringComparison.Ordinal);
        Assert.Empty((await Floor(meeting)).Queue);

        await meeting.Do(host.People.Facilitator, new GiveFloor(host.People.Berit.Id, 0));
        var page = await berit.Open(Path(meeting));
        Assert.Contains("Du har ordet.", page.Html, StringComparison.Ordinal);
        Assert.Contains("gjort=floorBack", (await berit.Send(page, "ordet", ("Hand.Act", "giveBack"))).Location, StringComparison.Ordinal);
        Assert.Null((await Floor(meeting)).Turn);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_nothing_happens()
    {
        var meeting = await Meeting.Start(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var page = await berit.Open(Path(meeting));
        await meeting.Do(host.People.Facilitator, new CloseQueue());

        var refused = await berit.Send(page, "ordet", ("Hand.Act", "ask"), ("Hand.For", "hva som helst"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Møtelederen har satt strek", refused.Html, StringComparison.Ordinal);
        Assert.Empty((await Floor(meeting)).Queue);
    }

    private static string Path(Meeting meeting) => $"/moter/{meeting.Room.Value}/rom";

    private async Task<Floor> Floor(Meeting meeting) =>
        (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!.Floor ?? Contracts.Rooms.Floor.Empty;
}
