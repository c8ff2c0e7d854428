using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>A text in which nobody is named for sure, and one in which somebody is: what is done with what little speaks for.</summary>
public sealed class NobodyTests
{
    private const string Line = "Da kom gryllen hjem.";

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

    [Theory]
    [InlineData("gryllen", 0.009, 0)]
    [InlineData("gryllen", 0.011, 1)]
    [InlineData("Gryllen", 0.001, 1)]
    public void In_a_line_a_new_word_in_small_letters_takes_more(string word, double likely, int left) =>
        Assert.Equal(left, Weigh(Line.Replace("gryllen", word, StringComparison.Ordinal), (word, Certainty.Uncertain, likely)).Count);

    private static List<Finding> Weigh(string text, params (string Word, Certainty Certainty, double Likely)[] found) => Weigh(text, ScreeningContext.None, found);

    private static List<Finding> Weigh(string text, ScreeningContext context, params (string Word, Certainty Certainty, double Likely)[] found)
    {
        var findings = found.Select(one => new Finding(text.IndexOf(one.Word, StringComparison.Ordinal), one.Word.Length, FindingType.Person, one.Certainty, Reason.Unknown)).ToList();
        return Nobody.Weigh(Words.Read(text, Shared.Screener.Lexicon, context), findings, finding => found.Single(one => text.IndexOf(one.Word, StringComparison.Ordinal) == finding.Start).Likely);
    }
}
