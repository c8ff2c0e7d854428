using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>A text in which nobody is named for sure, and one in which somebody is: what is done with what little speaks for.</summary>
public sealed class NobodyTests
{
    private const string Line = "Da kom det en gryllen hjem til oss.";

    private static readonly string Page = string.Concat(Enumerable.Repeat("Her står det ord som alle kan lese. ", 14)) + "Da kom Hunden og Katten og Sauen hjem.";

    [Theory]
    [InlineData(0.09, 0)]
    [InlineData(0.11, 1)]
    public void On_a_page_of_nobody_a_slight_question_is_not_asked(double likely, int left) =>
        Assert.Equal(left, Weigh(Page, ("Hunden", Certainty.Uncertain, likely)).Count);

    [Theory]
    [InlineData(0.89, Certainty.Uncertain)]
    [InlineData(0.91, Certainty.Certain)]
    public void On_a_page_of_nobody_what_is_not_sure_is_asked_about(double likely, Certainty then) =>
        Assert.Equal(then, Assert.Single(Weigh(Page, ("Hunden", Certainty.Certain, likely))).Certainty);

    [Fact]
    public void One_name_alone_makes_no_page_of_somebody() =>
        Assert.Equal([Certainty.Certain, Certainty.Uncertain], Weigh(Page, ("Hunden", Certainty.Certain, 0.95), ("Katten", Certainty.Certain, 0.5)).Select(finding => finding.Certainty));

    [Fact]
    public void A_new_word_that_is_written_as_names_are_is_asked_about_there_too() =>
        Assert.Single(Weigh(Page.Replace("Hunden", "Qwertal", StringComparison.Ordinal), ("Qwertal", Certainty.Uncertain, 0.001)));

    [Fact]
    public void On_a_page_of_somebody_all_stays_as_it_is() =>
        Assert.Equal(
            [Certainty.Certain, Certainty.Certain, Certainty.Uncertain],
            Weigh(Page, ("Hunden", Certainty.Certain, 0.95), ("Katten", Certainty.Certain, 0.95), ("Sauen", Certainty.Uncertain, 0.01)).Select(finding => finding.Certainty));

    [Fact]
    public void Whom_the_case_knows_is_somebody() =>
        Assert.Equal(Certainty.Certain, Assert.Single(Weigh(Page, new ScreeningContext(word => word is "hunden", _ => false), ("Hunden", Certainty.Certain, 0.2))).Certainty);

    [Fact]
    public void What_two_readers_take_for_a_name_is_masked_on_a_page_of_nobody_as_well() =>
        Assert.Equal(
            [Certainty.Certain, Certainty.Uncertain],
            Weigh($"{Page} Så kom Kari Hansen.", ("Kari Hansen", Certainty.Certain, 0.75), ("Katten", Certainty.Certain, 0.75)).OrderByDescending(finding => finding.Start).Select(finding => finding.Certainty));

    [Theory]
    [InlineData("gryllen", 0.029, 0)]
    [InlineData("gryllen", 0.031, 1)]
    [InlineData("hunden", 0.029, 0)]
    [InlineData("stein", 0.019, 0)]
    [InlineData("stein", 0.021, 1)]
    [InlineData("GRY2", 0.001, 1)]
    [InlineData("qwertal", 0.001, 1)]
    [InlineData("gqx", 0.002, 0)]
    [InlineData("gqx", 0.004, 1)]
    [InlineData("GRX", 0.019, 0)]
    [InlineData("GRX", 0.021, 1)]
    [InlineData("Gryllen", 0.001, 1)]
    [InlineData("Yasmin", 0.001, 1)]
    [InlineData("Stein", 0.001, 1)]
    public void In_a_line_what_is_not_written_as_a_name_takes_more(string word, double likely, int left) =>
        Assert.Equal(left, Weigh(Line.Replace("gryllen", word, StringComparison.Ordinal), (word, Certainty.Uncertain, likely)).Count);

    [Fact]
    public void In_a_line_of_a_few_words_a_name_of_a_list_is_asked_about() =>
        Assert.Single(Weigh("Nei, ikke stein.", ("stein", Certainty.Uncertain, 0.001)));

    [Theory]
    [InlineData("Har noen en mal for møtet? Vår er fra istida.", 0)]
    [InlineData("Kommer gutten på møtet? Vår er syk i dag.", 1)]
    public void What_is_ours_where_others_are_asked_for_theirs_is_nobody(string text, int left) =>
        Assert.Equal(left, Weigh(text, ("Vår", Certainty.Uncertain, 0.05)).Count);

    [Theory]
    [InlineData("Det gjelder fra sju år og oppover her.", "sju år", Reason.Shape, 0.01, 0)]
    [InlineData("Det gjelder fra sju år og oppover her.", "sju år", Reason.Shape, 0.012, 1)]
    [InlineData("Det gjelder fra 7 år og oppover her.", "7 år", Reason.Shape, 0.007, 1)]
    [InlineData("Dette er en gutt på sju som har det fint.", "sju", Reason.Context, 0.04, 0)]
    [InlineData("Dette er en gutt på 7 som har det fint.", "7", Reason.Context, 0.03, 1)]
    public void In_a_line_of_nobody_an_age_takes_a_little(string text, string age, Reason reason, double likely, int left) =>
        Assert.Equal(left, Nobody.Weigh(Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None), [new Finding(text.IndexOf(age, StringComparison.Ordinal), age.Length, FindingType.Age, Certainty.Uncertain, reason)], _ => likely).Count);

    [Theory]
    [InlineData("Da kom Qwertal inn igjen i går kveld.", "Qwertal", FindingType.Place)]
    [InlineData("Da kom Jordan inn igjen i går kveld.", "Jordan", FindingType.Origin)]
    [InlineData("Ring heller åtte to null sju i kveld.", "åtte to null sju", FindingType.CaseNumber)]
    public void What_may_be_somebodys_is_asked_about_whatever_it_was_taken_for(string text, string words, FindingType type) => Assert.Single(Nobody.Weigh(
        Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None),
        [new Finding(text.IndexOf(words, StringComparison.Ordinal), words.Length, type, Certainty.Uncertain, Reason.Unknown)],
        _ => 0.01));

    [Fact]
    public void A_number_of_many_figures_is_asked_about_in_any_line()
    {
        const string Text = "Saken har nummer 48213 hos oss i dag.";

        Assert.Single(Nobody.Weigh(Words.Read(Text, Shared.Screener.Lexicon, ScreeningContext.None), [new Finding(Text.IndexOf("48213", StringComparison.Ordinal), 5, FindingType.CaseNumber, Certainty.Uncertain, Reason.Unknown)], _ => 0.001));
    }

    [Theory]
    [InlineData("Det er Carol Gray sin oppskrift, tror jeg.", 0)]
    [InlineData("Det er Carol Hansen sin oppskrift, tror jeg.", 1)]
    public void Whom_the_field_reads_is_nobody_by_both_names(string text, int left)
    {
        var start = text.IndexOf("Carol", StringComparison.Ordinal);

        Assert.Equal(left, Nobody.Weigh(Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None), [new Finding(start, text.IndexOf(" sin", StringComparison.Ordinal) - start, FindingType.Person, Certainty.Certain, Reason.Context)], _ => 0.6).Count);
    }

    private static List<Finding> Weigh(string text, params (string Word, Certainty Certainty, double Likely)[] found) => Weigh(text, ScreeningContext.None, found);

    private static List<Finding> Weigh(string text, ScreeningContext context, params (string Word, Certainty Certainty, double Likely)[] found)
    {
        var findings = found.Select(one => new Finding(text.IndexOf(one.Word, StringComparison.Ordinal), one.Word.Length, FindingType.Person, one.Certainty, Reason.Unknown)).ToList();
        return Nobody.Weigh(Words.Read(text, Shared.Screener.Lexicon, context), findings, finding => found.Single(one => text.IndexOf(one.Word, StringComparison.Ordinal) == finding.Start).Likely);
    }
}
