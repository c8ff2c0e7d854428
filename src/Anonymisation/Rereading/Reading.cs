using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>A text that was read once.</summary>
/// <param name="Words">The text.</param>
/// <param name="Found">What lists, rules and tagger found, in the order of the text, none over another.</param>
/// <param name="Explained">What was found, but is said of everybody.</param>
/// <param name="Stands">Where something stands for somebody already, or for a case of ours: placeholders, and the arena's own numbers.</param>
/// <param name="IsRedacted">What tells was taken from it already: it has placeholders, or is a piece of a text that has. The number of a case of ours may stand in any text.</param>
internal sealed record Reading(Words Words, List<Finding> Found, IReadOnlyCollection<Finding> Explained, IReadOnlyCollection<(int Start, int End)> Stands, bool IsRedacted)
{
    /// <summary>For each token, whether it lies where something stands already.</summary>
    public bool[] Silent()
    {
        var silent = new bool[Words.Count];
        foreach (var (start, end) in Stands)
        {
            var (from, to) = Words.Within(new Finding(start, end - start, default, default, default));
            Array.Fill(silent, true, from, to - from);
        }

        return silent;
    }
}
