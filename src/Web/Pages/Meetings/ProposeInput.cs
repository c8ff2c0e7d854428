using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Meetings;

public sealed class ProposeInput
{
    public Guid Command { get; set; }

    public Guid Item { get; set; }

    public string? Title { get; set; }

    public string? Type { get; set; }

    public string? Minutes { get; set; }

    public string? Why { get; set; }

    /// <summary>Words that the proposer was asked about and lets stand, in either text.</summary>
    public string[]? Cleared { get; set; }

    public static ProposeInput New() => new()
    {
        Command = Guid.NewGuid(),
        Item = Guid.NewGuid(),
        Type = nameof(AgendaItemType.Discussion),
        Minutes = "10",
    };

    public ProposeItem? Check(Problems problems, Texts texts)
    {
        var title = problems.Text(nameof(Title), Title, RoomLimits.TitleLength, texts.T("propose.error.name", ("max", RoomLimits.TitleLength)));
        var type = problems.Word<AgendaItemType>(nameof(Type), Type, texts.T("propose.error.type"));
        var minutes = problems.Number(nameof(Minutes), Minutes, 1, RoomLimits.ItemMinutes, texts.T("propose.error.minutes", ("max", RoomLimits.ItemMinutes)));
        var why = string.IsNullOrWhiteSpace(Why) ? null : problems.Text(nameof(Why), Why, RoomLimits.ReasonLength, texts.T("propose.error.why", ("max", RoomLimits.ReasonLength)));
        return !problems.Any && title is not null && type is { } kind && minutes is { } length
            ? new ProposeItem(new AgendaItemId(Item), title, kind, length, Asked.Cleared(string.Join('\n', Cleared ?? [])), why)
            : null;
    }
}
