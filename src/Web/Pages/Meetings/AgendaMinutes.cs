using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Meetings;

/// <summary>A form in which whoever keeps the agenda may set the minutes of its items, beside what else it is for.</summary>
public abstract class AgendaMinutes
{
    public Guid Command { get; set; }

    /// <summary>By the id of each item.</summary>
    public Dictionary<Guid, string?>? Minutes { get; set; }

    /// <summary>What stood there before.</summary>
    public Dictionary<Guid, int>? Was { get; set; }

    public static string Field(AgendaItemView item) => $"Minutes-{item.Item.Value}";

    /// <summary>One form is several commands; each has an id that the same form makes again for the same number, and another one for another.</summary>
    public static Guid Part(Guid command, SetItemMinutes set)
    {
        var (bytes, others) = (command.ToByteArray(), set.Item.Value.ToByteArray());
        byte[] id = [.. bytes.Zip(others, (one, other) => (byte)(one ^ other))];
        id[0] ^= (byte)set.Minutes;
        id[1] ^= (byte)(set.Minutes >> 8);
        return new Guid(id);
    }

    public string Typed(AgendaItemView item) => Minutes?.GetValueOrDefault(item.Item.Value) ?? item.Minutes.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets each number that was changed. One that cannot be set stands there with a complaint, and the others are set.</summary>
    public async Task Save(IEnumerable<AgendaItemView> items, Problems problems, Texts texts, Func<Guid, RoomCommand, Task<Refusal?>> give)
    {
        foreach (var item in items)
        {
            if (Set(item, problems, texts) is { } set && await give(Part(Command, set), set) is { } refusal)
            {
                problems.Add(Field(item), refusal.Code == "agenda-changed" ? texts.T("agenda.minutesNow", ("minutes", item.Minutes)) : texts.Refused(refusal));
            }
        }
    }

    // Null when they were not changed, and with a complaint when they are no minutes.
    private SetItemMinutes? Set(AgendaItemView item, Problems problems, Texts texts)
    {
        var was = Was?.GetValueOrDefault(item.Item.Value) ?? 0;
        return Minutes?.GetValueOrDefault(item.Item.Value) is { } typed && typed != was.ToString(CultureInfo.InvariantCulture)
            && problems.Number(Field(item), typed, 1, RoomLimits.ItemMinutes, texts.T("propose.error.minutes", ("max", RoomLimits.ItemMinutes))) is { } minutes
            ? new SetItemMinutes(item.Item, minutes, was)
            : null;
    }
}
