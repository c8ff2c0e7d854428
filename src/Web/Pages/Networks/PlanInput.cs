using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Networks;

/// <summary>The form as it was sent. The ids were made with the form: sending it twice plans one meeting.</summary>
public sealed class PlanInput
{
    public const int LeastMinutes = 5;
    public const int MostMinutes = 480;

    public Guid Command { get; set; }

    public Guid Room { get; set; }

    public string? Title { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Minutes { get; set; }

    public string? History { get; set; }

    /// <summary>Words that the planner was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    /// <summary>An hour, at one, in two weeks: what a new form proposes.</summary>
    public static PlanInput New(DateTimeOffset now) => new()
    {
        Command = Guid.NewGuid(),
        Room = Guid.NewGuid(),
        Date = Texts.Local(now).AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Time = "13:00",
        Minutes = "60",
        History = nameof(Contracts.Rooms.History.Everything),
    };

    public MeetingPlan? Check(Problems problems, Texts texts, DateTimeOffset now)
    {
        var title = problems.Text(nameof(Title), Title, RoomLimits.TitleLength, texts.T("plan.error.name", ("max", RoomLimits.TitleLength)));
        var starts = StartsAt(problems, texts, now);
        var minutes = problems.Number(nameof(Minutes), Minutes, LeastMinutes, MostMinutes, texts.T("plan.error.minutes", ("max", MostMinutes)));
        var history = problems.Word<History>(nameof(History), History, texts.T("plan.error.history"));
        return title is not null && starts is { } at && minutes is { } length && history is { } rule
            ? new MeetingPlan(new RoomId(Room), title, at, length, rule, Asked.Cleared(Cleared))
            : null;
    }

    private DateTimeOffset? StartsAt(Problems problems, Texts texts, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(Texts.Local(now).DateTime);
        var day = DateOnly.TryParseExact(Date, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : default;
        var isDay = day >= today && day < today.AddYears(5);
        if (!isDay)
        {
            problems.Add(nameof(Date), texts.T("plan.error.date"));
        }

        if (!TimeOnly.TryParseExact(Time, ["HH:mm", "HH.mm", "H:mm", "H.mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problems.Add(nameof(Time), texts.T("plan.error.time"));
            return null;
        }

        var at = isDay ? Texts.FromLocal(day, time) : (DateTimeOffset?)null;
        if (at <= now)
        {
            problems.Add(nameof(Time), texts.T("plan.error.past"));
            return null;
        }

        return at;
    }
}
