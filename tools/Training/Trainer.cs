using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>Goes through the sentences some times, in an order of its own each time, and takes from some names what would be learned by heart.</summary>
internal static class Trainer
{
    private const int Rounds = 7;
    private const int Seed = 1814;

    // So many of a hundred names are in no list, and so many are words never read before.
    private const int Unlisted = 25;
    private const int Unread = 15;

    public static void Train(List<Sentence> sentences, BinaryWriter model, Action<string> tell)
    {
        var random = new Random(Seed);
        var index = new FeatureIndex(sentences.Concat(sentences.Select(sentence => Forget(sentence, random))));
        tell($"  {sentences.Count} sentences, {index.Count} features");
        var learner = new Learner(index.Count);
        for (var round = 1; round <= Rounds; round++)
        {
            var order = Enumerable.Range(0, sentences.Count).ToArray();
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var at in order)
            {
                var sentence = Forget(sentences[at], random);
                loss += learner.Learn(index.Rows(sentence.Seen), sentence.Labels);
            }

            tell($"  round {round}: {loss / sentences.Count:F4}");
        }

        ModelFile.Write(model, index, learner);
    }

    private static Sentence Forget(Sentence sentence, Random random)
    {
        var seen = (Observation[])sentence.Seen.Clone();
        var (unlisted, unread) = (false, false);
        for (var at = 0; at < seen.Length; at++)
        {
            var label = sentence.Labels[at];
            if (Labels.IsFirst(label))
            {
                (unlisted, unread) = (random.Next(100) < Unlisted, random.Next(100) < Unread);
            }

            if (label > 0 && unlisted && seen[at].Word != 0)
            {
                seen[at] = seen[at] with { Lists = seen[at].Lists & ~Observer.ListedNames };
            }

            if (label > 0 && unread && seen[at].Beginning.Two != 0)
            {
                seen[at] = seen[at] with { Word = 2, Beginning = (2, 2, 2), End = (seen[at].End.Two, 2, 2) };
            }
        }

        return sentence with { Seen = seen };
    }
}
