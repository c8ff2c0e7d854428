using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests.Scoring;

/// <summary>Each figure on a text so small that it is worked out by hand. What the engine finds is said by the test.</summary>
public sealed class TallyTests
{
    // Kari twice and Skien are marked, «fra» and «danser» are not.
    private static readonly LabelledText Kari = Text("Kari fra Skien. Kari danser.", new(0, 4, "PERSON", "p1"), new(9, 14, "LOC", "l1"), new(16, 20, "PERSON", "p1"));

    [Fact]
    public void An_entity_is_hit_when_all_its_mentions_are()
    {
        var tally = Score(Kari, Certain(0, 4), Certain(9, 5));

        Assert.Equal((1, 2), tally.Masked.Mentions["PERSON"]);
        Assert.Equal((0, 1), tally.Masked.Entities["PERSON"]);
        Assert.Equal((1, 1), tally.Masked.Entities["LOC"]);
        Assert.Equal((16, 20), Assert.Single(tally.Masked.Misses) is var (_, span) ? (span.Start, span.End) : default);
    }

    [Fact]
    public void A_mention_is_hit_when_every_letter_of_it_is()
    {
        var tally = Score(Kari, Certain(0, 3), Certain(16, 5));

        Assert.Equal((1, 2), tally.Masked.Mentions["PERSON"]);
    }

    [Fact]
    public void What_is_asked_about_counts_in_the_second_reading_alone()
    {
        var tally = Score(Kari, Certain(0, 4), Asked(16, 4));

        Assert.Equal((1, 2), tally.Masked.Mentions["PERSON"]);
        Assert.Equal((2, 2), tally.Noticed.Mentions["PERSON"]);
        Assert.Equal((0, 1), (tally.Masked.WithoutDirectLeak, tally.Noticed.WithoutDirectLeak));
    }

    [Fact]
    public void A_place_that_is_missed_is_no_direct_leak()
    {
        var tally = Score(Kari, Certain(0, 4), Certain(16, 4));

        Assert.Equal(1, tally.Masked.WithoutDirectLeak);
        Assert.Equal((0, 1), tally.Masked.Each(IdentifierClass.Quasi));
        Assert.Equal((2, 2), tally.Masked.Each(IdentifierClass.Direct));
        Assert.Equal((1, 1), tally.Masked.Whole(IdentifierClass.Direct));
    }

    [Fact]
    public void Letters_outside_are_counted_without_spaces_and_marks()
    {
        // «fra» and «danser» are nine letters; three of them are covered. One of the two findings touches nothing.
        var tally = Score(Kari, Certain(0, 4), Certain(4, 5));

        Assert.Equal(3.0 / 9, tally.Masked.Over);
        Assert.Equal(0.5, tally.Masked.Precision);
        Assert.Equal(4, Assert.Single(tally.Masked.Extras).Finding.Start);
    }

    [Theory]
    [InlineData("OCC", 1)]
    [InlineData("RARE", 1)]
    [InlineData("ORG", 0)]
    public void Of_what_is_told_a_part_is_enough(string type, int hits)
    {
        var tally = Score(Text("far er los", new LabelledSpan(0, 10, type, "x")), Asked(7, 3));

        Assert.Equal((hits, 1), tally.Noticed.Mentions[type]);
        Assert.Equal((0, 1), tally.Masked.Mentions[type]);
    }

    [Fact]
    public void Questions_are_counted_in_clean_texts_by_the_page()
    {
        // Two questions in five words: a hundred on a page of 250.
        var tally = Score(Text("en to tre fire fem"), Asked(0, 2), Asked(3, 2), Certain(6, 3));
        tally.Add(Kari);

        Assert.Equal((2, 1), (tally.Texts, tally.Clean));
        Assert.Equal(2, tally.QuestionsInClean);
        Assert.Equal(100, tally.QuestionsAPage);
        Assert.Equal((1, 1), (tally.Masked.CleanTouched, tally.Noticed.CleanTouched));
    }

    [Fact]
    public void A_clean_text_that_is_only_asked_about_is_not_masked()
    {
        var tally = Score(Text("en to tre fire fem"), Asked(0, 2));

        Assert.Equal((0, 1), (tally.Masked.CleanTouched, tally.Noticed.CleanTouched));
    }

    private static Tally Score(LabelledText text, params Finding[] findings)
    {
        var tally = new Tally(_ => findings);
        tally.Add(text);
        return tally;
    }

    private static LabelledText Text(string text, params LabelledSpan[] spans) => new("t", "nb", "case", text, spans);

    private static Finding Certain(int start, int length) => new(start, length, FindingType.Person, Certainty.Certain, Reason.List);

    private static Finding Asked(int start, int length) => new(start, length, FindingType.Person, Certainty.Uncertain, Reason.Unknown);
}
