using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>
/// What the engine reaches on the development sets, from which the second reading has learned: floors that only rise. What it does on texts it has not met is
/// said by <c>tools/train crosswise</c> and by <see cref="KeptBackTests"/>. The model has not learned from the kept
/// halves, but what was missed there has been read.
/// </summary>
public sealed class FloorTests
{
    /// <summary>The share of chat texts in which nothing is to be found that may be masked or asked about all the same: so often something is marked for nothing.</summary>
    private const double MostCleanChatTouched = 0.025;

    // Each text is looked through once, and counted with all of them and with its kind.
    private static readonly Lazy<(Tally All, Tally Chat)> Tallies = new(() =>
    {
        var (all, chat) = (new Tally(text => Shared.Screener.Screen(text)), new Tally(text => Shared.Screener.Screen(text)));
        foreach (var set in new[] { "pilar-cases", "pilar-chat", "dev-cases", "dev-chat" })
        {
            foreach (var text in LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl")))
            {
                var found = Shared.Screener.Screen(text.Text);
                all.Add(text, found);
                if (set.EndsWith("-chat", StringComparison.Ordinal))
                {
                    chat.Add(text, found);
                }
            }
        }

        return (all, chat);
    });

    private static Tally Scored => Tallies.Value.All;

    [Theory]
    [InlineData("ACCOUNT", 0.98, 1)]
    [InlineData("ADDRESS", 0.985, 0.998)]
    [InlineData("AGE", 0.988, 0.995)]
    [InlineData("CASENO", 0.985, 0.988)]
    [InlineData("CLASS", 0.99, 0.992)]
    [InlineData("DATE", 0.985, 0.99)]
    [InlineData("EMAIL", 0.99, 0.99)]
    [InlineData("ETHN", 0.986, 0.992)]
    [InlineData("FNR", 0.97, 1)]
    [InlineData("LOC", 0.995, 0.997)]
    [InlineData("ORG", 0.952, 0.992)]
    [InlineData("PERSON", 0.995, 0.998)]
    [InlineData("PHONE", 0.98, 0.984)]
    [InlineData("PLATE", 0.97, 0.97)]
    [InlineData("POSTCODE", 1, 1)]
    [InlineData("URL", 1, 1)]
    [InlineData("OCC", 0, 0.999)]
    [InlineData("RARE", 0, 1)]
    public void Of_each_kind_enough_is_masked_and_more_is_asked_about(string type, double masked, double noticed)
    {
        var (alone, together) = (Scored.Masked.Entities[type], Scored.Noticed.Mentions[type]);

        Assert.True(Count.Share(alone) >= masked && Count.Share(together) >= noticed, $"{type}: {alone} entities masked, {together} mentions noticed — tools/score --misses says which.");
    }

    [Fact]
    public void Little_that_is_direct_leaks()
    {
        var tally = Scored;

        Assert.True(Count.Share(tally.Masked.Whole(IdentifierClass.Direct)) >= 0.998, $"{tally.Masked.Whole(IdentifierClass.Direct)} direct entities masked.");
        Assert.True(Count.Share(tally.Noticed.Whole(IdentifierClass.Direct)) >= 0.9985, $"{tally.Noticed.Whole(IdentifierClass.Direct)} direct entities noticed.");
        Assert.True(tally.Noticed.WithoutDirectLeak >= 0.9975 * tally.Texts, $"{tally.Noticed.WithoutDirectLeak} of {tally.Texts} texts without a direct leak.");
    }

    [Fact]
    public void A_page_with_nothing_in_it_raises_few_questions()
    {
        Assert.True(Scored.QuestionsAPage <= 0.6, $"{Scored.QuestionsAPage:F2} questions in 250 words.");
        Assert.True(Scored.Noticed.Over <= 0.03, $"{Scored.Noticed.Over:P2} of the letters outside are masked or asked about.");
    }

    [Fact]
    public void What_is_nobodys_secret_stays()
    {
        var tally = Scored;

        Assert.True(tally.Masked.Over <= 0.0054, $"{tally.Masked.Over:P2} of the letters outside are masked.");
        Assert.True(tally.Masked.Precision >= 0.99, $"{tally.Masked.Precision:P2} of the masks touch something.");
        Assert.True(tally.Masked.CleanTouched <= 0.003 * tally.Clean, $"{tally.Masked.CleanTouched} of {tally.Clean} clean texts are masked.");
    }

    [Fact]
    public void Little_is_marked_in_a_chat_that_tells_of_nobody()
    {
        var chat = Tallies.Value.Chat;

        Assert.True(
            chat.Noticed.CleanTouched <= MostCleanChatTouched * chat.Clean, $"{chat.Noticed.CleanTouched} of {chat.Clean} clean chat texts are masked or asked about.");
    }

    [Fact]
    public void What_is_masked_without_anybodys_help_is_nearly_everything()
    {
        var (chat, quasi) = (Tallies.Value.Chat.Masked.Whole(IdentifierClass.Direct), Scored.Masked.Each(IdentifierClass.Quasi));

        Assert.True(Count.Share(chat) >= 0.997, $"{chat} direct entities masked in chat.");
        Assert.True(Count.Share(quasi) >= 0.985, $"{quasi} quasi identifiers masked.");
    }
}
