using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Demo;

namespace Pilar.Arena.Web.Tests.Demo;

/// <summary>The demo in a real arena, filled through its grains.</summary>
public sealed class DemoFillingTests
{
    private static readonly TimeSpan FillingTime = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filling_that_is_repeated_changes_nothing()
    {
        await using var host = await ArenaHost.Start();
        var filler = host.Services.GetRequiredService<DemoFiller>();

        var refused = await filler.FillIn(new DemoCast(DemoContent.Read()), Cancellation).WaitAsync(FillingTime, Cancellation);

        Assert.Empty(refused);
        var everyone = await host.Grains.Lists().Everyone(Caller.Arena);
        Assert.All(new DemoCast(DemoContent.Read()).People, person => Assert.Contains(everyone, known => known.Person == person.Id));
        await EverySideOfARoomIsThere(host.Grains);

        var before = await Numbers(host.Grains, filler);
        var again = await filler.FillIn(new DemoCast(DemoContent.Read()), Cancellation).WaitAsync(FillingTime, Cancellation);

        Assert.Empty(again);
        Assert.Equal(before, await Numbers(host.Grains, filler));
    }

    [Fact]
    public async Task A_filling_that_was_cut_short_goes_on()
    {
        await using var host = await ArenaHost.Start();
        var filler = host.Services.GetRequiredService<DemoFiller>();
        var first = DemoPeople.Named[0];
        var register = new RegisterPerson(first.Name, DemoIds.Organisation(first.Organisation), first.Title, first.Language);
        Assert.True((await host.Grains.Grain(first.Id).Do(Caller.Arena, DemoIds.Command(first.Id.Key(), 0), register)).Accepted());

        Assert.Empty(await filler.Fill(Cancellation).WaitAsync(FillingTime, Cancellation));
        await EverySideOfARoomIsThere(host.Grains);
    }

    [Fact]
    public async Task An_arena_with_people_in_it_is_left_alone()
    {
        await using var host = await ArenaHost.Start();
        var before = await host.Grains.Lists().Everyone(Caller.Arena);

        await host.Services.GetRequiredService<DemoFiller>().Fill(Cancellation).WaitAsync(FillingTime, Cancellation);

        Assert.NotEmpty(before);
        Assert.Equal(before.Select(person => person.Person), (await host.Grains.Lists().Everyone(Caller.Arena)).Select(person => person.Person));
    }

    private static async Task EverySideOfARoomIsThere(IGrainFactory grains)
    {
        var facilitator = await MeetingsOf(grains, "facilitator");
        Assert.Equal(MeetingPhase.Live, facilitator[0].Phase);
        Assert.True(facilitator[0].MyRoles.HasFlag(RoomRole.Facilitator));
        Assert.Contains(facilitator, meeting => meeting.Phase == MeetingPhase.LobbyOpen);
        Assert.Contains(facilitator, meeting => meeting.Phase == MeetingPhase.NoticeSent);
        Assert.Contains(facilitator, meeting => meeting.Phase == MeetingPhase.Closed);

        Assert.Contains(await MeetingsOf(grains, "presenter"), meeting => meeting.MyRoles.HasFlag(RoomRole.CasePresenter));
        Assert.Equal(
            [MeetingPhase.Live, MeetingPhase.NoticeSent],
            (await MeetingsOf(grains, "user")).Where(meeting => meeting.MyRoles == RoomRole.UserRepresentative).Select(meeting => meeting.Phase));
        var presented = (await grains.Lists().MyCases(new Caller(DemoIds.Person("presenter")))).Select(found => found.Stage).ToList();
        Assert.Equal(3, presented.Count);
        Assert.All(presented, stage => Assert.Contains(stage, new[] { CaseStage.Approved, CaseStage.Presented }));
        Assert.Contains(await grains.Lists().MyCases(new Caller(DemoIds.Person("facilitator"))), found => found.Stage == CaseStage.InHumanReview);
        Assert.NotEmpty(await grains.Lists().MyNetworks(new Caller(DemoIds.Person("coordinator"))));
        Assert.Single(await grains.Lists().OpenMinutes(new Caller(DemoIds.Person("leader"))));
    }

    private static async Task<IReadOnlyList<MeetingListing>> MeetingsOf(IGrainFactory grains, string slot) =>
        await grains.Lists().MyMeetings(new Caller(DemoIds.Person(slot)));

    private static async Task<IReadOnlyList<long>> Numbers(IGrainFactory grains, DemoFiller filler)
    {
        var views = await Task.WhenAll(filler.LiveMeetings().Select(meeting => grains.Grain(meeting.Room).View(new Caller(meeting.Facilitator.Id))));
        return [.. views.Select(view => view.Value!.Seq)];
    }
}
