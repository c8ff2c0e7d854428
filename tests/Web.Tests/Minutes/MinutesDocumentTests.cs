using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Web.Minutes;
using Language = Pilar.Arena.Contracts.Rooms.Language;

namespace Pilar.Arena.Web.Tests.Minutes;

/// <summary>Minutes as a document: what the format demands, what a screen reader needs, and the same words as the plain text.</summary>
public sealed class MinutesDocumentTests
{
    private static MinutesText Text { get; } = new(
        "Referat: Nettverksmøte",
        ["Nettverket", "24.11.2026"],
        [("Erfaringer", ["Vi prøver <igjen>.", "Til våren & høsten."]), ("Sak S-2026-0142", ["Tjenestene samarbeider."])],
        "Fremmøte",
        ["Stille Bekk, Kommunen"],
        "Versjon 2");

    [Fact]
    public void It_is_valid_has_a_language_real_headings_and_no_author()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(MinutesDocument.Of(Text, "nn-NO")), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal("nn-NO", Assert.Single(document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>()).Val);
        Assert.Equal(
            ["Heading1", "Heading2", "Heading2", "Heading2"],
            body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value));
        Assert.True(string.IsNullOrEmpty(document.PackageProperties.Creator));
        Assert.All(Text.ToPlain().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(line => line.Any(char.IsLetter)), line => Assert.Contains(line, body.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_for_the_reader_or_is_gone_is_said_and_not_shown()
    {
        var texts = new Web.Texts(TextCatalogue.Load(), Language.En);
        var section = new SectionView(0, new AgendaItemId(Guid.NewGuid()), null, null, "Erfaringer", false, "Vi prøver.", 1, default, default, false, null, false);

        Assert.Equal("Erfaringer", texts.HeadingOf(section));
        Assert.Equal("Case S-12", texts.HeadingOf(section with { Case = new CaseId(Guid.NewGuid()), Title = "S-12" }));
        Assert.Equal("An item that is not for you", texts.HeadingOf(section with { Withheld = true }));
        Assert.Equal("Other matters", texts.HeadingOf(section with { Item = null }));
    }
}
