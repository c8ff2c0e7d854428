using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pilar.Arena.Web.Advice;

/// <summary>
/// The sheet as a Word document that a screen reader can go through: a title, headings, a language, and a table whose first row is its head. It
/// says who nobody is: no author, no company, no history.
/// </summary>
internal static class SheetDocument
{
    // A4 on its side, in twentieths of a point: five columns need the width.
    private const uint Long = 16_838;
    private const uint Short = 11_906;
    private const int Margin = 1_134;

    /// <param name="sheet">In the reader's language.</param>
    /// <param name="language">That language, as <c>nn-NO</c>.</param>
    public static byte[] Of(SheetText sheet, string language)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = $"{sheet.Title} – {sheet.Case}";
            package.PackageProperties.Language = language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = SheetStyles.In(language);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = language });
            main.Document = new Document(new Body(
            [
                Text(sheet.Title, SheetStyles.Title),
                Text(sheet.Case, SheetStyles.Heading),
                Text(sheet.Status),
                .. sheet.Report.Select(paragraph => Text(paragraph)),
                .. sheet.Rows.IsEmpty ? [] : new OpenXmlElement[] { Table(sheet, main) },
                .. sheet.Taken is { } taken ? taken.Split('\n').Select(line => Text(line)).Prepend(Text(sheet.TakenHeading, SheetStyles.Heading)) : [],
                Text(sheet.Note),
                new SectionProperties(
                    new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }),
            ]));
        }

        return file.ToArray();
    }

    private static Table Table(SheetText sheet, MainDocumentPart main)
    {
        int[] widths = [5_800, 2_400, 1_900, 2_100, 2_370];
        return new Table(
        [
            new TableProperties(
                new TableStyle { Val = SheetStyles.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = sheet.Headings[0] }),
            new TableGrid([.. widths.Select(width => new GridColumn { Width = $"{width}" })]),
            new TableRow(
            [
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. sheet.Headings.Zip(widths).Select(head => Cell(head.Second, Text(head.First, SheetStyles.Head))),
            ]),
            .. sheet.Rows.Select(row => new TableRow(
            [
                new TableRowProperties(new CantSplit()),
                Cell(widths[0], [.. row.What.Split('\n').Select(line => Text(line)), .. row.Link is { } link ? new[] { Link(link, main) } : []]),
                .. row.Words.Zip(widths.Skip(1)).Select(word => Cell(word.Second, Text(word.First))),
            ])),
        ]);
    }

    private static TableCell Cell(int width, params Paragraph[] paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    private static Paragraph Text(string text, string? style = null)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return style is null ? new Paragraph(run) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static Paragraph Link(string link, MainDocumentPart main) => new(new Hyperlink(
        new Run(new RunProperties(new RunStyle { Val = SheetStyles.Link }), new Text(link)))
    {
        Id = main.AddHyperlinkRelationship(new Uri(link), isExternal: true).Id,
        History = true,
    });
}
