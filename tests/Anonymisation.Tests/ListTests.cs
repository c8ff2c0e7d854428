using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>The lists as they are built, and what happens when they are not whole.</summary>
public sealed class ListTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "lists");

    [Theory]
    [InlineData("kari", WordTraits.Given)]
    [InlineData("hansens", WordTraits.Surname)]
    [InlineData("aadidev", WordTraits.ForeignGiven)]
    [InlineData("steinkjer", WordTraits.Place)]
    [InlineData("concerta", WordTraits.Allowed)]
    [InlineData("trevarthen", WordTraits.Allowed)]
    [InlineData("skolen", WordTraits.Known)]
    [InlineData("skulen", WordTraits.Known)]
    [InlineData("naboen", WordTraits.Known)]
    [InlineData("temaet", WordTraits.Known)]
    [InlineData("kollegaer", WordTraits.Known)]
    [InlineData("beboerne", WordTraits.Known)]
    [InlineData("sambuaren", WordTraits.Known)]
    public void A_word_is_in_its_list(string word, WordTraits trait)
    {
        using var names = File.OpenRead(Path.Combine(Folder, "names.bin"));
        using var words = File.OpenRead(Path.Combine(Folder, "words.bin"));

        Assert.True(Lexicon.Read(names, words).Look(word).HasFlag(trait));
    }

    [Fact]
    public void Whoever_bears_the_name_of_a_thing_that_may_stand_is_found_where_somebody_is_told_of()
    {
        var names = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sets", "allowed.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => Shared.Screener.Lexicon.Look(word).HasFlag(WordTraits.Given))
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
            .ToList();

        Assert.Contains("Sara", names);
        Assert.All(names, name => Assert.Contains(
            Shared.Screener.Screen($"Jeg er bekymret for {name}, som er ni år."),
            found => found is { Type: FindingType.Person, Certainty: Certainty.Certain, Start: 20 } && found.Length == name.Length));
    }

    [Fact]
    public void Whoever_bears_one_name_of_what_everybody_knows_is_found()
    {
        var names = new[] { "figures.txt", "bodies.txt" }.SelectMany(list => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sets", list)))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(';', ' ', ',', '-'))
            .Where(word => word.Length > 2 && Shared.Screener.Lexicon.Look(word) is var traits && traits.HasFlag(WordTraits.Given) && !traits.HasFlag(WordTraits.Known))
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("Kari", names);
        Assert.All(names, name => Assert.Contains(
            Shared.Screener.Screen($"Jeg er bekymret for {name}, som er ni år."),
            found => found is { Type: FindingType.Person, Start: 20 } && found.Length == name.Length));
    }

    [Fact]
    public void Without_lists_there_is_no_engine() =>
        Assert.Throws<DirectoryNotFoundException>(() => Screener.Open(Path.Combine(Folder, "nowhere")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Half_a_list_is_no_engine(int bytes)
    {
        var half = File.ReadAllBytes(Path.Combine(Folder, "names.bin")).AsSpan(0, bytes).ToArray();
        using var names = new MemoryStream(half);
        using var words = File.OpenRead(Path.Combine(Folder, "words.bin"));

        var fault = Record.Exception(() => Lexicon.Read(names, words));

        Assert.True(fault is InvalidDataException or EndOfStreamException, $"{fault}");
    }
}
