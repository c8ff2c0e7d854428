using System.Globalization;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.FollowUps;

public sealed class PlanFollowUpInput
{
    /// <summary>When people are at work.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    public Guid Command { get; set; }

    public string? Day { get; set; }

    public bool OtherDay { get; set; }

    /// <summary>The day that is planned already, or in six weeks, or the last one there is.</summary>
    public static PlanFollowUpInput New(FollowUpView view, DateTimeOffset now)
    {
        var proposed = view.DueAt ?? now.AddDays(FollowUpLimits.ProposedDays);
        return new PlanFollowUpInput { Command = Guid.NewGuid(), Day = Written(proposed < view.Latest ? proposed : view.Latest.AddDays(-1)) };
    }

    public static string Written(DateTimeOffset at) => Texts.Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public PlanFollowUp? Check(Problems problems, Texts texts)
    {
        if (DateOnly.TryParseExact(Day, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000)
        {
            return new PlanFollowUp(Texts.FromLocal(day, Morning), OtherDay);
        }

        problems.Add(nameof(Day), texts.T("followUp.day.error"));
        return null;
    }
}
