using Pilar.Arena.Anonymisation.Lists;

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
    public void A_word_is_in_its_list(string word, WordTraits trait)
    {
        using var names = File.OpenRead(Path.Combine(Folder, "names.bin"));
        using var words = File.OpenRead(Path.Combine(Folder, "words.bin"));

        Assert.True(Lexicon.Read(names, words).Look(word).HasFlag(trait));
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
