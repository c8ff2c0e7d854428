using DocumentFormat.OpenXml.Wordprocessing;

namespace Pilar.Arena.Web.Advice;

/// <summary>How the document looks, by styles alone: whoever needs larger letters or other colours changes them in one place.</summary>
internal static class SheetStyles
{
    public const string Title = "Heading1";
    public const string Heading = "Heading2";
    public const string Head = "TableHead";
    public const string Table = "AdviceTable";
    public const string Link = "Hyperlink";

    public static Styles In(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" },
                new FontSize { Val = "22" },
                new Languages { Val = language, EastAsia = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        OfHeading(Title, "heading 1", level: 0, size: "36"),
        OfHeading(Heading, "heading 2", level: 1, size: "28"),
        new Style(
            new StyleName { Val = "Table Head" },
            new BasedOn { Val = "Normal" },
            new StyleRunProperties(new Bold())) { Type = StyleValues.Paragraph, StyleId = Head, CustomStyle = true },
        new Style(
            new StyleName { Val = "Hyperlink" },
            new StyleRunProperties(new Color { Val = "0B4F9E" }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = Link },
        new Style(
            new StyleName { Val = "Advice Table" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = Table, CustomStyle = true });

    // The level is what a screen reader jumps by.
    private static Style OfHeading(string id, string name, int level, string size) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" }, new OutlineLevel { Val = level }),
        new StyleRunProperties(new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
}
