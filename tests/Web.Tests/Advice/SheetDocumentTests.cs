using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Web.Advice;
using AdviceItemView = Pilar.Arena.Contracts.Advice.AdviceItemView;
using Language = Pilar.Arena.Contracts.Rooms.Language;

namespace Pilar.Arena.Web.Tests.Advice;

/// <summary>The sheet as a document: what the format demands, what a screen reader needs, and nothing of anybody.</summary>
public sealed class SheetDocumentTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();

    private static AdviceBoard Board { get; } = new()
    {
        Number = "S-2026-0142",
        Standing = AdviceStanding.Presenter,
        Revision = 2,
        Items =
        [
            Item("Møt henne ved inngangen.\nHver morgen, av den samme.", AdviceMark.Useful, "https://www.bufdir.no/fagstotte/"),
            Item("Spør <henne> & hør.", null, null),
        ],
        ConfirmedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero),
        DutyReminded = false,
        HasSheet = true,
        MayRemind = true,
        Openings = [new SheetOpening(new PersonId(Guid.NewGuid()), DateTimeOffset.UnixEpoch, AdviceStanding.Leader)],
    };

    [Theory]
    [InlineData(Language.Nb, "nb-NO", "Råd – ansvaret ligger hos tjenesten")]
    [InlineData(Language.Nn, "nn-NO", "Råd – ansvaret ligg hos tenesta")]
    [InlineData(Language.En, "en-GB", "Advice – the responsibility lies with the service")]
    public void It_is_valid_has_a_language_headings_and_a_table_with_a_head(Language language, string tag, string title)
    {
        using var document = Open(Board, language);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var (main, body) = (document.MainDocumentPart!, document.MainDocumentPart!.Document!.Body!);
        Assert.Equal(tag, Assert.Single(main.StyleDefinitionsPart!.Styles!.Descendants<Languages>()).Val);
        Assert.Equal([title, "Heading1"], Heading(body, 0));
        Assert.Equal("Heading2", Heading(body, 1)[1]);
        Assert.Equal([0, 1], main.StyleDefinitionsPart.Styles.Descendants<OutlineLevel>().Select(level => level.Val!.Value));
        var rows = Assert.Single(body.Elements<Table>()).Elements<TableRow>().ToList();
        Assert.Equal([true, false, false], rows.Select(row => row.Descendants<TableHeader>().Any()));
        Assert.All(rows, row => Assert.Equal(5, row.Elements<TableCell>().Count()));
        Assert.Equal("https://www.bufdir.no/fagstotte/", Assert.Single(main.HyperlinkRelationships).Uri.OriginalString);
    }

    [Fact]
    public void It_says_what_the_page_and_the_plain_text_say_and_names_nobody()
    {
        using var document = Open(Board, Language.Nb);
        var words = document.MainDocumentPart!.Document!.Body!.InnerText;
        var plain = SheetText.Of(Board, new Web.Texts(Catalogue, Language.Nb)).ToPlain();

        Assert.All(
            new[] { "Sak S-2026-0142", "Saksmelderen bekreftet rådene 24.11.2026.", "Spør <henne> & hør.", "skolen", "nyttig", "ikke vurdert", "De er ikke vedtak." },
            words_ => Assert.True(words.Contains(words_, StringComparison.Ordinal) && plain.Contains(words_, StringComparison.Ordinal), words_));
        Assert.Null(document.PackageProperties.Creator);
        Assert.Null(document.PackageProperties.LastModifiedBy);
        Assert.Empty(document.Parts.Select(part => part.OpenXmlPart).OfType<ExtendedFilePropertiesPart>());
    }

    [Fact]
    public void How_to_report_stands_in_the_place_of_the_table()
    {
        var reminded = Board with { DutyReminded = true, Items = [] };
        using var document = Open(reminded, Language.Nn);

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Empty(document.MainDocumentPart!.Document!.Body!.Elements<Table>());
        var (words, plain) = (document.MainDocumentPart.Document.Body!.InnerText, SheetText.Of(reminded, new Web.Texts(Catalogue, Language.Nn)).ToPlain());
        Assert.All(new[] { "112 ", "113 ", "116 111 " }, number => Assert.True(words.Contains(number, StringComparison.Ordinal) && plain.Contains(number, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.Nb, "Dette tar jeg med meg")]
    [InlineData(Language.Nn, "Dette tek eg med meg")]
    [InlineData(Language.En, "What I take with me")]
    public void Where_the_method_gives_no_advice_it_has_what_the_presenter_takes_with_them(Language language, string heading)
    {
        var own = Board with { Items = [], ConfirmedAt = null, TakenAlong = "At hun ble sett.\nJeg spør henne selv." };
        using var document = Open(own, language);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Empty(body.Elements<Table>());
        Assert.Equal([heading, "Heading2"], Heading(body, 3));
        Assert.Equal(["At hun ble sett.", "Jeg spør henne selv."], body.Elements<Paragraph>().Skip(4).Take(2).Select(paragraph => paragraph.InnerText));
        var sheet = SheetText.Of(own, new Web.Texts(Catalogue, language));
        Assert.Contains($"{heading}\n{new string('-', heading.Length)}\nAt hun ble sett.\nJeg spør henne selv.", sheet.ToPlain().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.NotEqual(SheetText.Of(Board, new Web.Texts(Catalogue, language)).Title, sheet.Title);
    }

    private static WordprocessingDocument Open(AdviceBoard board, Language language)
    {
        var texts = new Web.Texts(Catalogue, language);
        return WordprocessingDocument.Open(new MemoryStream(SheetDocument.Of(SheetText.Of(board, texts), texts.Culture.Name)), isEditable: false);
    }

    private static string[] Heading(Body body, int number)
    {
        var paragraph = body.Elements<Paragraph>().ElementAt(number);
        return [paragraph.InnerText, paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!];
    }

    private static AdviceItemView Item(string what, AdviceMark? mark, string? link) =>
        new(new AdviceId(Guid.NewGuid()), new AdviceText(what, AdviceService.School, AdviceTime.ThisWeek, AdviceEvidence.Experience, link), mark, false);
}
