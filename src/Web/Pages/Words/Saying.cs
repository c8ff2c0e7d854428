using System.Numerics;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages;

/// <summary>The few places where a page says more than one word about something.</summary>
internal static class Saying
{
    /// <summary>«møteleder, saksmelder»: every role a person holds here. A participant with another role is not called participant too.</summary>
    public static string Roles(this Texts texts, RoomRole roles)
    {
        var told = roles == RoomRole.Participant ? roles : roles & ~RoomRole.Participant;
        return string.Join(", ", Enum.GetValues<RoomRole>()
            .Where(role => BitOperations.PopCount((uint)role) == 1 && told.HasFlag(role))
            .Select(role => texts.Word(role)));
    }

    public static string Span(this Texts texts, DateTimeOffset from, int minutes)
    {
        var pattern = texts.Language == Language.En ? "HH:mm" : "HH.mm";
        return texts.T(
            "time.span",
            ("from", Texts.Local(from).ToString(pattern, System.Globalization.CultureInfo.InvariantCulture)),
            ("to", Texts.Local(from.AddMinutes(minutes)).ToString(pattern, System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The colour that goes with a phase; the words say the same.</summary>
    public static string Colour(this MeetingPhase phase) => phase switch
    {
        MeetingPhase.Live => "success",
        MeetingPhase.LobbyOpen => "info",
        MeetingPhase.Suspended => "warning",
        MeetingPhase.Cancelled => "danger",
        _ => "neutral",
    };

    public static bool IsOver(this MeetingPhase phase) => phase is MeetingPhase.Closed or MeetingPhase.Cancelled;

    /// <summary>There is a room to go into.</summary>
    public static bool IsOpen(this MeetingPhase phase) =>
        phase is MeetingPhase.LobbyOpen or MeetingPhase.Live or MeetingPhase.Suspended;

    /// <summary>Whole minutes, begun ones counted: two seconds used is one minute used.</summary>
    public static int UsedMinutes(this AgendaItemView item, DateTimeOffset now)
    {
        var used = item.UsedMilliseconds + (item.RunningSince is { } since ? Math.Max(0, (now - since).TotalMilliseconds) : 0);
        return (int)Math.Ceiling(used / 60_000);
    }
}
