using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Web.Minutes;

namespace Pilar.Arena.Web.Screens;

/// <summary>What words on a page are known by when the page asks whether they still stand there. The same words have the same key, and other ones another.</summary>
internal static class ScreenKeys
{
    private const int Length = 16;

    public static string Of(CaseReading reading) => OfVersion(reading.Version);

    public static string Of(CaseStillRead still) => OfVersion(still.Version);

    public static IEnumerable<string> Of(WrittenQuestionView question) => [OfQuestion(question), OfAnswer(question)];

    public static string OfQuestion(WrittenQuestionView question) => $"{question.Question.Value:N}";

    /// <summary>It can be answered anew; what was answered before is erased then.</summary>
    public static string OfAnswer(WrittenQuestionView question) => $"{question.Question.Value:N}-{Digest(question.Answer)}";

    /// <summary>As long as it stands: one that is changed is news, and no more.</summary>
    public static string Of(AdviceItemView item) => OfAdvice(item.Advice);

    public static string OfTaken(string words) => $"taken-{Digest(words)}";

    /// <summary>Another one is news.</summary>
    public static string OfState(AdviceBoard board) => OfState(board.Revision, board.ConfirmedAt is not null, board.DutyReminded);

    public static IEnumerable<string> Of(AdviceStill still) =>
    [
        OfState(still.Revision, still.Confirmed, still.DutyReminded),
        .. still.Items.Select(OfAdvice),
        .. still.TakenAlong is { } taken ? [OfTaken(taken)] : Array.Empty<string>(),
    ];

    /// <summary>Of all the words on a page of a meeting: when it is another, the page looks which of them still stand.</summary>
    public static string Of(WordsTakenBack taken) => taken.At.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of all the words on a page of minutes, as <see cref="Of(WordsTakenBack)"/>.</summary>
    public static string Of(MinutesOnPage page)
    {
        var minutes = page.Minutes;
        var sections = minutes.Sections.Concat(minutes.Approved?.Sections ?? []);
        return Digest(string.Join('\n', [
            page.Title, page.Taken is { } taken ? Of(taken) : "", $"{minutes.Stage} {minutes.Version} {minutes.Approved?.Version} {minutes.Objections.Length}",
            .. sections.Select(section => $"{section.Number} {section.Title} {section.Text} {section.Gone} {section.Withheld} {section.LeftOut}"),
            .. minutes.Objections.Select(one => one.Reason),
        ]));
    }

    private static string OfAdvice(AdviceId advice) => $"{advice.Value:N}";

    private static string OfState(int revision, bool confirmed, bool duty) => $"{revision}-{(confirmed ? "yes" : "no")}-{(duty ? "yes" : "no")}";

    private static string OfVersion(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Length];
}
