namespace Pilar.Arena.Tools.Training;

/// <summary>Goes through the sentences some times, in an order of its own each time.</summary>
internal static class Trainer
{
    private const int Rounds = 7;
    private const int Seed = 1814;

    /// <param name="sentences">What is to be learned.</param>
    /// <param name="labels">How many there are.</param>
    /// <param name="mayFollow">As <see cref="Learner"/> wants it.</param>
    /// <param name="tell">Hears how it goes.</param>
    public static (FeatureIndex Index, Learner Learner) Train(IReadOnlyList<ILesson> sentences, int labels, Func<int, int, bool> mayFollow, Action<string> tell)
    {
        var random = new Random(Seed);
        var index = new FeatureIndex(sentences.Select(sentence => sentence.Features(null)).Concat(sentences.Select(sentence => sentence.Features(random))));
        tell($"  {sentences.Count} sentences, {index.Count} features");
        var learner = new Learner(index.Count, labels, mayFollow);
        for (var round = 1; round <= Rounds; round++)
        {
            var order = Enumerable.Range(0, sentences.Count).ToArray();
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var at in order)
            {
                loss += learner.Learn(index.Rows(sentences[at].Features(random)), sentences[at].Truth);
            }

            tell($"  round {round}: {loss / sentences.Count:F4}");
        }

        return (index, learner);
    }
}
