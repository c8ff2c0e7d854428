using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>What comes of what the second reading thinks. Each word is given as likely as it is thought to be of somebody's name; bars stand around what the first reading found.</summary>
public sealed class DecisionTests
{
    [Theory]
    [InlineData("sure stays sure", Certainty.Certain, 0.31, Certainty.Certain)]
    [InlineData("sure, and doubted: asked about", Certainty.Certain, 0.29, Certainty.Uncertain)]
    [InlineData("asked about, and thought sure: masked", Certainty.Uncertain, 0.71, Certainty.Certain)]
    [InlineData("asked about, and perhaps: still asked about", Certainty.Uncertain, 0.02, Certainty.Uncertain)]
    public void What_was_found_is_thought_of_again(string why, Certainty first, double likely, Certainty then)
    {
        var taken = Take("Da kom |Tuppen| hjem.", first, Reason.Context, ("Tuppen", likely));

        Assert.True((then, "Tuppen") == Assert.Single(taken), why);
    }

    [Fact]
    public void What_was_asked_about_in_vain_is_let_be() =>
        Assert.Empty(Take("Da kom |Hunden| hjem.", Certainty.Uncertain, Reason.Context, ("Hunden", 0.009)));

    [Theory]
    [InlineData("|Qwertal|", Certainty.Uncertain, Reason.Unknown)]
    [InlineData("|1202 45|", Certainty.Uncertain, Reason.Unknown)]
    [InlineData("|Hunden|", Certainty.Certain, Reason.Repeated)]
    [InlineData("|Hunden|", Certainty.Certain, Reason.Checksum)]
    public void Some_of_it_stays_whatever_is_thought(string marked, Certainty first, Reason reason) =>
        Assert.Equal((first, marked.Trim('|')), Assert.Single(Take($"Da kom {marked} hjem.", first, reason)));

    [Theory]
    [InlineData(0.029, false, Certainty.Uncertain)]
    [InlineData(0.031, true, Certainty.Uncertain)]
    [InlineData(0.71, true, Certainty.Certain)]
    public void What_was_left_is_asked_about_or_masked(double likely, bool found, Certainty certainty)
    {
        var taken = Take("Da kom Hunden hjem.", Certainty.Certain, Reason.Context, ("Hunden", likely));

        Assert.Equal(found ? [(certainty, "Hunden")] : [], taken);
    }

    [Fact]
    public void What_stands_beside_it_is_of_it_when_it_may_be() =>
        Assert.Equal([(Certainty.Uncertain, "Hunden Katten")], Take("Da kom Hunden Katten hjem.", Certainty.Certain, Reason.Context, ("Hunden", 0.1), ("Katten", 0.005)));

    [Fact]
    public void The_same_word_is_asked_about_elsewhere() =>
        Assert.Equal([(Certainty.Uncertain, "Hunden"), (Certainty.Uncertain, "Hunden")], Take("Da kom Hunden, og så var Hunden borte.", Certainty.Certain, Reason.Context, ("Hunden", 0.1)));

    [Theory]
    [InlineData("og")]
    [InlineData("mor")]
    [InlineData("s")]
    public void Nobody_is_asked_about_nothing(string word) => Assert.Empty(Take($"Da kom {word} hjem.", Certainty.Certain, Reason.Context, (word, 0.6)));

    private static List<(Certainty Certainty, string Written)> Take(string marked, Certainty first, Reason reason, params (string Word, double Likely)[] thoughts)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);
        var words = Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None);
        var found = pieces.Length > 1 ? [new Finding(pieces[0].Length, pieces[1].Length, FindingType.Person, first, reason)] : new List<Finding>();
        var topics = new double[words.Count * Topics.Count];
        for (var at = 0; at < words.Count; at++)
        {
            var likely = thoughts.FirstOrDefault(thought => words.Written(at).SequenceEqual(thought.Word)).Likely;
            topics[at * Topics.Count] = 1 - likely;
            topics[(at * Topics.Count) + (int)Topic.Person] = likely;
        }

        return [.. new Decisions(new Reading(words, found, []), topics).Take().Select(finding => (finding.Certainty, text[finding.Start..finding.End]))];
    }
}
