using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation;

/// <summary>
/// What was worked out once while one text, or one case, is read: it stands in several versions of the same case, and most of its sentences are the same in each.
/// All of it depends on the words alone that it is kept by, so that a reading with a notebook says what one without says. Of one reader, and in memory alone.
/// </summary>
/// <param name="lexicon">What it asks.</param>
/// <param name="once">One text is read, and no other version of it.</param>
internal sealed class Notebook(Lexicon lexicon, bool once = false)
{
    private readonly Kept<string, WordEntry> _words = new(StringComparer.Ordinal);
    private readonly Kept<(string Lower, bool Strictly), bool> _made = new();
    private readonly Kept<(string Written, string Openings, bool Caseless), Likelihood[]> _tagged = new();
    private readonly Kept<(string Written, ulong Clues), double[]> _reread = new();
    private readonly Kept<ulong, double[]> _scores = new();
    private readonly Kept<string, IReadOnlyList<ShapeFound>> _shapes = new(StringComparer.Ordinal);

    /// <summary>The lists, asked once for each word.</summary>
    public Lexicon Lexicon => field ??= lexicon.With(this);

    public WordTraits Look(string lower) => Entry(lower).Traits;

    public WordEntry Entry(string lower) => _words.Of(lower, static (lower, lexicon) => new WordEntry(lexicon.Look(lower)), lexicon);

    public bool IsMade(string lower, bool strictly) => _made.Of((lower, strictly), static (word, lexicon) => lexicon.IsMade(word.Lower, word.Strictly), lexicon);

    /// <param name="sentence">As it is written.</param>
    /// <param name="openings">Which of its tokens open a sentence.</param>
    /// <param name="caseless">Whether the tagger overlooks the size of letters.</param>
    /// <param name="tag">Asks the tagger.</param>
    public Likelihood[] Tagged(string sentence, string openings, bool caseless, Func<Likelihood[]> tag) =>
        _tagged.Of((sentence, openings, caseless), static (_, tag) => tag(), tag);

    /// <param name="sentence">As it is written.</param>
    /// <param name="clues">A hash of all that the second reading knows of its tokens.</param>
    /// <param name="reread">Asks the second reading.</param>
    public double[] Reread(string sentence, ulong clues, Func<double[]> reread) => _reread.Of((sentence, clues), static (_, reread) => reread(), reread);

    /// <summary>What a model said of a token that had the same beside it.</summary>
    /// <param name="beside">A hash of all that the model looks at, and of which model it is.</param>
    /// <param name="scores">Filled when it is known.</param>
    public bool IsScored(ulong beside, Span<double> scores)
    {
        if (once || !_scores.TryGet(beside, out var kept))
        {
            return false;
        }

        kept.CopyTo(scores);
        return true;
    }

    /// <summary>What <see cref="IsScored"/> says from now on; nothing is kept for one that reads one text.</summary>
    public void Keep(ulong beside, ReadOnlySpan<double> scores)
    {
        if (!once)
        {
            _scores.Keep(beside, scores.ToArray());
        }
    }

    /// <param name="paragraph">Between two empty lines.</param>
    public IReadOnlyList<ShapeFound> Shapes(string paragraph) => _shapes.Of(paragraph, static (paragraph, _) => Anonymisation.Shapes.In(paragraph), 0);

    /// <summary>Another version of the case is read from here on: what neither it nor the one before it has is forgotten.</summary>
    public void Turn()
    {
        _words.Turn();
        _made.Turn();
        _tagged.Turn();
        _reread.Turn();
        _scores.Turn();
        _shapes.Turn();
    }

    public override string ToString() => nameof(Notebook);
}
