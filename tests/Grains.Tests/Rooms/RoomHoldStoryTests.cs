using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of what waits, in every story, whoever tries whatever.</summary>
public sealed class RoomHoldStoryTests
{
    [Fact]
    public void What_waits_is_for_its_writer_and_those_who_lead_by_every_outlet_and_never_outlasts_the_meeting() => RoomStories.Any.Sample(
        story => story.Moments.ForEach(Holds), iter: 150);

    private static void Holds(Moment moment)
    {
        var waiting = moment.After.Holds?.Waiting ?? ImmutableList<HeldView>.Empty;
        Assert.True(!moment.After.IsOver || waiting.IsEmpty);
        Assert.DoesNotContain(waiting, one => moment.After.Discussion.Find(one.Contribution) is not null || moment.After.Find(one.By) is null);
        foreach (var person in moment.After.People.Where(entry => entry.Value.Standing != Standing.Removed).Select(entry => entry.Key))
        {
            var viewer = moment.After.ViewerOf(person)!;
            var leads = viewer.Standing == Standing.Admitted && (viewer.Roles & RoomRole.Leaders) != RoomRole.None;
            var seen = moment.After.View(TheRoom, moment.Seq, person, 200).Holds?.Waiting ?? ImmutableArray<HeldView>.Empty;
            Assert.All(seen, one => Assert.True((leads || one.By == person) && (one.Item is not { } item || !viewer.IsOutOf(item))));
            Assert.True(moment.Event is not ContributionHeld || leads || moment.Circumstance.By == person
                || !viewer.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq));
            Assert.DoesNotContain(moment.After.AtHandBefore(long.MaxValue, viewer).Contributions, said => waiting.Exists(one => one.Contribution == said.Contribution));
        }
    }
}
