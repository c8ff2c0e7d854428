using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Meetings;

/// <summary>The words on a meeting's page that whoever leads may take back, each with what it is called in the list of them.</summary>
/// <param name="Text">Of what kind.</param>
/// <param name="Item">Whose; null for what the meeting has one of.</param>
/// <param name="Label">For people.</param>
internal sealed record WordsToTake(PulledText Text, AgendaItemId? Item, string Label)
{
    /// <summary>As a form sends it.</summary>
    public string Value => Item is { } item ? $"{Text}:{item.Value}" : $"{Text}";

    public static IEnumerable<WordsToTake> Of(RoomView meeting, Texts texts)
    {
        if (meeting.Title.Length > 0)
        {
            yield return new WordsToTake(PulledText.MeetingTitle, null, texts.T("lead.takeBack.title"));
        }

        if (meeting.CancelReason is { Length: > 0 })
        {
            yield return new WordsToTake(PulledText.CancelReason, null, texts.T("lead.takeBack.cancelReason"));
        }

        foreach (var item in meeting.Agenda)
        {
            // A case is its number, and that is nobody's.
            if (item.Title.Length > 0 && !meeting.Cases.Any(one => one.Item == item.Item))
            {
                yield return new WordsToTake(PulledText.Title, item.Item, texts.T("lead.takeBack.itemTitle", ("title", item.Title)));
            }

            if (item.Conclusion is { Length: > 0 })
            {
                yield return new WordsToTake(PulledText.Conclusion, item.Item, texts.T("lead.takeBack.conclusion", ("title", texts.Titled(item.Title))));
            }

            if (item.DeclineReason is { Length: > 0 })
            {
                yield return new WordsToTake(PulledText.DeclineReason, item.Item, texts.T("lead.takeBack.declineReason", ("title", texts.Titled(item.Title))));
            }

            if (meeting.Cases.Any(one => one.Item == item.Item && one.BrokenOff is { Reason.Length: > 0 }))
            {
                yield return new WordsToTake(PulledText.BreakOffReason, item.Item, texts.T("lead.takeBack.breakOffReason", ("title", texts.Titled(item.Title))));
            }
        }
    }

    /// <summary>What is asked of the room for what a form sent; null for what it cannot have sent.</summary>
    public static RoomCommand? Command(string? value, string reason, ImmutableArray<string> cleared)
    {
        var parts = (value ?? "").Split(':');
        AgendaItemId? item = parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? new AgendaItemId(id) : null;
        return Enum.TryParse<PulledText>(parts[0], out var text) ? (text, item) switch
        {
            (PulledText.Title, { } of) => new PullBackTitle(of, reason, cleared),
            (PulledText.Conclusion, { } of) => new PullBackConclusion(of, reason, cleared),
            (PulledText.DeclineReason or PulledText.BreakOffReason, { }) or (PulledText.MeetingTitle or PulledText.CancelReason, null) => new PullBackWords(text, item, null, reason, cleared),
            _ => null,
        } : null;
    }
}
