using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Meetings;

/// <summary>What was done to the list, by whoever keeps it: minutes that were typed, and at most one button.</summary>
public sealed class AgendaInput
{
    public Guid Command { get; set; }

    /// <summary>Of the order that was before their eyes.</summary>
    public long Version { get; set; }

    /// <summary>By the id of each item.</summary>
    public Dictionary<Guid, string?>? Minutes { get; set; }

    /// <summary>What stood there before.</summary>
    public Dictionary<Guid, int>? Was { get; set; }

    public Guid? Up { get; set; }

    public Guid? Down { get; set; }

    public Guid? Nest { get; set; }

    public Guid? Unnest { get; set; }

    public Guid? Drop { get; set; }

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

    /// <summary>Null when they were not changed, and with a complaint when they are no minutes.</summary>
    public SetItemMinutes? Set(AgendaItemView item, Problems problems, Texts texts)
    {
        var was = Was?.GetValueOrDefault(item.Item.Value) ?? 0;
        return Minutes?.GetValueOrDefault(item.Item.Value) is { } typed && typed != was.ToString(CultureInfo.InvariantCulture)
            && problems.Number(Field(item), typed, 1, RoomLimits.ItemMinutes, texts.T("propose.error.minutes", ("max", RoomLimits.ItemMinutes))) is { } minutes
            ? new SetItemMinutes(item.Item, minutes, was)
            : null;
    }
}
