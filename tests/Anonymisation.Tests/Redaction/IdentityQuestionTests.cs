using Pilar.Arena.Anonymisation.Redaction;
using static Pilar.Arena.Anonymisation.Redaction.ResolutionKind;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Whose name it is, when the engine is wrong too often in the like: the writer is asked, and what they say holds.</summary>
public sealed class IdentityQuestionTests
{
    private const string OfTwo = "Det gjelder Emma. Kari Lie er moren. Ola Lie er faren. Lie ringte i går, og så kom Lie.";

    private const string OfOne = "Kari Lie er mor til barnet. Emma er sju år. Lie ringte.";

    private const string Nearly = "Samir og Semir satt der. Samir er åtte år. Semmir slo ham.";

    [Theory]
    [InlineData(OfTwo, "lie", "[Person 1]", "[Mor] [Far]")]
    [InlineData(OfOne, "lie", "[Mor]", "[Mor]")]
    [InlineData(Nearly, "semir", "[Person 1]", "[Person 1] [Barn 1]")]
    [InlineData("Nora er ni år. Honorata sover lite.", "nora", "[Barn 1]", "[Person 1]")]
    public void It_is_asked_whose_a_name_is_that_may_be_anothers(string text, string form, string of, string whom)
    {
        var redacted = Cases.Redact(text);
        var question = Assert.Single(redacted.Questions);

        Assert.Equal((form, of, whom), (question.Form, redacted.Entities[question.Entity].Placeholder, string.Join(' ', question.Whom.Select(id => redacted.Entities[id].Placeholder))));
    }

    [Theory]
    [InlineData("Det gjelder Emma Vik. Emma er sju år. Moren Kari sier at Emma sover lite.")]
    [InlineData("Tobias Vangen er åtte år. Tobben sover lite.")]
    [InlineData("Det gjelder Jonas, som egentlig heter Yonas. Yonas sover lite.")]
    [InlineData("")]
    public void Nobody_is_asked_where_the_engine_is_seldom_wrong(string text) => Assert.Empty(Cases.Redact(text).Questions);

    [Fact]
    public void A_question_waits_and_a_name_that_waits_itself_does_not_wait_twice()
    {
        Assert.Equal(1, Cases.Redact(OfOne).Open);
        Assert.Equal(2, Cases.Redact(OfTwo).Open);
    }

    [Theory]
    [InlineData(OfTwo, "lie", "kari lie", "Det gjelder [Barn 1]. [Mor] er moren. [Far] er faren. [Mor] ringte i går, og så kom [Mor].")]
    [InlineData(OfTwo, "lie", "ola lie", "Det gjelder [Barn 1]. [Mor] er moren. [Far] er faren. [Far] ringte i går, og så kom [Far].")]
    [InlineData(OfTwo, "lie", null, "Det gjelder [Barn 1]. [Mor] er moren. [Far] er faren. [Person 1] ringte i går, og så kom [Person 1].")]
    [InlineData(OfOne, "lie", "kari lie", "[Mor] er mor til barnet. [Barn 1] er [6–9 år]. [Mor] ringte.")]
    [InlineData(OfOne, "lie", null, "[Mor] er mor til barnet. [Barn 1] er [6–9 år]. [Person 1] ringte.")]
    [InlineData(Nearly, "semir", "samir", "[Barn 1] og [Barn 1] satt der. [Barn 1] er [6–9 år]. [Barn 1] slo ham.")]
    public void What_is_answered_holds_and_nothing_waits(string text, string form, string? other, string becomes)
    {
        var redacted = Cases.Redact(text, WrittenForm.Bokmaal, new Resolution(form, other is null ? Split : Merge, other));

        Assert.Equal((becomes, 0), (redacted.Redacted[0].Text, redacted.Open));
        Assert.Empty(redacted.Questions);
    }

    [Fact]
    public void What_is_answered_of_each_mention_is_answered()
    {
        var redacted = Cases.Redact(OfTwo, WrittenForm.Bokmaal, new Resolution("lie", Merge, "kari lie", At(OfTwo, "Lie ringte")), new Resolution("lie", Split, null, At(OfTwo, "Lie.")));

        Assert.Equal(("Det gjelder [Barn 1]. [Mor] er moren. [Far] er faren. [Mor] ringte i går, og så kom [Person 1].", 0), (redacted.Redacted[0].Text, redacted.Open));
        Assert.Empty(redacted.Questions);
    }

    [Fact]
    public void Whoever_has_one_mention_by_an_answer_may_have_the_next_too()
    {
        const string Text = "Læreren Kari Berg ringte. Berg sa nei. Det var Berg. Faren Jon Berg er syk.";
        var first = new Resolution("berg", Merge, "jon berg", At(Text, "Berg sa"));

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, first);

        Assert.Equal(["[Far]", "[Lærer]"], Assert.Single(redacted.Questions).Whom.Select(id => redacted.Entities[id].Placeholder).Order(StringComparer.Ordinal));
        Assert.Equal(
            "Læreren ringte. [Far] sa nei. Det var [Far]. Faren er syk.", Cases.Rewrite(Text, WrittenForm.Bokmaal, first, new Resolution("berg", Merge, "jon berg", At(Text, "Berg. Faren"))));
    }

    /// <summary>What the page says of a name that was taken for another's: out of them, and the same as somebody.</summary>
    [Fact]
    public void An_answer_by_a_name_that_is_anothers_since_is_asked_anew()
    {
        const string Text = "Læreren Kari Berg ringte. Berg sa at det går bra. Faren Jon Berg er syk.";
        Resolution[] answer = [new("berg", Split, null), new("berg", Merge, "jon berg")];

        Assert.Empty(Cases.Redact(Text, WrittenForm.Bokmaal, answer).Questions);
        Assert.Equal("berg", Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, [.. answer, new("jon berg", Split, null)]).Questions).Form);
    }

    [Theory]
    [InlineData("Læreren Kari Berg ringte. Berg sa at det går bra. Faren Jon Berg er syk.", false)]
    [InlineData("Læreren Kari Berg ringte. Berg sa at det går bra. Faren Jon Bergan er syk. Onkel Per Berg kom.", true)]
    public void An_answer_that_names_nobody_any_more_is_asked_anew(string text, bool asked)
    {
        Assert.Equal(asked, Cases.Redact(text, WrittenForm.Bokmaal, new Resolution("berg", Merge, "jon berg")).Questions.Any(question => question.Form == "berg"));
        Assert.Equal(asked, Cases.Redact(text, WrittenForm.Bokmaal, new Resolution("berg", Merge, "jon berg", At(text, "Berg sa"))).Questions.Any(question => question.Form == "berg"));
    }

    /// <summary>«Lie» is all that the headteacher is called, and the mother's name as well.</summary>
    [Fact]
    public void Whoever_has_no_name_for_themselves_is_meant_by_a_mention()
    {
        const string Text = "Rektor Lie ringte. Mor heter Kari Lie. Mor Lie var sint.";
        Resolution Answer(Mention who) => new("lie", Merge, "lie", At(Text, "Lie var"), who);

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, Answer(At(Text, "Lie ringte")));

        Assert.Equal(("Rektor ringte. Mor heter [Mor]. Mor [Rektor] var sint.", 0), (redacted.Redacted[0].Text.Replace("[Rektor] ringte", "ringte", StringComparison.Ordinal), redacted.Questions.Length));
        Assert.Equal("lie", Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, Answer(new Mention("background", "is", "gone"))).Questions).Form);
    }

    /// <summary>«Matben» was said to be the nurse, by where she stands: what is said to be the same as «Matben» is hers.</summary>
    [Fact]
    public void Whoever_is_the_same_as_one_who_was_moved_goes_along()
    {
        const string Text = "Helsesykepleier Mathias sa nei. Faren Mathias Lie kom for sent. Mathias var sint. Matben er syk.";
        Resolution[] said =
        [
            new("matben", Merge, "mathias", At(Text, "Matben er"), At(Text, "Mathias sa")),
            new("mathias", Merge, "matben", At(Text, "Mathias var")),
        ];

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, said);

        Assert.Single(redacted.Marks.Where(mark => mark.Form is "mathias" or "matben").Select(mark => mark.Entity).Distinct());
        Assert.DoesNotContain(redacted.Questions, question => question.Form is "mathias" or "matben");
    }

    /// <summary>One mention of Kari was said to be of the rest after all: the name is still hers.</summary>
    [Fact]
    public void Whoever_is_the_same_as_a_name_is_with_those_of_it_that_stay()
    {
        const string Text = "Kari sov. Kari åt. Kaja gråt.";
        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new("kaja", Merge, "kari", At(Text, "Kaja gråt")), new("kari", Split, null, At(Text, "Kari sov")), new("kari", Merge, "kari", At(Text, "Kari åt")));

        var (kari, kaja) = (redacted.Marks.Where(mark => mark.Form == "kari").ToList(), redacted.Marks.Single(mark => mark.Form == "kaja"));
        Assert.Equal((false, true), (kari[0].Entity == kaja.Entity, kari[1].Entity == kaja.Entity));
    }

    [Fact]
    public void All_that_are_the_same_as_a_name_go_along_when_it_is_moved()
    {
        const string Text = "Kari sov. Lie åt. Kaja gråt.";
        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new("kari", Merge, "lie", At(Text, "Kari sov"), At(Text, "Lie åt")), new("kaja", Merge, "kari"));

        Assert.Single(redacted.Marks.Where(mark => mark.Type == FindingType.Person).Select(mark => mark.Entity).Distinct());
    }

    [Fact]
    public void Who_were_each_said_to_be_the_other_are_one()
    {
        const string Text = "Kari Dahl slo ham. Faren Dahl sover lite. Fru Dahl er åtte år. Faren Dahl gråt hele dagen.";
        Resolution[] said =
        [
            new("fru dahl", Merge, "dahl", At(Text, "Fru Dahl er", "Fru Dahl"), At(Text, "Dahl sover")),
            new("dahl", Merge, "fru dahl", At(Text, "Dahl sover")),
            new("dahl", Merge, "fru dahl", At(Text, "Dahl gråt")),
        ];

        Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, said).Marks.Where(mark => mark.Form is "dahl" or "fru dahl").Select(mark => mark.Entity).Distinct());
    }

    [Fact]
    public void That_somebody_is_meant_by_one_mention_answers_for_that_one_alone()
    {
        const string Text = "Rektor Lie ringte. Rektor Lie sa nei. Mor heter Kari Lie. Mor Lie var sint. Faren Ola Lie kom.";
        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("lie", Merge, "lie", At(Text, "Lie var"), At(Text, "Lie ringte")));

        Assert.Equal("[Rektor]", redacted.Entities[Assert.Single(redacted.Questions, question => question.Form == "lie").Entity].Placeholder);
    }

    /// <summary>Those that it was taken for stay who they are.</summary>
    [Fact]
    public void A_name_that_is_anothers_than_it_was_taken_for_is_taken_out_first()
    {
        const string Text = "Læreren Kari Berg ringte. Berg sa at det går bra. Faren Jon Berg er syk.";
        Assert.Equal("berg", Assert.Single(Cases.Redact(Text).Questions).Form);

        Assert.Equal(
            "Læreren ringte. [Far] sa at det går bra. Faren er syk.",
            Cases.Rewrite(Text, WrittenForm.Bokmaal, new Resolution("berg", Split), new Resolution("berg", Merge, "jon berg")));
    }

    [Fact]
    public void The_questions_come_in_the_order_of_the_text()
    {
        var redacted = Cases.Redact($"{Nearly} {OfTwo}");

        Assert.Equal(["semir", "lie"], redacted.Questions.Select(question => question.Form));
    }

    /// <summary>On all the development cases, by a writer who takes the first that is suggested, and by one who says that it is somebody else.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_is_answered_is_not_asked_again(bool isFirst)
    {
        var asked = 0;
        foreach (var text in ConsistencyTests.Texts)
        {
            var redacted = Cases.Redact(text.Text);
            foreach (var question in redacted.Questions.Where(question => redacted.Marks.All(mark => mark.Form != question.Form || mark.Entity == question.Entity)))
            {
                var other = isFirst ? redacted.Entities[question.Whom[0]].Forms.FirstOrDefault(form => form != question.Form) : null;
                var answered = Cases.Redact(text.Text, WrittenForm.Bokmaal, new Resolution(question.Form, other is null ? Split : Merge, other));

                Assert.True(answered.Questions.All(again => again.Form != question.Form), $"{text.Id}: {question.Form} is asked again.");
                asked++;
            }
        }

        Assert.True(asked > 500, $"{asked} were asked.");
    }

    // The first of the words, unless the name is longer.
    private static Mention At(string text, string words, string? name = null)
    {
        var start = text.LastIndexOf(words, StringComparison.Ordinal);
        var end = start + (name?.Length ?? words.IndexOfAny([' ', '.']));
        return Mention.Of(new CaseField("background", text), start, end);
    }
}
