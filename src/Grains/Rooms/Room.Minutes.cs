using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What the minutes of the meeting are told: what stood on the agenda, what it came to, and who asks. Never a word of a case.
public sealed partial record Room
{
    /// <param name="asker">Whoever wants to know; the empty id is the arena.</param>
    public RoomForMinutes ForMinutes(PersonId asker) => new(
        Phase,
        [.. Agenda.Items.Where(item => item.State is not (AgendaItemState.Proposed or AgendaItemState.Declined or AgendaItemState.Withdrawn)).Select(ForMinutes)],
        ViewerOf(asker) is { Standing: not Standing.Removed } viewer ? ActorFor(viewer) : null,
        Network);

    // The number is the only title that a case has.
    private ItemForMinutes ForMinutes(AgendaItem item)
    {
        var cases = Cases.FindAll(found => found.Item == item.Item);
        var about = cases is [.., var last] ? last : null;
        return new ItemForMinutes(
            item.Item,
            about?.Case,
            item.State,
            about?.Number ?? (item.TitlePulledBack ? "" : item.Title),
            item.ConclusionPulledBack ? null : item.Conclusion,
            item.ConclusionPulledBack,
            [.. cases.Select(found => found.Case)],
            IsOfCase(item));
    }

    private bool IsOfCase(AgendaItem item) => item.Type == AgendaItemType.Case || Cases.Exists(found => found.Item == item.Item)
        || (item.Parent is { } above && Agenda.Find(above) is { } parent && IsOfCase(parent));

    private MinutesActor ActorFor(Viewer viewer) => new(
        viewer.Roles,
        viewer.Standing == Standing.Admitted,
        [.. Agenda.Items.Where(item => !Hears(viewer, ConclusionOn(item.Item))).Select(item => item.Item)])
    {
        Takers = [.. People.Where(entry => entry.Value is { Standing: Standing.Admitted } && (entry.Value.Roles & RoomRole.Participant) != RoomRole.None).OrderBy(entry => entry.Value.Number).Select(entry => entry.Key)],
        Names = [.. People.Values.Where(person => person.Standing != Standing.Removed).OrderBy(person => person.Number).Select(person => person.Name)],
    };
}
