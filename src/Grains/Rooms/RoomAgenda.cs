using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// The agenda as a tree, written in reading order: an item is followed by what is under it. A move takes an item with
/// everything under it and puts it in another place.
/// </summary>
public sealed record Agenda
{
    public ImmutableList<AgendaItem> Items { get; init; } = [];

    /// <summary>The number of the last change to the order.</summary>
    public long Version { get; init; }

    [JsonIgnore]
    public AgendaItem? Current => Items.Find(item => item.State == AgendaItemState.Current);

    public AgendaItem? Find(AgendaItemId item) => Items.Find(found => found.Item == item);

    public Agenda With(AgendaItemId item, Func<AgendaItem, AgendaItem> change)
    {
        var place = Items.FindIndex(found => found.Item == item);
        return this with { Items = Items.SetItem(place, change(Items[place])) };
    }

    /// <summary>The top level is 1.</summary>
    public int LevelOf(AgendaItemId? item) => item is { } inside ? 1 + LevelOf(Find(inside)?.Parent) : 0;

    /// <summary>True when <paramref name="item"/> is <paramref name="ancestor"/> or somewhere under it.</summary>
    public bool IsUnder(AgendaItemId? item, AgendaItemId ancestor) =>
        item is { } inside && (inside == ancestor || IsUnder(Find(inside)?.Parent, ancestor));

    /// <summary>How many levels <paramref name="item"/> takes up with what is under it.</summary>
    public int HeightOf(AgendaItemId item) =>
        1 + Items.Where(child => child.Parent == item).Select(child => HeightOf(child.Item)).DefaultIfEmpty().Max();

    public Agenda Move(AgendaItemId item, AgendaItemId? parent, AgendaItemId? after)
    {
        var moved = Items.FindAll(found => IsUnder(found.Item, item));
        var rest = this with { Items = Items.RemoveAll(found => IsUnder(found.Item, item)) };
        moved = moved.SetItem(0, moved[0] with { Parent = parent });
        return this with { Items = rest.Items.InsertRange(rest.PlaceFor(parent, after), moved) };
    }

    private int PlaceFor(AgendaItemId? parent, AgendaItemId? after)
    {
        if (after is { } sibling)
        {
            return 1 + Items.FindLastIndex(found => IsUnder(found.Item, sibling));
        }

        return parent is { } above ? 1 + Items.FindIndex(found => found.Item == above) : 0;
    }
}
