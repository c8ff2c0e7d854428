using System.Text.Json;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>
/// Whatever anybody tries: who is not in the list that the presenter agreed to, only observes without a yes of those who lead, comes along, or has not
/// accepted the declaration that a case was opened under, is not where the case is, and hears nothing of it.
/// </summary>
public sealed class RoomPanelStoryTests
{
    private const int Stories = 150;
    private const RoomRole ListeningMentee = RoomRole.Mentee | RoomRole.Observer;

    [Fact]
    public void Who_is_not_agreed_to_is_not_in_the_room_while_the_case_is_on() => EveryLeftOut((moment, found, person, last) =>
    {
        var on = found.State is CaseState.Open or CaseState.Stopped
            || moment.After.Agenda.Find(found.Item) is { State: AgendaItemState.Current or AgendaItemState.Paused };

        // A command is one moment, however many events it has.
        Assert.True(!last || !on || !moment.After.IsOpen || moment.After.People[person].Standing != Standing.Admitted, $"{moment.Event} at {moment.Seq}");
    });

    [Fact]
    public void They_hear_no_event_of_it_and_have_nothing_of_it_in_their_view() => EveryLeftOut((moment, found, person, _) =>
    {
        var viewer = moment.After.ViewerOf(person)!;
        Assert.False(viewer.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq)
            && JsonSerializer.Serialize(moment.Event, ContractJson.Options).Contains($"{found.Case.Value}", StringComparison.Ordinal)
            && moment.Event is not CaseRecognised);
        if (viewer.Standing != Standing.Removed)
        {
            Assert.DoesNotContain(moment.After.View(TheRoom, moment.Seq, person, 100).Cases, seen => seen.Case == found.Case);
        }
    });

    [Fact]
    public void They_take_no_words_of_it_away_that_are_not_theirs_to_read() => EveryLeftOut((moment, found, person, _) =>
    {
        Assert.NotNull(Decide(new PullBackConclusion(found.Item, "")).Refusal);

        // Of several cases on the item it is the reason of the last that had one.
        Assert.True(
            moment.After.Cases.FindLast(one => one.Item == found.Item && one.BrokenOff is { Reason.Length: > 0 }) != found
            || Decide(new PullBackWords(PulledText.BreakOffReason, found.Item, null, "")).Refusal is not null);

        Decision<RoomEvent> Decide(RoomCommand command) => moment.After.Decide(command, new Circumstance(person, moment.Circumstance.At));
    });

    [Fact]
    public void No_case_is_opened_without_its_presenters_yes() => RoomStories.Any.Sample(
        story => story.Moments.ForEach(moment => Assert.True(
            moment.Event is not CaseOpened opened || moment.Before.Cases.Single(found => found.Case == opened.Case).Panel is not null)),
        iter: Stories);

    [Fact]
    public void What_those_who_lead_said_of_observers_is_for_them_and_the_presenter() => RoomStories.Any.Sample(
        story => story.Moments.ForEach(moment =>
        {
            foreach (var (person, _) in moment.After.People.Where(entry => entry.Value is { Standing: not Standing.Removed } one && (one.Roles & RoomRole.Leaders) == RoomRole.None))
            {
                Assert.All(moment.After.View(TheRoom, moment.Seq, person, 10).Cases, seen => Assert.True(!seen.Observers || seen.Presenter == person));
            }
        }),
        iter: Stories);

    [Fact]
    public void What_the_presenter_said_of_the_list_is_theirs_alone() => RoomStories.Any.Sample(
        story => story.Moments.ForEach(moment =>
        {
            foreach (var person in moment.After.People.Where(entry => entry.Value.Standing != Standing.Removed).Select(entry => entry.Key))
            {
                Assert.All(moment.After.View(TheRoom, moment.Seq, person, 10).Cases, seen => Assert.True(seen.Panel is null || seen.Presenter == person));
            }
        }),
        iter: Stories);

    private static void EveryLeftOut(Action<Moment, Grains.Rooms.CasePresentation, PersonId, bool> holds) => RoomStories.Any.Sample(
        story =>
        {
            var ends = story.Attempts.Select(attempt => attempt.Seq + attempt.Decision.Events.Length).ToHashSet();
            foreach (var moment in story.Moments)
            {
                foreach (var found in moment.After.Cases)
                {
                    foreach (var person in moment.After.People.Keys.Where(one => one != found.Presenter && IsLeftOut(moment.After, found, one)))
                    {
                        holds(moment, found, person, ends.Contains(moment.Seq));
                    }
                }
            }
        },
        iter: Stories);

    private static bool IsLeftOut(Grains.Rooms.Room room, Grains.Rooms.CasePresentation found, PersonId person) =>
        (found.Panel is { } panel && !panel.Agreed.Contains(person))
        || (found.Observers is false && room.People[person] is { Roles: RoomRole.Observer, Standing: not Standing.Removed })
        || room.People[person] is { Roles: RoomRole.Mentee or ListeningMentee, Standing: not Standing.Removed }
        || Math.Max(room.People[person].Declared, 1) < found.Declaration;
}
