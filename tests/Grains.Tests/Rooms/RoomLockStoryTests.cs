using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of what is locked in every story, whoever tries whatever.</summary>
public sealed class RoomLockStoryTests
{
    [Fact]
    public void What_is_locked_is_not_written_and_a_name_that_is_hidden_is_told_by_no_outlet() => RoomStories.WithRolesByChance.Sample(
        story => story.Moments.ForEach(Holds), iter: 150);

    [Fact]
    public void Whoever_has_not_seen_what_is_locked_changes_nothing() => RoomStories.Any.Sample(
        story => story.Attempts.ForEach(attempt => Assert.True(
            attempt.Command is not LockRoom wish || (wish.Was ?? RoomLocks.Open) == (attempt.Before.Locks ?? RoomLocks.Open) || attempt.Decision.Events.IsEmpty)),
        iter: 150);

    private static void Holds(Moment moment)
    {
        if (moment.Event is ContributionPosted { From: null } posted && moment.Before.Locks is { } locks)
        {
            var writer = moment.Before.ViewerOf(posted.Writer ?? moment.Circumstance.By)!;
            Assert.True(!locks.LeadersOnly || (writer.Roles & RoomRole.Leaders) != RoomRole.None);
            Assert.True(!locks.WithoutReplies || posted.ReplyTo is null);
        }

        if (moment.Event is ItemProposed or GroupNoteChosen && moment.Before is { Locks.LeadersOnly: true, StartedAt: not null })
        {
            Assert.NotEqual(RoomRole.None, moment.Before.ViewerOf(moment.Circumstance.By)!.Roles & RoomRole.Leaders);
        }

        foreach (var person in moment.After.People.Keys.Where(_ => moment.After.Locks is { WithoutNames: true }))
        {
            var viewer = moment.After.ViewerOf(person)!;
            if (viewer.Standing == Standing.Removed || (viewer.Roles & RoomLocks.KnowNames) != RoomRole.None)
            {
                continue;
            }

            Assert.All(moment.After.View(TheRoom, moment.Seq, person, 10).People, one => Assert.True(
                one.Person == person || (one.Roles & RoomRole.Leaders) != RoomRole.None || one.Name == one.Organisation));
            Assert.True(moment.Event is not PersonInvited invited || invited.Entry.Person == person
                || !viewer.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq));
        }
    }
}
