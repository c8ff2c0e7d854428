using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Rereading;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>Learns the second reading.</summary>
/// <param name="lexicon">For the first.</param>
/// <param name="read">Texts that tell how often words are written.</param>
internal sealed class Learning(Lexicon lexicon, IReadOnlyList<MarkedText> read)
{
    private readonly Commonness _common = CommonWords.In(read);

    /// <summary>Writes the model as <see cref="Rereader"/> reads it.</summary>
    public void Write(BinaryWriter model, IEnumerable<LabelledText> texts, Action<string> tell)
    {
        var lessons = Lessons.From(texts, lexicon, read, _common);
        var (index, learner) = Trainer.Train(lessons, Topics.Count, (_, _) => true, tell);
        model.Write(ClueFeatures.Fingerprint);
        _common.Write(model);
        ModelFile.Write(model, index, learner, Topics.Count);
    }

    public Rereader Learn(IEnumerable<LabelledText> texts)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        Write(writer, texts, _ => { });
        file.Position = 0;
        return Rereader.Read(new BinaryReader(file));
    }
}
