using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of the link to the video room in every story, whoever tries whatever.</summary>
public sealed class RoomVideoStoryTests
{
    private const RoomRole Planners = RoomRole.Leaders | RoomRole.CentreCoordinator;

    [Fact]
    public void Nobody_who_is_out_of_the_room_has_it_by_any_outlet_and_it_never_outlasts_the_meeting() => RoomStories.WithRolesByChance.Sample(
        story => story.Moments.ForEach(Holds), iter: 200);

    private static void Holds(Moment moment)
    {
        Assert.True(!moment.After.IsOver || moment.After.VideoLink is null);
        var ahead = moment.After.Phase is MeetingPhase.Planned or MeetingPhase.NoticeSent or MeetingPhase.LobbyOpen;
        foreach (var person in moment.After.People.Where(entry => entry.Value.Standing != Standing.Removed).Select(entry => entry.Key))
        {
            var viewer = moment.After.ViewerOf(person)!;
            var may = viewer.Standing == Standing.Admitted || (ahead && viewer.Standing == Standing.Invited && (viewer.Roles & Planners) != RoomRole.None);
            Assert.Equal(may ? moment.After.VideoLink : null, moment.After.View(TheRoom, moment.Seq, person, 10).VideoLink);
            Assert.True(moment.Event is not VideoLinkSet || may == viewer.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq));
        }
    }
}
