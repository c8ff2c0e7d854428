using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Meetings;

/// <summary>A way to move an item by one place.</summary>
public enum AgendaWay
{
    Up,
    Down,

    /// <summary>Under the item above.</summary>
    Nest,

    /// <summary>Out one level.</summary>
    Unnest,
}

/// <summary>Where an item would come: under which, and right after which of those there.</summary>
public readonly record struct AgendaPlace(AgendaItemId? Parent, AgendaItemId? After);

/// <summary>The order of an agenda as it is shown, and where the buttons of one item would put it: what agenda-order.ts is in the room.</summary>
public static class AgendaPlaces
{
    /// <summary>On the list: neither only proposed nor off it.</summary>
    public static bool IsListed(this AgendaItemView item) =>
        item.State is not (AgendaItemState.Proposed or AgendaItemState.Declined or AgendaItemState.Withdrawn);

    /// <summary>The top level is 1. What stands under something that is off the list stands where that would.</summary>
    public static int Level(this IReadOnlyList<AgendaItemView> agenda, AgendaItemView item) =>
        agenda.FirstOrDefault(one => one.Item == item.Parent) is { } above ? (above.IsListed() ? 1 : 0) + agenda.Level(above) : 1;

    /// <summary>«1», «1.1», «2»: where each item of the list stands.</summary>
    public static IReadOnlyDictionary<AgendaItemId, string> Numbers(this IReadOnlyList<AgendaItemView> agenda)
    {
        var (counts, numbers) = (new List<int>(), new Dictionary<AgendaItemId, string>());
        foreach (var item in agenda.Where(IsListed))
        {
            var level = agenda.Level(item);
            counts.RemoveRange(Math.Min(counts.Count, level), Math.Max(0, counts.Count - level));
            if (counts.Count < level)
            {
                counts.Add(0);
            }

            counts[^1]++;
            numbers[item.Item] = string.Join('.', counts);
        }

        return numbers;
    }

    /// <summary>What is allotted: what was put off takes no time of this meeting.</summary>
    public static int Allotted(this IEnumerable<AgendaItemView> agenda) =>
        agenda.Where(item => item.IsListed() && item.State != AgendaItemState.Postponed).Sum(item => item.Minutes);

    /// <summary>What comes after the item that is on: the next below it, or else the first that has not been on.</summary>
    public static AgendaItemView? NextUp(this IReadOnlyList<AgendaItemView> agenda)
    {
        var on = agenda.FirstOrDefault(item => item.State == AgendaItemState.Current) ?? agenda.FirstOrDefault(item => item.State == AgendaItemState.Paused);
        return agenda.SkipWhile(item => on is not null && item != on).FirstOrDefault(Waits) ?? agenda.FirstOrDefault(Waits);
    }

    /// <summary>When all of it is through, if each item takes what it is given; null when nothing is left.</summary>
    public static DateTimeOffset? ThroughAt(this IReadOnlyList<AgendaItemView> agenda, DateTimeOffset now)
    {
        List<AgendaItemView> rest = [.. agenda.Where(item => Waits(item) || item.State is AgendaItemState.Current or AgendaItemState.Paused)];
        return rest.Count == 0 ? null : rest.Aggregate(now, (at, item) => at + TimeSpan.FromMinutes(Math.Max(0, item.LeftMinutes(now))));
    }

    /// <summary>Whole minutes as a person says it: below zero when it is over its time.</summary>
    public static int LeftMinutes(this AgendaItemView item, DateTimeOffset now)
    {
        var used = item.UsedMilliseconds + (item.RunningSince is { } since ? Math.Max(0, (now - since).TotalMilliseconds) : 0);
        var left = item.Minutes - (used / 60_000);
        return (int)(left < 0 ? Math.Floor(left) : Math.Ceiling(left));
    }

    private static bool Waits(AgendaItemView item) => item.State == AgendaItemState.Accepted;

    /// <summary>Null where it cannot go.</summary>
    public static AgendaPlace? Place(this IReadOnlyList<AgendaItemView> agenda, AgendaItemView item, AgendaWay way)
    {
        List<AgendaItemView> siblings = [.. agenda.Where(one => one.Parent == item.Parent)];
        var index = siblings.IndexOf(item);
        var before = siblings[..index].FindLast(IsListed);
        return way switch
        {
            AgendaWay.Up => before is null ? null : new(item.Parent, siblings.ElementAtOrDefault(siblings.IndexOf(before) - 1)?.Item),
            AgendaWay.Down => siblings[(index + 1)..].Find(IsListed) is { } next ? new(item.Parent, next.Item) : null,
            AgendaWay.Nest => before is null || agenda.Depth(before) + agenda.Height(item) > RoomLimits.AgendaDepth
                ? null
                : new(before.Item, agenda.LastOrDefault(one => one.Parent == before.Item)?.Item),
            AgendaWay.Unnest => agenda.FirstOrDefault(one => one.Item == item.Parent) is { } above ? new(above.Parent, above.Item) : null,
            _ => null,
        };
    }

    // As the rules count: what is off the list too.
    private static int Depth(this IReadOnlyList<AgendaItemView> agenda, AgendaItemView item) =>
        agenda.FirstOrDefault(one => one.Item == item.Parent) is { } above ? 1 + agenda.Depth(above) : 1;

    private static int Height(this IReadOnlyList<AgendaItemView> agenda, AgendaItemView item) =>
        1 + agenda.Where(one => one.Parent == item.Item).Select(agenda.Height).DefaultIfEmpty().Max();
}
