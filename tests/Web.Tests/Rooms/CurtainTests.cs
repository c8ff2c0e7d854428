using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>The presenter behind the curtain tries every door there is over the real line; the text goes with its phase.</summary>
public sealed class CurtainTests(ArenaHost host)
{
    private const string CaseText = "Teksten som ble vist";
    private const int Clarify = 2;
    private const int Reflect = 3;
    private const int Summary = 8;

    [Fact]
    public async Task Every_door_is_closed_to_a_presenter_who_listens()
    {
        var (meeting, found) = await Talk(Clarify);
        await using var first = await Listener.In(meeting, host, host.People.Anna);
        await using var second = await Listener.In(meeting, host, host.People.Anna);
        var (id, said) = (Cast.NewId(), Meeting.Post("Mens jeg fikk svare"));
        var before = Cast.Accepted(await first.Do(meeting.Room, said, id));
        var (epoch, seen) = (first.Epoch, await meeting.Head());
        await meeting.Do(host.People.Facilitator, new SkipPhase(found, Clarify, ""));

        Assert.Equal("behind-curtain", await Refused(first, meeting, Meeting.Post("Fra første fane")));
        Assert.Equal("behind-curtain", await Refused(second, meeting, Meeting.Post("Fra andre fane")));
        Assert.Equal("behind-curtain", await Refused(second, meeting, new EditContribution(said.Contribution, "Endret")));
        Assert.Equal("behind-curtain", await Refused(second, meeting, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Som tittel", AgendaItemType.Discussion, 5)));
        Assert.Equal("behind-curtain", await Refused(second, meeting, new AskForFloor(FloorKind.Contribution)));
        await using var back = await Listener.Connect(host, host.People.Anna);
        Cast.Accepted(await back.Join(meeting.Room, epoch, seen));
        Assert.Equal("behind-curtain", await Refused(back, meeting, Meeting.Post("Etter ny tilkobling")));
        Assert.Equal("behind-curtain", await Refused(back, meeting, new AskForFloor(FloorKind.Clarification)));

        // What was stored before gets its first answer, and nothing more of it.
        Assert.Equal(before, Cast.Accepted(await back.Do(meeting.Room, said, id)));
        Assert.Equal(before, Cast.Accepted(await back.Do(meeting.Room, said with { Text = "Noe annet" }, id)));
        Assert.Equal(["Mens jeg fikk svare"], await Said(meeting));
    }

    [Fact]
    public async Task What_was_refused_behind_the_curtain_may_be_said_when_it_is_lifted()
    {
        var (meeting, found) = await Talk(Reflect);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        var (id, said) = (Cast.NewId(), Meeting.Post("Jeg må svare nå"));
        Assert.Equal("behind-curtain", (await anna.Do(meeting.Room, said, id)).Refusal?.Code);

        Cast.Accepted(await anna.Do(meeting.Room, new LiftCurtain(found)));

        Cast.Accepted(await anna.Do(meeting.Room, said, id));
        Assert.Equal(["Jeg må svare nå"], await Said(meeting));
    }

    [Fact]
    public async Task A_message_that_races_with_the_curtain_is_in_or_out_by_its_number()
    {
        var (meeting, found) = await Talk(Clarify);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var facilitator = await Listener.In(meeting, host, host.People.Facilitator);

        var posts = Enumerable.Range(0, 12).Select(_ => anna.Do(meeting.Room, Meeting.Post("Et innlegg til"))).ToList();
        var step = facilitator.Do(meeting.Room, new SkipPhase(found, Clarify, ""));
        posts.AddRange(Enumerable.Range(0, 12).Select(_ => anna.Do(meeting.Room, Meeting.Post("Et innlegg til"))));
        var (replies, closed) = (await Task.WhenAll(posts), Cast.Accepted(await step));

        Assert.All(replies.Where(reply => reply.Value is not null), reply => Assert.True(reply.Value!.Seq < closed));
        Assert.All(replies.Where(reply => reply.Value is null), reply => Assert.Contains(reply.Refusal!.Code, new[] { "behind-curtain", "too-fast" }));
        Assert.Equal(replies.Count(reply => reply.Value is not null), (await Said(meeting)).Length);
    }

    [Fact]
    public async Task The_text_leaves_with_the_phase_that_showed_it_and_late_comers_never_get_it()
    {
        var (meeting, found) = await Talk(Summary - 1);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await berit.Reached(await meeting.Head());
        Assert.Contains(CaseText, Written(berit.Frames.OfType<SnapshotFrame>().Last()), StringComparison.Ordinal);
        var (epoch, before) = (berit.Epoch, await meeting.Head());
        await berit.Reached(await meeting.Say(host.People.Facilitator, "Vi oppsummerer"));

        await berit.Reached(await meeting.Do(host.People.Facilitator, new SkipPhase(found, Summary - 1, "Vi har snakket om det.")));

        Assert.Contains(berit.Events, happened => happened.Event is CaseCovered);
        await using var late = await Listener.Connect(host, host.People.Berit);
        Cast.Accepted(await late.Join(meeting.Room, epoch, before - 3));
        await late.Reached(await meeting.Head());
        Assert.All(late.Frames, frame => Assert.DoesNotContain(CaseText, Written(frame), StringComparison.Ordinal));
    }

    // Anna presents, the facilitator steps, Berit is the panel.
    private async Task<(Meeting Meeting, CaseId Found)> Talk(int phase)
    {
        var meeting = await Meeting.Start(host);
        var (item, found, leader) = (new AgendaItemId(Guid.NewGuid()), new CaseId(Guid.NewGuid()), host.People.Facilitator);
        await meeting.Do(leader, new ProposeItem(item, "Sak", AgendaItemType.Case, 10));
        await meeting.Do(Caller.Arena, new AttachCase(found, item, host.People.Anna.Id, "S-12", RoomRole.InCases, [new CaseSection("Del", CaseText)]));
        await meeting.Do(leader, new ChooseMethod(found, "CrossSector60"));
        await meeting.Do(leader, new StartItem(item));
        await meeting.Agree(host.People.Anna, found);
        await meeting.Do(leader, new OpenCase(found));
        await meeting.Do(leader, new BeginMethod(found));
        await meeting.Do(leader, new SkipPhase(found, 0, "Vi har snakket om det."));
        await meeting.Do(host.People.Anna, new PresentSection(found, 0));
        for (var from = 1; from < phase; from++)
        {
            // A step waits until a phase has lasted two seconds; to skip it does not.
            await meeting.Do(leader, new SkipPhase(found, from, "Vi har snakket om det."));
        }

        return (meeting, found);
    }

    private static async Task<string?> Refused(Listener listener, Meeting meeting, RoomCommand command) =>
        (await listener.Do(meeting.Room, command)).Refusal?.Code;

    private async Task<string[]> Said(Meeting meeting) =>
        [.. (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!.Contributions.Select(said => said.Text)];

    private static string Written(Frame frame) => JsonSerializer.Serialize<object>(frame, ContractJson.Options);
}
