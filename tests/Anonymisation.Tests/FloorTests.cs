using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>
/// What the engine reaches on the development sets, as floors that only rise. The kept halves are for releases: nobody looks at what was missed
/// there, and no rule is made for them.
/// </summary>
public sealed class FloorTests
{
    private static readonly string[] Development = ["pilar-cases", "pilar-chat", "dev-cases", "dev-chat"];

    private static readonly Lazy<Tally> Scored = new(() => Score(Development));

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

    private static Tally Score(IEnumerable<string> sets)
    {
        var tally = new Tally(text => Shared.Screener.Screen(text));
        foreach (var text in sets.SelectMany(set => LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl"))))
        {
            tally.Add(text);
        }

        return tally;
    }
}
