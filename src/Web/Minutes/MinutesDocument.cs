using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pilar.Arena.Web.Advice;

namespace Pilar.Arena.Web.Minutes;

/// <summary>Minutes as a Word document with real headings and a language. It says who nobody is but in its text: no author, no company, no history.</summary>
internal static class MinutesDocument
{
    // A4, in twentieths of a point.
    private const uint Width = 11_906;
    private const uint Height = 16_838;
    private const int Margin = 1_417;

    /// <param name="minutes">In the reader's language.</param>
    /// <param name="language">That language, as <c>nn-NO</c>.</param>
    public static byte[] Of(MinutesText minutes, string language)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = minutes.Title;
            package.PackageProperties.Language = language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = SheetStyles.In(language);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = language });
            main.Document = new Document(new Body(
            [
                Text(minutes.Title, SheetStyles.Title),
                .. minutes.Facts.Select(fact => Text(fact)),
                .. minutes.Sections.Append((minutes.PeopleHeading, minutes.People)).Where(section => section.Item2.Length > 0)
                    .SelectMany(section => section.Item2.Select(line => Text(line)).Prepend(Text(section.Item1, SheetStyles.Heading))),
                Text(minutes.Note),
                new SectionProperties(
                    new PageSize { Width = Width, Height = Height },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }),
            ]));
        }

        return file.ToArray();
    }

    private static Paragraph Text(string text, string? style = null)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return style is null ? new Paragraph(run) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }
}
