using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>
/// What the engine reaches on the development sets, as floors that only rise. The kept halves are for releases: nobody looks at what was missed
/// there, and no rule is made for them.
/// </summary>
public sealed class FloorTests
{
    private static readonly string[] Development = ["pilar-cases", "pilar-chat", "dev-cases", "dev-chat"];

    // Those who wrote before the grammar of numbers was made, and those who wrote to try it: the first have floors of their own, which only rise.
    private static readonly Lazy<Tally> Scored = new(() => Score(Development, text => !IsOfLaterHand(text)));

    private static readonly Lazy<Tally> OfAll = new(() => Score(Development, _ => true));

    [Theory]
    [InlineData("FNR", 1)]
    [InlineData("PHONE", 0.98)]
    [InlineData("EMAIL", 1)]
    [InlineData("URL", 0.93)]
    [InlineData("ACCOUNT", 1)]
    [InlineData("PLATE", 1)]
    [InlineData("POSTCODE", 1)]
    [InlineData("CASENO", 0.97)]
    [InlineData("ADDRESS", 0.97)]
    [InlineData("AGE", 0.99)]
    [InlineData("DATE", 0.99)]
    [InlineData("CLASS", 0.98)]
    [InlineData("PERSON", 0.98)]
    [InlineData("LOC", 0.985)]
    [InlineData("ORG", 0.97)]
    [InlineData("ETHN", 0.98)]
    public void Of_each_kind_every_mention_of_enough_is_masked(string type, double floor)
    {
        var tally = Scored.Value;

        var count = tally.Masked.Entities[type];
        Assert.True(Count.Share(count) >= floor, $"{type}: {count} — tools/score --misses says which.");
    }

    [Theory]
    [InlineData("OCC", 0.98)]
    [InlineData("RARE", 0.98)]
    [InlineData("PERSON", 0.995)]
    [InlineData("LOC", 0.99)]
    [InlineData("ORG", 0.98)]
    public void Of_each_kind_enough_mentions_are_masked_or_asked_about(string type, double floor)
    {
        var count = Scored.Value.Noticed.Mentions[type];

        Assert.True(Count.Share(count) >= floor, $"{type}: {count} — tools/score --misses says which.");
    }

    [Theory]
    [InlineData("ACCOUNT", 0.97)]
    [InlineData("ADDRESS", 0.937)]
    [InlineData("AGE", 0.962)]
    [InlineData("CASENO", 0.961)]
    [InlineData("CLASS", 0.925)]
    [InlineData("DATE", 0.989)]
    [InlineData("EMAIL", 1)]
    [InlineData("ETHN", 0.949)]
    [InlineData("FNR", 1)]
    [InlineData("LOC", 0.985)]
    [InlineData("OCC", 0.945)]
    [InlineData("ORG", 0.963)]
    [InlineData("PERSON", 0.993)]
    [InlineData("PHONE", 0.988)]
    [InlineData("PLATE", 0.962)]
    [InlineData("POSTCODE", 0.987)]
    [InlineData("RARE", 0.878)]
    [InlineData("URL", 0.963)]
    public void Of_all_hands_enough_mentions_are_masked_or_asked_about(string type, double floor)
    {
        var count = OfAll.Value.Noticed.Mentions[type];

        Assert.True(Count.Share(count) >= floor, $"{type}: {count} — tools/score --misses says which.");
    }

    [Fact]
    public void Of_all_hands_enough_is_masked_or_asked_about_and_little_of_what_is_clean()
    {
        var tally = OfAll.Value;

        Assert.True(Count.Share(tally.Noticed.Whole(IdentifierClass.Direct)) >= 0.984, $"{tally.Noticed.Whole(IdentifierClass.Direct)} direct entities.");
        Assert.True(tally.Noticed.WithoutDirectLeak >= 0.972 * tally.Texts, $"{tally.Noticed.WithoutDirectLeak} texts without a direct leak.");
        Assert.True(tally.QuestionsAPage <= 1.65, $"{tally.QuestionsAPage:F2} questions in 250 words.");
    }

    [Fact]
    public void A_page_with_nothing_in_it_raises_two_questions_at_most()
    {
        Assert.True(Scored.Value.QuestionsAPage <= 2, $"{Scored.Value.QuestionsAPage:F2} questions in 250 words.");
        Assert.True(Scored.Value.Noticed.Over <= 0.03, $"{Scored.Value.Noticed.Over:P2} of the letters outside are masked or asked about.");
    }

    [Fact]
    public void What_is_nobodys_secret_stays()
    {
        var tally = Scored.Value;

        Assert.True(tally.Masked.Over <= 0.006, $"{tally.Masked.Over:P2} of the letters outside are masked.");
        Assert.True(tally.Masked.Precision >= 0.98, $"{tally.Masked.Precision:P2} of the masks touch something.");
        Assert.True(tally.Masked.CleanTouched <= 6, $"{tally.Masked.CleanTouched} of {tally.Clean} clean texts are masked.");
    }

    internal static bool IsOfLaterHand(LabelledText text) => text.Id.StartsWith("w9-", StringComparison.Ordinal) || text.Id.StartsWith("w10-", StringComparison.Ordinal) || text.Id.StartsWith("w11-", StringComparison.Ordinal);

    private static Tally Score(IEnumerable<string> sets, Func<LabelledText, bool> take)
    {
        var tally = new Tally(text => Shared.Screener.Screen(text));
        foreach (var text in sets.SelectMany(set => LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl"))).Where(take))
        {
            tally.Add(text);
        }

        return tally;
    }
}
