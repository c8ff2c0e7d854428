using Pilar.Arena.Anonymisation.Rereading;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>All that the engine knows words from: lists, and what the tagger has learned.</summary>
public sealed class Lexicon
{
    // Of shorter words half are one letter from another.
    private const int ShortestSlip = 5;

    private const int ShortestNear = 5;
    private const int ShortestPair = 8;
    private const int ShortestHalf = 3;

    private readonly WordGraph _given;
    private readonly WordGraph _surnames;
    private readonly WordGraph _foreignGiven;
    private readonly WordGraph _foreignSurnames;
    private readonly WordGraph _places;
    private readonly WordGraph _organisations;
    private readonly WordGraph _allowed;
    private readonly WordGraph _figures;
    private readonly WordGraph _bodies;
    private readonly WordGraph _words;

    // What was asked before; null for who asks once.
    private Notebook? _notebook;

    private Lexicon(BinaryReader names, BinaryReader words, bool rereads)
    {
        _given = WordGraph.Read(names);
        _surnames = WordGraph.Read(names);
        _foreignGiven = WordGraph.Read(names);
        _foreignSurnames = WordGraph.Read(names);
        _places = WordGraph.Read(names);
        _organisations = WordGraph.Read(names);
        _allowed = WordGraph.Read(names);
        Origins = PhraseList.Read(names);
        RareFacts = PhraseList.Read(names);
        Offices = PhraseList.Read(names);
        Occupations = PhraseList.Read(names);
        Helpers = PhraseList.Read(names);
        _figures = WordGraph.Read(names);
        _bodies = WordGraph.Read(names);
        Tagger = Tagger.Read(names);
        Rereader = rereads ? Rereader.Read(names) : null;
        _words = WordGraph.Read(words);
    }

    /// <summary>Countries, peoples, languages and faiths.</summary>
    internal PhraseList Origins { get; }

    /// <summary>What is true of few.</summary>
    internal PhraseList RareFacts { get; }

    /// <summary>Posts that so few hold that they tell wherever they stand.</summary>
    internal PhraseList Offices { get; }

    internal PhraseList Occupations { get; }

    /// <summary>Professions of those who write such texts.</summary>
    internal PhraseList Helpers { get; }

    /// <param name="names">names.bin of <c>tools/Lists</c>, as something in which one can go back.</param>
    /// <param name="words">words.bin of the same.</param>
    /// <param name="rereads">Whether texts are read twice: always, but for who teaches the second reading.</param>
    /// <exception cref="InvalidDataException">One of them is not whole. Nothing can be screened.</exception>
    /// <exception cref="EndOfStreamException">As above.</exception>
    public static Lexicon Read(Stream names, Stream words, bool rereads = true)
    {
        using var nameReader = new BinaryReader(names);
        using var wordReader = new BinaryReader(words);
        return new Lexicon(nameReader, wordReader, rereads);
    }

    /// <summary>What has been learned of names in running text.</summary>
    internal Tagger Tagger { get; }

    /// <summary>What has been learned of texts that were read once; null for who teaches it.</summary>
    internal Rereader? Rereader { get; }

    /// <summary>The same lists, for one who asks for the same words again and again.</summary>
    internal Lexicon With(Notebook notebook)
    {
        var same = (Lexicon)MemberwiseClone();
        same._notebook = notebook;
        return same;
    }

    /// <param name="lower">One word, in lower case.</param>
    public WordTraits Look(string lower)
    {
        if (_notebook is not null)
        {
            return _notebook.Look(lower);
        }

        var traits = LookAs(lower);
        traits |= _words.Contains(lower) ? WordTraits.Known : WordTraits.None;
        var bare = WithoutGenitive(lower);
        if (bare.Length > 1 && bare.Length < lower.Length)
        {
            traits |= LookAs(bare.ToString());
        }

        return traits != WordTraits.None ? traits
            : IsNearGiven(Folding.Fold(lower)) ? WordTraits.NearGiven
            : Substances.IsOne(lower) ? WordTraits.Allowed : WordTraits.None;
    }

    // «kristinn», «tonemerete».
    private bool IsNearGiven(string folded)
    {
        if (folded.Length < ShortestNear || IsMade(folded))
        {
            return folded.Length >= ShortestPair && IsPair(folded);
        }

        return _given.IsNear(folded) || IsPair(folded);
    }

    private bool IsPair(ReadOnlySpan<char> folded)
    {
        for (var cut = ShortestHalf; cut <= folded.Length - ShortestHalf; cut++)
        {
            if (_given.Contains(folded[..cut]) && _given.Contains(folded[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters at the beginning of the text are the longest phrase of the list; nought when none.</summary>
    internal int Longest(ListOf list, ReadOnlySpan<char> lower) => GraphOf(list)?.Longest(lower) ?? PhrasesOf(list).Longest(lower);

    /// <summary>As <see cref="WordGraph.LongestFrom"/>.</summary>
    internal int LongestFrom(ListOf list, ReadOnlySpan<char> lower) => GraphOf(list)?.LongestFrom(lower) ?? PhrasesOf(list).LongestFrom(lower);

    /// <summary>As <see cref="PhraseList.HasEnd"/>; never of what has no ends.</summary>
    internal bool HasEnd(ListOf list, ReadOnlySpan<char> lower) => GraphOf(list) is null && PhrasesOf(list).HasEnd(lower);

    // Places, schools and health units, what is nobody's secret, and whom everybody knows.
    private WordGraph? GraphOf(ListOf list) => list switch { ListOf.Allowed => _allowed, ListOf.Places => _places, ListOf.Organisations => _organisations, ListOf.Figures => _figures, ListOf.Bodies => _bodies, _ => null };

    private PhraseList PhrasesOf(ListOf list) => list switch
    {
        ListOf.Origins => Origins,
        ListOf.RareFacts => RareFacts,
        ListOf.Offices => Offices,
        ListOf.Occupations => Occupations,
        _ => Helpers,
    };

    /// <summary>Is it in no list, but made as Norwegian words are: of two words, or of a word and an ending?</summary>
    /// <param name="lower">One word, in lower case.</param>
    /// <param name="strictly">Of longer parts: «Svindal» is a surname, and no valley of pigs.</param>
    public bool IsMade(string lower, bool strictly = false) => WordMaking.IsMade(_words, _allowed, lower, strictly);

    /// <summary>Is a common word one slip of the fingers away?</summary>
    /// <param name="lower">One word, in lower case.</param>
    public bool IsSlip(string lower) => lower.Length >= ShortestSlip && _words.IsNear(lower);

    // Karis, Andreas', N’Diaye's.
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> lower)
    {
        lower = lower.TrimEnd("'’");
        return lower.EndsWith("s") ? lower[..^1].TrimEnd("'’") : lower;
    }

    private WordTraits LookAs(string lower)
    {
        var folded = Folding.Fold(lower);
        return (_given.Contains(lower) || _given.Contains(folded) ? WordTraits.Given : WordTraits.None)
            | (_surnames.Contains(lower) || _surnames.Contains(folded) ? WordTraits.Surname : WordTraits.None)
            | (_foreignGiven.Contains(lower) || _foreignGiven.Contains(folded) ? WordTraits.ForeignGiven : WordTraits.None)
            | (_foreignSurnames.Contains(lower) || _foreignSurnames.Contains(folded) ? WordTraits.ForeignSurname : WordTraits.None)
            | (_places.Contains(lower) ? WordTraits.Place : WordTraits.None)
            | (_allowed.Contains(lower) ? WordTraits.Allowed : WordTraits.None);
    }
}
