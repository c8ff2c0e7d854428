using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>What comes of what the second reading thinks. Each word is given as likely as it is thought to be of somebody's name; bars stand around what the first reading found.</summary>
public sealed class SecondThoughtsTests
{
    [Theory]
    [InlineData("sure stays sure", Certainty.Certain, 0.11, Certainty.Certain)]
    [InlineData("sure, and doubted: asked about", Certainty.Certain, 0.09, Certainty.Uncertain)]
    [InlineData("asked about, and thought sure: masked", Certainty.Uncertain, 0.11, Certainty.Certain)]
    [InlineData("asked about, and perhaps: still asked about", Certainty.Uncertain, 0.02, Certainty.Uncertain)]
    public void What_was_found_is_thought_of_again(string why, Certainty first, double likely, Certainty then)
    {
        var taken = Take("Da kom |Tuppen| hjem.", first, Reason.Context, ("Tuppen", likely));

        Assert.True((then, "Tuppen") == Assert.Single(taken), why);
    }

    [Theory]
    [InlineData(0.006, true)]
    [InlineData(0.004, false)]
    public void What_was_sure_is_let_go_only_when_next_to_nothing_speaks_for_it(double likely, bool stays) =>
        Assert.Equal(stays ? [(Certainty.Uncertain, "Hunden")] : [], Take("Da kom |Hunden| hjem.", Certainty.Certain, Reason.Context, ("Hunden", likely)));

    [Fact]
    public void What_was_asked_about_in_vain_is_let_be() =>
        Assert.Empty(Take("Da kom |Hunden| hjem.", Certainty.Uncertain, Reason.Context, ("Hunden", 0.009)));

    [Theory]
    [InlineData("|Qwertal|", Certainty.Uncertain, Reason.Unknown)]
    [InlineData("|1202 45|", Certainty.Uncertain, Reason.Unknown)]
    [InlineData("|AB12345|", Certainty.Uncertain, Reason.Shape)]
    [InlineData("|Qwertal Hansen|", Certainty.Uncertain, Reason.List)]
    [InlineData("|Hunden|", Certainty.Certain, Reason.Repeated)]
    [InlineData("|Hunden|", Certainty.Certain, Reason.Checksum)]
    public void Some_of_it_stays_whatever_is_thought(string marked, Certainty first, Reason reason) =>
        Assert.Equal((first, marked.Trim('|')), Assert.Single(Take($"Da kom {marked} hjem.", first, reason)));

    [Theory]
    [InlineData(0.029, false, Certainty.Uncertain)]
    [InlineData(0.031, true, Certainty.Uncertain)]
    [InlineData(0.09, true, Certainty.Uncertain)]
    [InlineData(0.11, true, Certainty.Certain)]
    public void What_was_left_is_asked_about_or_masked(double likely, bool found, Certainty certainty)
    {
        var taken = Take("Da kom Hunden hjem.", Certainty.Certain, Reason.Context, ("Hunden", likely));

        Assert.Equal(found ? [(certainty, "Hunden")] : [], taken);
    }

    [Theory]
    [InlineData("Hunden kom hjem.", 0.34, Certainty.Uncertain)]
    [InlineData("Hunden kom hjem.", 0.36, Certainty.Certain)]
    [InlineData("Da kom hunden hjem.", 0.34, Certainty.Uncertain)]
    public void A_common_word_without_a_capital_of_its_own_is_masked_when_it_is_likely(string text, double likely, Certainty certainty)
    {
        var word = text.StartsWith("Da", StringComparison.Ordinal) ? "hunden" : "Hunden";

        Assert.Equal([(certainty, word)], Take(text, Certainty.Certain, Reason.Context, (word, likely)));
    }

    [Theory]
    [InlineData(0.015, 30, true)]
    [InlineData(0.015, 3, false)]
    [InlineData(0.013, 30, false)]
    public void On_a_page_of_somebody_more_is_asked_about(double likely, int sentences, bool found) =>
        Assert.Equal(
            [.. found ? [(Certainty.Uncertain, "Hunden")] : Array.Empty<(Certainty, string)>(), (Certainty.Certain, "Katten"), (Certainty.Certain, "Sauen")],
            Take("Da kom Hunden hjem. Så kom Katten inn, og Sauen sov." + string.Concat(Enumerable.Repeat(" Det var fint.", sentences)), Certainty.Certain, Reason.Context, ("Hunden", likely), ("Katten", 0.95), ("Sauen", 0.95)));

    [Theory]
    [InlineData("Da kom barneværelset hjem.", "barneværelset", 0.3, Certainty.Uncertain)]
    [InlineData("Da kom Barneværelset hjem.", "Barneværelset", 0.3, Certainty.Certain)]
    public void A_word_that_is_made_as_words_are_is_a_common_word(string text, string word, double likely, Certainty certainty) =>
        Assert.Equal([(certainty, word)], Take(text, Certainty.Certain, Reason.Context, (word, likely)));

    [Theory]
    [InlineData(0.26, Certainty.Certain)]
    [InlineData(0.24, Certainty.Uncertain)]
    public void An_age_that_may_be_that_of_all_is_asked_about(double likely, Certainty certainty) =>
        Assert.Equal([(certainty, "treåring")], TakeOf(FindingType.Age, "Som ingen |treåring| kan.", ScreeningContext.None, Certainty.Certain, Reason.Shape, ("treåring", likely)));

    [Theory]
    [InlineData(0.003, true)]
    [InlineData(0.001, false)]
    public void What_is_told_of_few_is_let_be_only_when_nothing_speaks_for_it(double likely, bool stays) =>
        Assert.Equal(stays ? [(Certainty.Uncertain, "trillingene")] : [], TakeOf(FindingType.RareFact, "Det gjelder |trillingene| nå.", ScreeningContext.None, Certainty.Uncertain, Reason.List, ("trillingene", likely)));

    [Theory]
    [InlineData("Ring |970 88 1|xx nå.", "970 88 1xx")]
    [InlineData("Ring |970 88| xx nå.", "970 88")]
    public void The_rest_of_a_number_is_of_it(string text, string found) =>
        Assert.Equal([(Certainty.Certain, found)], TakeOf(FindingType.Phone, text, ScreeningContext.None, Certainty.Certain, Reason.Shape));

    [Theory]
    [InlineData("Innlegg nr. |100|.", 0.49, Certainty.Uncertain)]
    [InlineData("Innlegg nr. |100|.", 0.51, Certainty.Certain)]
    [InlineData("Innlegg nr. |10045|.", 0.49, Certainty.Certain)]
    public void A_few_figures_that_nothing_explains_are_masked_late(string text, double likely, Certainty certainty)
    {
        var number = text.Split('|')[1];

        Assert.Equal([(certainty, number)], TakeOf(FindingType.CaseNumber, text, ScreeningContext.None, Certainty.Uncertain, Reason.Unknown, (number, likely)));
    }

    [Theory]
    [InlineData("Hun er gravid i |uke 11| nå.", Certainty.Uncertain)]
    [InlineData("Hun flyttet i |uke 11| nå.", Certainty.Certain)]
    public void A_week_of_a_pregnancy_is_never_masked(string text, Certainty certainty) =>
        Assert.Equal([(certainty, "uke 11")], TakeOf(FindingType.Date, text, ScreeningContext.None, Certainty.Uncertain, Reason.Context, ("uke", 0.9), ("11", 0.9)));

    [Theory]
    [InlineData("Hunden kom hjem.", 0.099, false)]
    [InlineData("Hunden kom hjem.", 0.101, true)]
    [InlineData("Da kom Hunden hjem.", 0.054, true)]
    public void A_common_word_that_begins_a_sentence_is_asked_about_later(string text, double likely, bool found) =>
        Assert.Equal(found ? [(Certainty.Uncertain, "Hunden")] : [], Take(text, Certainty.Certain, Reason.Context, ("Hunden", likely)));

    [Theory]
    [InlineData(0.0061, true)]
    [InlineData(0.0059, false)]
    public void A_word_that_is_a_name_as_well_is_let_be_late(double likely, bool stays) =>
        Assert.Equal(stays ? [(Certainty.Uncertain, "Strand")] : [], Take("|Strand| lover svar i løpet av uka.", Certainty.Uncertain, Reason.List, ("Strand", likely)));

    [Theory]
    [InlineData(FindingType.Postcode, 0.49, Certainty.Uncertain)]
    [InlineData(FindingType.Postcode, 0.51, Certainty.Certain)]
    [InlineData(FindingType.CaseNumber, 0.49, Certainty.Uncertain)]
    public void No_few_figures_of_any_kind_are_masked_soon(FindingType type, double likely, Certainty certainty) =>
        Assert.Equal([(certainty, "1000")], TakeOf(type, "Innlegg |1000| her.", ScreeningContext.None, Certainty.Uncertain, Reason.Unknown, ("1000", likely)));

    [Theory]
    [InlineData(0.0051, true)]
    [InlineData(0.0049, false)]
    public void What_was_sure_is_not_let_be_sooner_than_what_was_asked_about(double likely, bool stays) =>
        Assert.Equal(stays ? [(Certainty.Uncertain, "Strand")] : [], Take("|Strand| lover svar i løpet av uka.", Certainty.Certain, Reason.List, ("Strand", likely)));

    [Theory]
    [InlineData(Certainty.Certain)]
    [InlineData(Certainty.Uncertain)]
    public void A_line_of_few_words_lets_go_of_no_name(Certainty first) =>
        Assert.Equal([(Certainty.Uncertain, "Strand")], Take("|Strand| lover svar.", first, Reason.List, ("Strand", 0.0001)));

    [Theory]
    [InlineData(0.16, "mor på skolen")]
    [InlineData(0.14, "skolen")]
    public void A_common_word_may_be_of_a_house(double likely, string found) =>
        Assert.Equal([(Certainty.Certain, found)], TakeOf(FindingType.Organisation, "Da kom mor på skolen hjem.", ScreeningContext.None, Certainty.Certain, Reason.Context, ("mor", likely), ("på", likely), ("skolen", 0.9)));

    [Fact]
    public void The_small_words_of_a_home_are_of_it() =>
        Assert.Equal([(Certainty.Certain, "i det huset")], TakeOf(FindingType.Address, "Han bor i det |huset| nå.", ScreeningContext.None, Certainty.Uncertain, Reason.Context, ("huset", 0.9)));

    [Theory]
    [InlineData(0.03, "på Hunden")]
    [InlineData(0.01, "Hunden")]
    public void A_small_word_alone_is_of_a_home_when_it_is_thought_so(double likely, string found) =>
        Assert.Equal(found, string.Join(' ', TakeOf(FindingType.Address, "Hos mor nå på |Hunden| i dag.", ScreeningContext.None, Certainty.Certain, Reason.Shape, ("på", likely), ("Hunden", 0.9)).Select(one => one.Written)));

    [Theory]
    [InlineData(0.0061, Certainty.Certain, "Hunden Katten")]
    [InlineData(0.0059, Certainty.Certain, "Hunden")]
    public void The_ends_of_what_is_masked_are_asked_about_when_little_is_thought_of_them(double likely, Certainty certainty, string masked) =>
        Assert.Equal((certainty, masked), Take("Da kom Hunden Katten hjem.", Certainty.Certain, Reason.Context, ("Hunden", 0.9), ("Katten", likely))[0]);

    [Fact]
    public void What_stands_beside_it_is_of_it_when_it_may_be() =>
        Assert.Equal([(Certainty.Uncertain, "Hunden Katten")], Take("Da kom Hunden Katten hjem.", Certainty.Certain, Reason.Context, ("Hunden", 0.09), ("Katten", 0.005)));

    [Theory]
    [InlineData("Da kom |Hunden|, og så var Hunden borte.", Certainty.Uncertain, true)]
    [InlineData("Da kom |Hunden|. Hunden var borte.", Certainty.Certain, true)]
    [InlineData("Da kom |Hunden|. Hunden var borte.", Certainty.Uncertain, false)]
    [InlineData("Da kom |Hunden|, og så var hunden borte.", Certainty.Certain, false)]
    public void The_same_word_is_asked_about_where_it_may_stand_for_them(string marked, Certainty first, bool again) =>
        Assert.Equal(again ? 2 : 1, Take(marked, first, Reason.Repeated).Count);

    [Theory]
    [InlineData("Da kom Hunden hjem.", Certainty.Certain)]
    [InlineData("Da kom Hunden hjem til [Mor].", Certainty.Uncertain)]
    public void In_a_redacted_text_nothing_new_is_sure(string text, Certainty certainty) =>
        Assert.Equal([(certainty, "Hunden")], Take(text, Certainty.Certain, Reason.Context, ("Hunden", 0.9)));

    [Theory]
    [InlineData("og")]
    [InlineData("mor")]
    [InlineData("s")]
    public void Nobody_is_asked_about_nothing(string word) => Assert.Empty(Take($"Da kom {word} hjem.", Certainty.Certain, Reason.Context, (word, 0.4)));

    [Fact]
    public void A_common_word_is_of_what_stands_beside_it_when_it_is_thought_so() =>
        Assert.Equal([(Certainty.Certain, "Hunden på Katten")], Take("Da kom Hunden på Katten hjem.", Certainty.Certain, Reason.Context, ("Hunden", 0.6), ("på", 0.6), ("Katten", 0.6)));

    [Fact]
    public void Where_something_stands_already_nobody_is_asked() =>
        Assert.Equal([(Certainty.Uncertain, "Hansen")], Take("Da kom [Barn 1] Hansen.", Certainty.Certain, Reason.Context, ("Barn", 0.6), ("1", 0.6), ("]", 0.6), ("Hansen", 0.6)));

    [Fact]
    public void Who_is_in_the_room_is_not_asked_about_and_the_other_is()
    {
        var context = new ScreeningContext(_ => false, word => word is "kari");

        Assert.Equal([(Certainty.Certain, "Hunden")], Take("Da kom Kari Hunden hjem.", context, Certainty.Certain, Reason.Context, ("Kari", 0.6), ("Hunden", 0.6)));
    }

    [Theory]
    [InlineData("Hun heter Eh Hunden.", "Eh", 0.89, 0)]
    [InlineData("Hun heter Eh Hunden.", "Eh", 0.91, 1)]
    [InlineData("Da kom hunden f hjem.", "f", 0.96, 1)]
    [InlineData("Da kom hunden s mor hjem.", "s", 0.5, 0)]
    public void A_small_word_is_a_name_where_next_to_everything_speaks_for_it(string text, string word, double likely, int times) =>
        Assert.Equal(times, Take(text, Certainty.Certain, Reason.Context, (word, likely)).Count(found => found == (Certainty.Certain, word)));

    [Fact]
    public void In_a_redacted_text_a_small_word_is_none() =>
        Assert.Empty(Take("Her er [Barn 1] Eh i dag.", Certainty.Certain, Reason.Context, ("Eh", 0.95)));

    [Fact]
    public void Who_may_be_in_the_case_is_asked_about_whatever_is_thought()
    {
        var context = ScreeningContext.None with { MayBeNamed = word => word is "Hunden" };

        Assert.Equal([(Certainty.Uncertain, "Hunden")], Take("Da kom |Hunden| hjem.", context, Certainty.Uncertain, Reason.Context, ("Hunden", 0.0001)));
    }

    private static List<(Certainty Certainty, string Written)> Take(string marked, Certainty first, Reason reason, params (string Word, double Likely)[] thoughts) =>
        Take(marked, ScreeningContext.None, first, reason, thoughts);

    private static List<(Certainty Certainty, string Written)> Take(string marked, ScreeningContext context, Certainty first, Reason reason, params (string Word, double Likely)[] thoughts) =>
        TakeOf(FindingType.Person, marked, context, first, reason, thoughts);

    private static List<(Certainty Certainty, string Written)> TakeOf(FindingType type, string marked, ScreeningContext context, Certainty first, Reason reason, params (string Word, double Likely)[] thoughts)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);
        var words = Words.Read(text, Shared.Screener.Lexicon, context);
        var found = pieces.Length > 1 ? [new Finding(pieces[0].Length, pieces[1].Length, type, first, reason)] : new List<Finding>();
        var topics = new double[words.Count * Topics.Count];
        for (var at = 0; at < words.Count; at++)
        {
            var likely = thoughts.FirstOrDefault(thought => words.Written(at).SequenceEqual(thought.Word)).Likely;
            topics[at * Topics.Count] = 1 - likely;
            topics[(at * Topics.Count) + (int)Topics.Of(type)] = likely;
        }

        return [.. new SecondThoughts(new Reading(words, found, [], [.. Placeholders.In(text)], Placeholders.In(text).Any()), topics).Take().Select(finding => (finding.Certainty, text[finding.Start..finding.End]))];
    }
}
