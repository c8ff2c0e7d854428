using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Web.Pages;

namespace Pilar.Arena.Web.Advice;

/// <summary>
/// What stands on the sheet, in the reader's language: the page, the document and the plain text say the same. The case's number is all that says which
/// case it is, and nobody is named.
/// </summary>
/// <param name="Status">Confirmed or not, and when.</param>
/// <param name="Report">How to report, paragraph by paragraph; then there is no advice.</param>
public sealed record SheetText(
    string Title,
    string Case,
    string Status,
    ImmutableArray<string> Headings,
    ImmutableArray<SheetRow> Rows,
    ImmutableArray<string> Report,
    string Note)
{
    /// <summary>What the presenter takes with them, where the method gives no advice; null when there is none.</summary>
    public string? Taken { get; private init; }

    public string TakenHeading { get; private init; } = "";

    public static SheetText Of(AdviceBoard board, Texts texts) => new(
        texts.T(IsWithoutAdvice(board) ? "taken.title" : "advice.responsibility"),
        texts.T("sheet.case", ("number", board.Number)),
        IsWithoutAdvice(board) ? texts.T("taken.status")
            : board.ConfirmedAt is { } at ? texts.T("advice.confirmed", ("at", texts.Date(at))) : texts.T("advice.unconfirmed"),
        [texts.T("sheet.what"), texts.T("sheet.who"), texts.T("sheet.when"), texts.T("sheet.ground"), texts.T("sheet.mark")],
        [.. board.Items.Select(item => new SheetRow(
            item.Text.What,
            item.Text.Link,
            [
                texts.Word(item.Text.Service), texts.Word(item.Text.Time), texts.Word(item.Text.Evidence),
                item.Mark is { } mark ? texts.Word(mark) : texts.T("sheet.unmarked"),
            ]))],
        board.DutyReminded ? Reporting(texts) : [],
        texts.T(IsWithoutAdvice(board) ? "taken.note" : "sheet.note"))
    {
        Taken = board.TakenAlong,
        TakenHeading = texts.T("taken.heading"),
    };

    /// <summary>The presenter's own words are all there is: it is not called advice.</summary>
    public static bool IsWithoutAdvice(AdviceBoard board) => board is { TakenAlong: not null, Items.IsEmpty: true };

    private static ImmutableArray<string> Reporting(Texts texts) =>
    [
        texts.T("write.duty.lead"),
        $"112 {texts.T("write.duty.police")}",
        $"113 {texts.T("write.duty.ambulance")}",
        $"116 111 {texts.T("write.duty.children")}",
        texts.T("write.duty.report"),
        texts.T("write.duty.report.how"),
        texts.T("write.duty.avert"),
        texts.T("write.duty.general"),
    ];

    public string ToPlain()
    {
        var plain = new StringBuilder();
        plain.AppendLine(Title).AppendLine(new string('=', Title.Length)).AppendLine().AppendLine(Case).AppendLine(Status).AppendLine();
        foreach (var paragraph in Report)
        {
            plain.AppendLine(paragraph).AppendLine();
        }

        foreach (var (number, row) in Rows.Index())
        {
            plain.AppendLine(CultureInfo.InvariantCulture, $"{number + 1}. {row.What}");
            foreach (var (heading, word) in Headings.Skip(1).Zip(row.Words))
            {
                plain.AppendLine(CultureInfo.InvariantCulture, $"   {heading}: {word}");
            }

            if (row.Link is { } link)
            {
                plain.AppendLine(CultureInfo.InvariantCulture, $"   {link}");
            }

            plain.AppendLine();
        }

        if (Taken is { } taken)
        {
            plain.AppendLine(TakenHeading).AppendLine(new string('-', TakenHeading.Length)).AppendLine(taken).AppendLine();
        }

        return plain.AppendLine(Note).ToString();
    }

    /// <summary>Nothing of it: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(SheetText);
}

/// <param name="Words">As the headings have them, from the second on.</param>
public sealed record SheetRow(string What, string? Link, ImmutableArray<string> Words)
{
    public override string ToString() => nameof(SheetRow);
}
