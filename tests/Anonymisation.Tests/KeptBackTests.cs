using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>
/// What the engine notices, masked or asked about, in texts by hands of which nobody has read what was missed, and for which no rule is made: what is said when it is under a floor is
/// counts, no texts.
/// </summary>
public sealed class KeptBackTests
{
    [Theory]
    [InlineData("unseen-cases")]
    [InlineData("unseen-chat")]
    public void Nearly_everything_direct_is_noticed_and_a_page_with_nothing_in_it_raises_few_questions(string set)
    {
        var tally = new Tally(text => Shared.Screener.Screen(text));
        foreach (var text in LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl")))
        {
            tally.Add(text);
        }

        var (direct, quasi) = (tally.Noticed.Whole(IdentifierClass.Direct), tally.Noticed.Each(IdentifierClass.Quasi));
        Assert.True(Count.Share(direct) >= 0.997, $"{direct} direct entities noticed.");
        Assert.True(Count.Share(quasi) >= 0.985, $"{quasi} quasi identifiers noticed.");
        Assert.True(tally.Noticed.WithoutDirectLeak >= 0.99 * tally.Texts, $"{tally.Noticed.WithoutDirectLeak} of {tally.Texts} texts without a direct leak.");
        Assert.True(tally.QuestionsAPage <= 2, $"{tally.QuestionsAPage:F2} questions in 250 words.");
    }
}
