using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of the floor in every story: joins, drops, double clicks, phases that change, roles by chance.</summary>
public sealed class RoomFloorStoryTests
{
    private const int Stories = 200;

    [Fact]
    public void Nobody_stands_twice_and_nobody_who_speaks_waits() => EveryMoment(moment =>
    {
        var floor = FloorOf(moment.After);
        var people = floor.Queue.Select(place => place.Person).ToList();
        Assert.Equal(people.Distinct(), people);
        Assert.DoesNotContain(people, person => person == floor.Turn?.Person);
    });

    [Fact]
    public void Nobody_speaks_or_waits_whom_the_phase_does_not_let() => EveryMoment(moment =>
    {
        var room = moment.After;
        foreach (var person in FloorOf(room).Queue.Select(place => place.Person).Concat(FloorOf(room).Turn is { } turn ? [turn.Person] : []))
        {
            Assert.True(MaySpeak(room, person), $"{moment.Event} left {person} on the floor");
        }
    });

    [Fact]
    public void The_word_is_given_by_those_who_lead_in_a_meeting_that_is_held_to_one_at_a_time() => EveryMoment(moment =>
    {
        Assert.True(moment.After.Phase == MeetingPhase.Live || FloorOf(moment.After).Turn is null);
        if (moment.Event is FloorGiven)
        {
            Assert.NotEqual(RoomRole.None, moment.Before.ViewerOf(moment.Circumstance.By)!.Roles & RoomRole.Leaders);
            Assert.Null(FloorOf(moment.Before).Turn);
        }
    });

    [Fact]
    public void Nothing_but_a_move_or_a_round_changes_the_order_of_those_who_wait() => EveryMoment(moment =>
    {
        if (moment.Event is PlaceMoved or RoundBegun)
        {
            return;
        }

        var (before, after) = (FloorOf(moment.Before).Queue, FloorOf(moment.After).Queue);
        Assert.Equal(
            before.Where(place => after.Any(other => other.Number == place.Number && other.Person == place.Person)).Select(place => place.Person),
            after.Where(place => before.Any(other => other.Number == place.Number && other.Person == place.Person)).Select(place => place.Person));
    });

    [Fact]
    public void Nobody_loses_a_place_by_what_is_another_ones() => EveryMoment(moment =>
    {
        var gone = FloorOf(moment.Before).Queue.Select(place => place.Person).Except(FloorOf(moment.After).Queue.Select(place => place.Person)).ToList();
        var owner = moment.Event switch
        {
            RequestWithdrawn withdrawn => withdrawn.Person,
            RoundPassed passed => passed.Person,
            FloorGiven given => given.Person,
            FloorLost lost => lost.Person,
            _ => default(PersonId?),
        };
        Assert.True(moment.Event is FloorCleared or RoundEnded || gone.All(person => person == owner), $"{moment.Event} took a place");
        Assert.True(moment.Event is not RoundEnded || gone.All(person => FloorOf(moment.Before).Queue.Single(place => place.Person == person).InRound));
    });

    [Fact]
    public void A_move_changes_the_place_of_one_and_keeps_everybody() => EveryMoment(moment =>
    {
        if (moment.Event is PlaceMoved moved)
        {
            var (before, after) = (FloorOf(moment.Before).Queue, FloorOf(moment.After).Queue);
            Assert.Equal(before.Where(place => place.Person != moved.Person), after.Where(place => place.Person != moved.Person));
            Assert.Equal(before.Length, after.Length);
        }
    });

    [Fact]
    public void In_a_round_everybody_has_one_turn_and_the_presenter_and_those_who_lead_none() => EveryMoment(moment =>
    {
        if (FloorOf(moment.After).Round is { } round)
        {
            Assert.Equal(round.Done.Distinct(), round.Done);
            Assert.Empty(round.Done.Intersect(FloorOf(moment.After).Queue.Where(place => place.InRound).Select(place => place.Person)));
            Assert.Empty(round.Passed.Except(round.Done));
        }

        if (moment.Event is RoundBegun begun)
        {
            Assert.DoesNotContain(begun.People, person => (moment.Before.ViewerOf(person)!.Roles & RoomRole.Leaders) != RoomRole.None);
            Assert.DoesNotContain(begun.People, person => OnTheTable(moment.Before).Any(found => found.Presenter == person));
        }
    });

    // The time is counted once more, from what was told alone.
    [Fact]
    public void What_each_has_used_is_the_time_between_the_word_and_its_end_without_the_pauses() => Samples(story =>
    {
        var used = ImmutableDictionary<PersonId, double>.Empty;
        (PersonId Person, DateTimeOffset? Since)? speaking = null;
        var gone = false;
        foreach (var moment in story.Moments)
        {
            var at = moment.Circumstance.At;
            if (speaking is { Since: { } since } now && moment.Event is TurnPaused or SpeakerAway { ClockStops: true } or FloorReturned or FloorInterrupted or FloorCleared or FloorLost
                && (moment.Event is not FloorLost lost || lost.Person == now.Person))
            {
                used = used.SetItem(now.Person, used.GetValueOrDefault(now.Person) + (at - since).TotalMilliseconds);
            }

            speaking = moment.Event switch
            {
                FloorGiven given => (given.Person, at),
                TurnPaused paused => (paused.Person, null),
                SpeakerAway { ClockStops: true } away => (away.Person, null),
                SpeakerBack back when gone && back.Person == speaking?.Person => (back.Person, at),
                TurnResumed resumed => (resumed.Person, at),
                FloorReturned or FloorInterrupted or FloorCleared => null,
                FloorLost lostIt when lostIt.Person == speaking?.Person => null,
                RoundPassed passed when passed.Person == speaking?.Person => null,
                _ => speaking,
            };
            gone = speaking is { Since: null } && (gone || moment.Event is SpeakerAway { ClockStops: true });
        }

        foreach (var heard in FloorOf(story.Room).Heard)
        {
            var unfinished = FloorOf(story.Room).Turn is { } turn && turn.Person == heard.Person ? turn.UsedMilliseconds : 0;
            var passed = story.Moments.Where(moment => moment.Event is RoundPassed one && one.Person == heard.Person && FloorOf(moment.Before).Turn?.Person == one.Person)
                .Sum(moment => FloorOf(moment.Before).Turn!.UsedMilliseconds);
            Assert.Equal(used.GetValueOrDefault(heard.Person), heard.Milliseconds + unfinished + passed, precision: 0);
        }
    });

    // Whoever clicks twice, or clicks what another one who leads has clicked, does nothing to anybody else.
    [Fact]
    public void What_was_decided_of_a_floor_that_has_changed_gives_the_word_to_nobody_new() => Samples(story =>
    {
        foreach (var attempt in story.Attempts.Where(attempt => attempt.Command is GiveFloor or TakeFloor or GiveBackFloor && !attempt.Decision.Events.IsEmpty))
        {
            var after = attempt.Decision.Events.Aggregate(
                (Room: attempt.Before, attempt.Seq), (now, happened) => (now.Room.Apply(happened, attempt.Circumstance, now.Seq + 1), now.Seq + 1)).Room;
            foreach (var waiting in FloorOf(attempt.Before).Queue)
            {
                var late = after.Decide(new GiveFloor(waiting.Person, FloorOf(attempt.Before).Turn?.Number ?? 0), attempt.Circumstance with { By = Facilitator });
                Assert.True(late.Events.IsEmpty, "A second click skipped somebody.");
            }
        }
    });

    // A guard on the stories: a rule that nobody comes near is not tested.
    [Fact]
    public void The_stories_come_near_the_rules()
    {
        var refused = new ConcurrentDictionary<string, int>();
        RoomStories.OfTheFloor.Sample(
            story => story.Attempts.Where(attempt => attempt.Decision.Refusal is not null)
                .ToList().ForEach(attempt => refused.AddOrUpdate(attempt.Decision.Refusal!.Code, 1, (_, times) => times + 1)),
            iter: 5 * Stories);

        Assert.Empty(new[]
        {
            RoomRefusals.FloorNotInPhase, RoomRefusals.FloorAsked, RoomRefusals.FloorYours, RoomRefusals.FloorNotYours, RoomRefusals.FloorChanged,
            RoomRefusals.QueueClosed, RoomRefusals.NobodySpeaks, RoomRefusals.SpeakerAway, RoomRefusals.SpeakerNotInPhase, RoomRefusals.RoundOn,
            RoomRefusals.RoundNotHere, RoomRefusals.BehindCurtain,
        }.Select(refusal => refusal.Code).Except(refused.Keys));
    }

    private static Floor FloorOf(Room room) => room.Floor ?? Floor.Empty;

    // Written down once more, apart from the rule itself.
    private static bool MaySpeak(Room room, PersonId person)
    {
        var (viewer, present) = (room.ViewerOf(person)!, room.People[person].Present);
        var current = room.Agenda.Items.Find(item => item.State == AgendaItemState.Current);
        var kept = OnTheTable(room).All(found => found.Presenter == person && found.Method!.Now!.Presenter == PresenterMode.Listens
            ? found.Method.CurtainLifted
            : (current is not null && current.Item != found.Item) || found.Method!.LetsWrite(room.People[person].Seat, found.Presenter == person));
        return viewer.Standing == Standing.Admitted && present && viewer.Roles != RoomRole.Observer && kept;
    }

    private static IEnumerable<CasePresentation> OnTheTable(Room room) => room.Cases.Where(found => found.Method is { Phase: not null, Ended: false }
        && room.Agenda.Find(found.Item) is { State: AgendaItemState.Current or AgendaItemState.Paused });

    private static void EveryMoment(Action<Moment> holds) => Samples(story => story.Moments.ForEach(holds));

    private static void Samples(Action<Story> holds)
    {
        RoomStories.OfTheFloor.Sample(holds, iter: Stories);
        RoomStories.WithRolesByChance.Sample(holds, iter: Stories);
    }
}
