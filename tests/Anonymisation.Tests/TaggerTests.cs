using System.Text;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>The tagger's reckoning and its file.</summary>
public sealed class TaggerTests
{
    [Fact]
    public void Marginals_are_what_all_ways_to_label_come_to()
    {
        var random = new Random(7);
        var transitions = Transitions(random);
        double[] scores = [.. Enumerable.Range(0, 3 * Labels.Count).Select(_ => random.NextDouble() * 2)];
        var marginals = new double[scores.Length];

        var sum = new Lattice(transitions, Labels.Count).Fill(scores, 3, marginals);

        var expected = new double[scores.Length];
        var all = 0.0;
        for (var way = 0; way < Labels.Count * Labels.Count * Labels.Count; way++)
        {
            int[] labels = [way / 81, way / 9 % 9, way % 9];
            var weight = transitions[81 + labels[0]] * transitions[(labels[0] * 9) + labels[1]] * transitions[(labels[1] * 9) + labels[2]]
                * Math.Exp(labels.Select((label, at) => scores[(at * 9) + label]).Sum());
            all += weight;
            for (var at = 0; at < 3; at++)
            {
                expected[(at * 9) + labels[at]] += weight;
            }
        }

        Assert.Equal(Math.Log(all), sum, 9);
        Assert.All(expected.Zip(marginals), pair => Assert.Equal(pair.First / all, pair.Second, 9));
    }

    [Theory]
    [InlineData(-1, Tag.Person, false, false)]
    [InlineData(0, Tag.Person, false, false)]
    [InlineData(1, Tag.Person, false, true)]
    [InlineData(1, Tag.Place, false, false)]
    [InlineData(1, Tag.Place, true, true)]
    public void A_further_word_follows_only_its_own_kind(int before, Tag tag, bool first, bool may) => Assert.Equal(may, Labels.MayFollow(before, Labels.Of(tag, first)));

    [Fact]
    public void Half_a_model_is_no_model()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(1_000);
            writer.Write(0.1f);
        }

        file.Position = 0;
        using var reader = new BinaryReader(file);
        Assert.Throws<EndOfStreamException>(() => TagModel.Read(reader, Labels.Count));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Nonsense_is_no_model(int features)
    {
        using var reader = new BinaryReader(new MemoryStream([.. BitConverter.GetBytes(features), .. BitConverter.GetBytes(1f)]));
        Assert.Throws<InvalidDataException>(() => TagModel.Read(reader, Labels.Count));
    }

    [Fact]
    public void The_engine_ends_where_its_model_does()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "lists");
        var whole = File.ReadAllBytes(Path.Combine(folder, "names.bin"));
        using var names = new MemoryStream(whole[..^1]);
        using var words = File.OpenRead(Path.Combine(folder, "words.bin"));

        Assert.Throws<InvalidDataException>(() => Lexicon.Read(names, words));
    }

    private static double[] Transitions(Random random) =>
        [.. Enumerable.Range(0, 90).Select(at => Labels.MayFollow(at / 9 == 9 ? -1 : at / 9, at % 9) ? Math.Exp(random.NextDouble()) : 0)];
}
