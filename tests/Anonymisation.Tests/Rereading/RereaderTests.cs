using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>The second reading by itself.</summary>
public sealed class RereaderTests
{
    [Theory]
    [InlineData("Dag for dag går det bedre, og Dag gleder seg.")]
    [InlineData("")]
    [InlineData("…")]
    public void The_topics_of_a_word_are_all_that_it_may_be(string text)
    {
        var first = First(text);

        var topics = Shared.Screener.Lexicon.Rereader!.Weigh(first);

        Assert.Equal(first.Words.Count * Topics.Count, topics.Length);
        Assert.All(topics.Chunk(Topics.Count), one => Assert.Equal(1, one.Sum(), 1e-9));
    }

    [Fact]
    public void A_sentence_that_was_read_before_is_read_alike()
    {
        var notebook = new Notebook(Shared.Screener.Lexicon);
        const string Text = "Ho bur i det gule huset bak butikken. Storm er åtte. Ho bur i det gule huset bak butikken.";

        var once = Shared.Screener.Screen(Text, notebook);

        Assert.Equal(once, Shared.Screener.Screen(Text, notebook));
        Assert.Equal(once, Shared.Screener.Screen(Text));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 24)]
    public void A_list_of_common_words_that_cannot_be_is_refused(int count) => Assert.Throws<InvalidDataException>(() => Read([.. Fits, .. BitConverter.GetBytes(count)]));

    [Fact]
    public void A_model_that_was_cut_off_is_refused() => Assert.Throws<EndOfStreamException>(() => Read([.. Fits, .. BitConverter.GetBytes(3), 7, 1]));

    [Fact]
    public void A_model_of_other_features_is_refused() => Assert.Throws<InvalidDataException>(() => Read([.. BitConverter.GetBytes(ClueFeatures.Fingerprint + 1), .. BitConverter.GetBytes(0)]));

    [Fact]
    public void A_model_with_scores_that_are_no_numbers_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Read([.. Fits, .. BitConverter.GetBytes(0), .. BitConverter.GetBytes(0), .. BitConverter.GetBytes(1f), .. Enumerable.Repeat(BitConverter.GetBytes(float.NaN), 200).SelectMany(bytes => bytes)]));

    [Fact]
    public void What_has_no_end_is_read_in_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("og så ", 1_000));

        Assert.Empty(Shared.Screener.Screen(text));
    }

    [Fact]
    public void How_often_a_word_is_written_is_written_and_read()
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        new Commonness(new() { [7] = 2, [4_000_000_000] = 4 }).Write(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);

        var common = Commonness.Read(reader);

        Assert.Equal([2u, 4u, 0u], [common.Of(7), common.Of(4_000_000_000), common.Of(8)]);
    }

    private static byte[] Fits => BitConverter.GetBytes(ClueFeatures.Fingerprint);

    private static Rereader Read(byte[] model)
    {
        using var reader = new BinaryReader(new MemoryStream(model));
        return Rereader.Read(reader);
    }

    private static Reading First(string text) => Shared.Screener.FirstReading(text, Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None));
}
