using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>A sentence as the second reading sees it, and what its tokens tell.</summary>
internal sealed record Lesson(Clue[] Clues, byte[] Truth) : ILesson
{
    // So many of a hundred things were overlooked by the first reading, as they are in texts for which nobody made a rule.
    private const int Overlooked = 15;

    public uint[] Features(Random? forgetting)
    {
        var clues = forgetting is null ? Clues : Forget(forgetting);
        var features = new uint[clues.Length * ClueFeatures.Count];
        for (var at = 0; at < clues.Length; at++)
        {
            ClueFeatures.Of(clues, at, features.AsSpan(at * ClueFeatures.Count, ClueFeatures.Count));
        }

        return features;
    }

    private Clue[] Forget(Random random)
    {
        var clues = (Clue[])Clues.Clone();
        var overlooked = false;
        for (var at = 0; at < clues.Length; at++)
        {
            overlooked = at > 0 && Truth[at] == Truth[at - 1] ? overlooked : random.Next(100) < Overlooked;
            if (Truth[at] > 0 && overlooked)
            {
                clues[at] = clues[at] with { Found = 0, Why = 0 };
            }
        }

        return clues;
    }
}
