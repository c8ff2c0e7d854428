using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Compat;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds in every story, whoever tries whatever.</summary>
public sealed class RoomStoryTests
{
    private const int Stories = 150;

    [Fact]
    public void Who_does_not_hear_an_event_sees_the_same_room_after_it() => EveryMoment(moment =>
    {
        var changed = moment.After.ChangedBy(moment.Event);
        var audience = moment.After.AudienceOf(moment.Event, moment.Circumstance);
        foreach (var person in Listed(moment.After).Where(person => moment.Before.ViewerOf(person) is not null && !changed.Contains(person)))
        {
            if (!moment.After.ViewerOf(person)!.Sees(audience, moment.Seq))
            {
                Assert.Equal(Seen(moment.Before, person), Seen(moment.After, person));
            }
        }
    });

    [Fact]
    public void Whose_hearing_changes_is_told_so() => EveryMoment(moment =>
    {
        var changed = moment.After.ChangedBy(moment.Event);
        foreach (var person in Everyone.Where(person => moment.Before.ViewerOf(person) != moment.After.ViewerOf(person)))
        {
            Assert.Contains(person, changed);
            Assert.True(moment.After.ViewerOf(person) is null || moment.After.ResetBefore(person) >= moment.Seq);
        }
    });

    [Fact]
    public void At_most_one_item_is_current_and_its_clock_alone_runs() => EveryMoment(moment =>
    {
        var items = moment.After.Agenda.Items;
        Assert.True(items.Count(item => item.State == AgendaItemState.Current) <= 1);
        Assert.All(items, item => Assert.Equal(item.State == AgendaItemState.Current, item.RunningSince is not null));
        Assert.True(moment.After.Phase == MeetingPhase.Live || moment.After.Agenda.Current is null);
    });

    [Fact]
    public void The_agenda_is_a_tree_in_reading_order() => RoomStories.OfTheAgenda.Sample(
        story => story.Moments.ForEach(moment => InReadingOrder(moment.After.Agenda)),
        iter: 3 * Stories);

    [Fact]
    public void Only_people_who_were_let_in_and_may_speak_are_heard() => EveryMoment(moment =>
    {
        if (moment.Event is ContributionPosted { Origin: { } origin } note)
        {
            // It was said before, by the same, and comes back also when a meeting that was suspended ends.
            var said = moment.Before.Discussion.Find(origin.Contribution)!;
            Assert.Equal((note.Writer, note.Text, false, origin.Place), (said.By, said.Text, said.Retracted, said.Seq));
            Assert.NotEqual(Standing.Removed, moment.Before.ViewerOf(said.By)!.Standing);
        }
        else if (moment.Event is ContributionPosted or ContributionEdited or ContributionRetracted)
        {
            // What was let through is its writer's, as if they said it now.
            var speaker = moment.Before.ViewerOf((moment.Event as ContributionPosted)?.Writer ?? moment.Circumstance.By);
            Assert.Equal(Standing.Admitted, speaker?.Standing);
            Assert.NotEqual(RoomRole.Observer, speaker!.Roles);
            Assert.Equal(MeetingPhase.Live, moment.Before.Phase);
        }
    });

    [Fact]
    public void Words_reach_nobody_outside_and_case_text_only_its_readers() => EveryMoment(moment =>
    {
        var audience = moment.After.AudienceOf(moment.Event, moment.Circumstance);
        foreach (var person in Everyone.Where(person => moment.After.ViewerOf(person) is not null))
        {
            var viewer = moment.After.ViewerOf(person)!;
            if (!viewer.Sees(audience, moment.Seq))
            {
                continue;
            }

            Assert.NotEqual(Standing.Removed, viewer.Standing);
            var text = JsonSerializer.Serialize(moment.Event, ContractJson.Options);
            Assert.True(viewer.Standing == Standing.Admitted || !text.Contains("\"said", StringComparison.Ordinal));
            var presents = moment.After.Cases.Any(found => found.Presenter == person);
            var reads = viewer.Standing == Standing.Admitted && moment.After.Cases.Any(found => (found.Readers & viewer.Roles) != RoomRole.None);
            Assert.True(presents || reads || !text.Contains("case-text", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Nobody_sees_the_text_of_a_stopped_case_and_nothing_of_it_is_told() => EveryMoment(moment =>
    {
        if (moment.After.Cases.Exists(found => found.State == CaseState.Open))
        {
            return; // another case may be shown
        }

        var stopped = moment.After.Cases.Exists(found => found.State == CaseState.Stopped);
        foreach (var person in Listed(moment.After).Where(_ => stopped))
        {
            var waits = moment.After.Cases.Exists(found => found.State == CaseState.Announced && found.Presenter == person);
            Assert.True(waits || !Seen(moment.After, person).Contains("case-text", StringComparison.Ordinal));
            Assert.True(moment.Event is not CaseStopped || moment.After.ResetBefore(person) >= moment.Seq - 1);
        }

        Assert.True(!stopped || moment.Event is not SectionPresented);
    });

    [Fact]
    public void Words_that_were_pulled_back_are_in_no_view_and_who_did_it_is_told_to_few() => EveryMoment(moment =>
    {
        Assert.DoesNotContain(moment.After.Discussion.AtHand, said => said.PulledBack && said.Text.Length > 0);
        Assert.DoesNotContain(moment.After.Agenda.Items, item => (item.TitlePulledBack && item.Title.Length > 0) || (item.ConclusionPulledBack && item.Conclusion is not null));
        foreach (var person in Listed(moment.After).Where(person => (moment.After.ViewerOf(person)!.Roles & RoomRole.Leaders) == RoomRole.None))
        {
            var notes = moment.After.View(TheRoom, moment.Seq, person, 200).PullBacks;
            Assert.True(notes.IsDefault || notes.All(note => note.Author == person));
        }
    });

    [Fact]
    public void Who_knows_whom_a_case_is_about_sees_nothing_more_of_it() => EveryMoment(moment =>
    {
        foreach (var (person, found) in moment.After.People.Where(entry => entry.Value.Recognised is not null))
        {
            Assert.NotEqual(Standing.Admitted, found.Standing);
            Assert.False(found.Present);
            Assert.True(found.Standing == Standing.Removed || !Seen(moment.After, person).Contains("case-text", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Nothing_of_a_closed_case_is_left() => EveryMoment(moment =>
    {
        foreach (var closed in moment.After.Cases.Where(found => found.State == CaseState.Closed))
        {
            Assert.Empty(closed.Sections);
            Assert.True(moment.After.People.Keys.All(person => moment.After.ResetBefore(person) > 1));
        }

        if (moment.After.IsOver)
        {
            Assert.DoesNotContain("case-text", JsonSerializer.Serialize(moment.After, ContractJson.Options), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_meeting_keeps_a_facilitator() => EveryMoment(moment =>
        Assert.Contains(Listed(moment.After), person => moment.After.ViewerOf(person)!.Roles.HasFlag(RoomRole.Facilitator)));

    [Fact]
    public void The_same_command_again_changes_nothing() => RoomStories.Any.Sample(
        story =>
        {
            // Minutes may be given twice on purpose; the id of the command tells a repeat from that.
            foreach (var attempt in story.Attempts.Where(attempt => attempt.Command is not (ExtendItem or ExtendPhase) && !attempt.Decision.Events.IsEmpty))
            {
                var (state, seq) = (attempt.Before, attempt.Seq);
                foreach (var happened in attempt.Decision.Events)
                {
                    state = state.Apply(happened, attempt.Circumstance, ++seq);
                }

                Assert.Empty(state.Decide(attempt.Command, attempt.Circumstance).Events);
            }
        },
        iter: Stories);

    [Fact]
    public void A_snapshot_and_the_events_after_it_are_the_later_snapshot_for_every_kind_of_event()
    {
        var folded = new ConcurrentDictionary<Type, int>();

        // As often as not from the beginning, and to the end: what stands there alone would else be cut off by nearly every cut.
        var cut = from story in RoomStories.AnyOrWhole
                  from one in Gen.OneOf(Gen.Const(0), Gen.Int[0, (int)story.Seq])
                  from other in Gen.OneOf(Gen.Const((int)story.Seq), Gen.Int[0, (int)story.Seq])
                  select (Story: story, Start: Math.Min(one, other), End: Math.Max(one, other));
        cut.Sample(
            sample =>
            {
                var (story, start, end) = sample;
                var snapshot = Stored(start == 0 ? Room.Empty : story.Moments[start - 1].After);
                foreach (var moment in story.Moments.GetRange(start, end - start))
                {
                    snapshot = snapshot.Apply(moment.Event, moment.Circumstance, moment.Seq);
                    folded.AddOrUpdate(moment.Event.GetType(), 1, (_, times) => times + 1);
                }

                Assert.Equal(Written(end == 0 ? Room.Empty : story.Moments[end - 1].After), Written(snapshot));
            },
            iter: 4 * Stories);
        var kinds = typeof(RoomEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);
        Assert.Empty(kinds.Except(folded.Keys));
    }

    [Fact]
    public void The_state_survives_json() => RoomStories.Any.Sample(
        story =>
        {
            var written = JsonSerializer.Serialize(story.Room, ContractJson.Options);
            var read = JsonSerializer.Deserialize<Room>(written, ContractJson.Options)!;
            Assert.Equal(written, JsonSerializer.Serialize(read, ContractJson.Options));
            Assert.All(Listed(read), person => Assert.Equal(Seen(story.Room, person), Seen(read, person)));
        },
        iter: Stories);

    // A part that is not written would come back as nothing, and nobody would see it here.
    [Theory]
    [InlineData(typeof(Room))]
    [InlineData(typeof(Agenda))]
    [InlineData(typeof(Discussion))]
    [InlineData(typeof(AgendaItem))]
    [InlineData(typeof(Contribution))]
    [InlineData(typeof(CasePresentation))]
    [InlineData(typeof(Participant))]
    [InlineData(typeof(Question))]
    [InlineData(typeof(RoomGroups))]
    [InlineData(typeof(RoomGroup))]
    [InlineData(typeof(GroupNote))]
    [InlineData(typeof(RoomHolds))]
    [InlineData(typeof(RoomLocks))]
    [InlineData(typeof(NotPublished))]
    [InlineData(typeof(Floor))]
    [InlineData(typeof(Lead))]
    [InlineData(typeof(LeaderGone))]
    [InlineData(typeof(FloorPlace))]
    [InlineData(typeof(FloorTurn))]
    [InlineData(typeof(FloorRound))]
    [InlineData(typeof(FloorHeard))]
    public void Every_part_of_the_state_is_written(Type part)
    {
        var kept = part.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.SetMethod is not null);
        var json = new JsonSerializerOptions(ContractJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var written = json.GetTypeInfo(part).Properties.Where(property => property is { Get: not null } && property.AttributeProvider is not null);

        Assert.Equal(
            kept.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(),
            written.Where(property => ((PropertyInfo)property.AttributeProvider!).SetMethod is not null).Select(property => property.Name).Order());
    }

    // A guard on the stories themselves: rules that are never reached are not tested.
    [Fact]
    public void The_stories_reach_every_event()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<Type, int>();
        RoomStories.Any.Sample(
            story => story.Moments.ForEach(moment => reached.AddOrUpdate(moment.Event.GetType(), 1, (_, times) => times + 1)),
            iter: 40 * Stories);

        Assert.Empty(typeof(RoomEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomEvent))).Except(reached.Keys));
    }

    private static void InReadingOrder(Agenda agenda)
    {
        var open = new Stack<AgendaItemId>();
        foreach (var item in agenda.Items)
        {
            while (open.Count > 0 && open.Peek() != item.Parent)
            {
                open.Pop();
            }

            Assert.True(open.Count > 0 || item.Parent is null);
            open.Push(item.Item);
            Assert.True(open.Count <= RoomLimits.AgendaDepth);
        }
    }

    private static Room Stored(Room room) => JsonSerializer.Deserialize<Room>(Written(room), ContractJson.Options)!;

    private static string Written(Room room) => StoredJson.Canonical(JsonSerializer.SerializeToNode(room, ContractJson.Options)!);

    private static void EveryMoment(Action<Moment> holds) => RoomStories.Any.Sample(story => story.Moments.ForEach(holds), iter: Stories);

    private static IEnumerable<PersonId> Listed(Room room) =>
        room.People.Where(entry => entry.Value.Standing != Standing.Removed).Select(entry => entry.Key);

    private static string Seen(Room room, PersonId person) =>
        JsonSerializer.Serialize(room.View(RoomCast.TheRoom, 0, person, latest: 5), ContractJson.Options);
}
