using CsCheck;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What holds of an agenda, whoever changes it and in whatever order.</summary>
public sealed class RoomAgendaStoryTests
{
    private const int Stories = 300;

    [Fact]
    public void Nothing_on_the_list_stands_under_what_is_not() => RoomStories.OfTheAgenda.Sample(
        story => story.Attempts.ForEach(attempt =>
        {
            var agenda = After(attempt).Agenda;
            Assert.All(agenda.Items.Where(item => !item.IsGone && item.Parent is not null), item =>
                Assert.False(agenda.Find(item.Parent!.Value)!.State is AgendaItemState.Proposed or AgendaItemState.Declined or AgendaItemState.Withdrawn));
        }),
        iter: Stories);

    [Fact]
    public void A_move_keeps_every_item_what_is_under_it_and_the_order_of_the_others() => RoomStories.OfTheAgenda.Sample(
        story => story.Moments.ForEach(moment =>
        {
            var (before, after) = (moment.Before.Agenda, moment.After.Agenda);
            if (moment.Event is ItemMoved moved)
            {
                Assert.Equal(Branch(before), Branch(after));
                Assert.Equal(Others(before), Others(after));
                Assert.Equal(moved.Parent, after.Find(moved.Item)!.Parent);
            }

            IEnumerable<(Contracts.AgendaItemId, Contracts.AgendaItemId?)> Branch(Agenda agenda) => agenda.Items
                .Where(item => agenda.IsUnder(item.Item, moved.Item)).Select(item => (item.Item, item.Item == moved.Item ? null : item.Parent));

            IEnumerable<(Contracts.AgendaItemId, Contracts.AgendaItemId?)> Others(Agenda agenda) => agenda.Items
                .Where(item => !agenda.IsUnder(item.Item, moved.Item)).Select(item => (item.Item, item.Parent));
        }),
        iter: Stories);

    [Fact]
    public void Whoever_saw_another_order_or_other_minutes_changes_nothing() => RoomStories.OfTheAgenda.Sample(
        story => story.Attempts.ForEach(attempt =>
        {
            var agenda = attempt.Before.Agenda;
            var outdated = attempt.Command switch
            {
                MoveItem move => move.BasedOn < agenda.Version,
                SetItemMinutes set => agenda.Find(set.Item)?.Minutes != set.Was,
                _ => false,
            };
            Assert.True(!outdated || attempt.Decision.Events.IsEmpty);
        }),
        iter: Stories);

    [Fact]
    public void What_was_talked_of_is_never_off_the_list() => RoomStories.Any.Sample(
        story => story.Moments.ForEach(moment => Assert.DoesNotContain(
            moment.After.Agenda.Items,
            item => item is { HasDiscussion: true, State: AgendaItemState.Withdrawn })),
        iter: Stories);

    private static Room After(Attempt attempt) => attempt.Decision.Events
        .Aggregate((Room: attempt.Before, attempt.Seq), (now, happened) => (now.Room.Apply(happened, attempt.Circumstance, now.Seq + 1), now.Seq + 1)).Room;
}
