using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation;

/// <summary>
/// What was worked out once while one text, or one case, is read: it stands in several versions of the same case, and most of its sentences are the same in each.
/// All of it depends on the words alone that it is kept by, so that a reading with a notebook says what one without says. Of one reader; never kept.
/// </summary>
internal sealed class Notebook(Lexicon lexicon)
{
    private readonly Dictionary<string, WordTraits> _traits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _strictlyMade = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Written, string Openings, bool Caseless), Likelihood[]> _tagged = [];
    private readonly Dictionary<(string Written, ulong Clues), double[]> _reread = [];

    public WordTraits Look(string lower)
    {
        if (!_traits.TryGetValue(lower, out var traits))
        {
            _traits[lower] = traits = lexicon.Look(lower);
        }

        return traits;
    }

    public bool IsMade(string lower, bool strictly)
    {
        var known = strictly ? _strictlyMade : _made;
        if (!known.TryGetValue(lower, out var made))
        {
            known[lower] = made = lexicon.IsMade(lower, strictly);
        }

        return made;
    }

    /// <param name="sentence">As it is written.</param>
    /// <param name="openings">Which of its tokens open a sentence.</param>
    /// <param name="caseless">Whether the tagger overlooks the size of letters.</param>
    public Likelihood[]? Tagged(string sentence, string openings, bool caseless) => _tagged.GetValueOrDefault((sentence, openings, caseless));

    public void Add(string sentence, string openings, bool caseless, Likelihood[] likely) => _tagged[(sentence, openings, caseless)] = likely;

    /// <param name="sentence">As it is written.</param>
    /// <param name="clues">A hash of all that the second reading knows of its tokens.</param>
    public double[]? Reread(string sentence, ulong clues) => _reread.GetValueOrDefault((sentence, clues));

    public void Add(string sentence, ulong clues, double[] topics) => _reread[(sentence, clues)] = topics;

    public override string ToString() => nameof(Notebook);
}
