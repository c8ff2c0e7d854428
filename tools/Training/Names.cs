using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>Learns the tagger: once with capitals, once overlooking them.</summary>
internal static class Names
{
    public static readonly string[] Forms = ["nob", "nno"];

    /// <summary>The sentences to learn from, of both written forms.</summary>
    public static List<MarkedText> Read(string norne) => [.. Forms.SelectMany(form => NorneFile.Read(Path.Combine(norne, $"{form}-train.tsv")))];

    public static void Learn(string norne, string output, Lexicon lexicon, Action<string> tell)
    {
        var read = Read(norne);
        var learned = read.Concat(Invented.All(lexicon, read)).ToList();
        using (var file = new BinaryWriter(File.Create($"{output}.new")))
        {
            foreach (var caseless in new[] { false, true })
            {
                tell(caseless ? "without capitals" : "with capitals");
                var (index, learner) = Trainer.Train(Sentence.From(learned, lexicon, caseless), Labels.Count, Labels.MayFollow, tell);
                ModelFile.Write(file, index, learner, Labels.Count);
            }
        }

        File.Move($"{output}.new", output, overwrite: true);
        using var reader = new BinaryReader(File.OpenRead(output));
        foreach (var caseless in new[] { false, true })
        {
            var model = TagModel.Read(reader, Labels.Count, Labels.MayFollow);
            foreach (var form in Forms)
            {
                var evaluation = new Evaluation();
                Sentence.From(NorneFile.Read(Path.Combine(norne, $"{form}-dev.tsv")), lexicon, caseless).ForEach(sentence => evaluation.Add(sentence, model));
                tell($"{form}-dev {(caseless ? "without" : "with")} capitals: {evaluation}");
            }
        }
    }
}
