using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>How well a shorter name fits a longer one: the better of two persons' is whose it is.</summary>
internal enum Fit
{
    No,

    /// <summary>It may be a pet name: two letters begin alike, and no list has it, or the text says that somebody is called so.</summary>
    Hinted,

    /// <summary>It sounds as the beginning or a piece of it: «Sunni» for Sunniva, «Milo» for Camilo.</summary>
    Alike,

    /// <summary>What somebody of that name is called: «Stormen», «Totto», «K.».</summary>
    Called,

    /// <summary>Spelt otherwise: «Kristofer» for Kristoffer.</summary>
    Near,

    /// <summary>A word of it, but not the first: a surname, a name in the middle.</summary>
    Later,

    Same,
}

/// <summary>The words of a name, folded and without the genitive, and whether two may be the same person's.</summary>
internal sealed partial class Name
{
    // Of shorter words another letter makes another name: «Ola», «Ole».
    private const int ShortestTypo = 5;

    private const int ShortestBeginning = 4;

    private const int MostInitials = 4;

    private static readonly string[] Titles = ["fru", "frue", "frk", "frøken", "herr", "hr", "mr", "dr"];

    private static readonly string[] Endings = ["en", "n", "a", "i", "y", "ern", "is", "mann", "emann", "mannen", "gutt", "gutten", "guten", "jenta", "lill", "liten", "mor", "pus", "musa"];

    private static readonly string[] Tails = ["saken", "saka", "jenta", "gutten", "guten", "hunden", "bikkja", "familien", "huset", "tante", "onkel", "mormor", "mormora", "farmor", "farmora", "bestemor", "bestefar", "familie", "namnet", "navnet", "tilbudet", "tilbodet", "mappa", "sakene", "dama"];

    private readonly Lexicon _lexicon;
    private readonly bool _isInitials;
    private readonly bool _isPetName;

    /// <param name="form">As <see cref="Spelling.Of"/> makes it.</param>
    /// <param name="lexicon">Tells which words are names.</param>
    /// <param name="inCapitals">It is written in capitals, as little else in the text: «BLF».</param>
    /// <param name="which">What stands beside it and tells one of two from the other.</param>
    /// <param name="isPetName">The text says that somebody is called so.</param>
    public Name(string form, Lexicon lexicon, bool inCapitals = false, string which = "", bool isPetName = false)
    {
        _lexicon = lexicon;
        _isPetName = isPetName;
        Which = which;
        // «Sagstad, Kristin»
        var turned = form.Split(", ") is [var last, var first] ? $"{first} {last}" : form;
        var words = turned.Split([' ', '.', ',', '-', '«', '»', '"', '“', '”', '/'], StringSplitOptions.RemoveEmptyEntries).ToList();
        IsTitled = words.Count > 1 && IsTitle(words[0]);
        if (IsTitled)
        {
            IsWoman = words[0] switch { "fru" or "frue" or "frk" or "frøken" => true, "herr" or "hr" or "mr" => false, _ => null };
            words.RemoveAt(0);
        }

        foreach (var word in words.Count > 1 ? new[] { words[0], words[^1] } : [])
        {
            if (Namesakes.Sort(word) is { } sort && words.Count > 1)
            {
                Which = sort;
                words.Remove(word);
            }
        }

        // «Li-jenta», «Nora-saken», «Sissel-tante»: the name alone is somebody's.
        if (words.Count > 1 && form.Contains('-', StringComparison.Ordinal) && Tails.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        // «reinsdyr-Aslak», «Låve-Knut»: what tells him from others of that name.
        if (words is [var kind, var called] && form == $"{kind}-{called}" && Which.Length == 0 && kind.Length > 1 && (lexicon.Look(kind) & WordTraits.AnyName) == WordTraits.None && (lexicon.Look(called) & WordTraits.AnyGiven) != WordTraits.None)
        {
            (Which, words) = (kind, [called]);
        }

        // «Olav den eldre»
        if (Which.Length > 0 && words.Count > 1 && words[^1] == "den")
        {
            words.RemoveAt(words.Count - 1);
        }

        var letters = inCapitals && words is [var only] && only.Length is > 1 and <= MostInitials && !IsListed(only);
        Words = letters ? [.. words[0].Select(letter => letter.ToString())] : words;
        _isInitials = Words.Count > 0 && Words.All(word => word.Length == 1);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>What tells one of two with the same name from the other, as <see cref="Namesakes"/> has it; empty when nothing does.</summary>
    public string Which { get; }

    public bool IsInitials => _isInitials;

    /// <summary>Whether a surname follows it.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>«fru Lie»: what follows is a surname.</summary>
    public bool IsTitled { get; }

    /// <summary>As its title says it; null when it has none, or one of both: «dr».</summary>
    public bool? IsWoman { get; }

    /// <summary>One word, which a list has as a name: it may be somebody's own.</summary>
    public bool IsOwn => Words.Count == 1 && !IsTitled && IsListed(Words[0]);

    /// <summary>… as a given name, and not as a surname.</summary>
    public bool IsGiven => Words.Count == 1 && !IsTitled && _lexicon.Look(Words[0]) is var traits && traits.HasFlag(WordTraits.Given) && !traits.HasFlag(WordTraits.Surname);

    /// <summary>The engine is certain that it names somebody.</summary>
    public bool IsSure { get; init; }

    // «Umm Mohammed» is Mohammed's mother, and not he.
    private bool IsOfChild => Words.Count == 2 && IsCalledByChild(Words[0]) && Words[1] is not ("bakr" or "bakar" or "baker");

    private static bool IsCalledByChild(string word) => word is "umm" or "abu";

    public bool IsFull => Words.Count > 1 && !_isInitials;

    /// <summary>How well it fits a name that is as long or longer.</summary>
    public Fit FitTo(Name full)
    {
        if (Words.Count == 0 || full.Words.Count == 0 || (IsOfChild != full.IsOfChild && !(Words.Count == 1 && IsCalledByChild(Words[0]))))
        {
            return Fit.No;
        }

        return _isInitials ? InitialsTo(full)
            : full._isInitials ? Fit.No
            : Words.Count == 1 ? OneOf(full)
            : InOrder(full) is var inOrder and not Fit.No ? inOrder
            : IsWrittenTogether(full) || AreTheSameWords(full) || IsTurned(full) ? Fit.Near : Fit.No;
    }

    private Fit InitialsTo(Name full) => AreInitialsOf(full) ? Fit.Called : IsLastOf(full) ? Fit.Hinted : Fit.No;

    // «K.», «S.B.», «BLF»: from the beginning of the name.
    private bool AreInitialsOf(Name full)
    {
        // «op.sentralen v/ Tjomlid» is not the child T.
        if (full.Words is [var name] && name.Length > 1 && _lexicon.Look(name) is var traits && traits.HasFlag(WordTraits.Surname) && (traits & WordTraits.AnyGiven) == WordTraits.None)
        {
            return false;
        }

        // «Pasient: K.L.», and «Kasper» further down.
        if (full.Words is [{ Length: > 1 } only] && Words.Count > 1)
        {
            return only[0] == Words[0][0];
        }

        if (full._isInitials)
        {
            return Words.Count <= full.Words.Count && Words.SequenceEqual(full.Words.Take(Words.Count));
        }

        var at = 0;
        foreach (var word in full.Words)
        {
            at += at < Words.Count && (at > 0 || word == full.Words[0]) && Words[at][0] == word[0] ? 1 : 0;
        }

        return at == Words.Count;
    }

    // «K slo», of Jonas K. and Jonas B.
    private bool IsLastOf(Name full) => Words.Count == 1 && full.Words is [{ Length: > 1 }, var letter] && letter == Words[0];

    private Fit OneOf(Name full)
    {
        var best = Fit.No;
        for (var at = IsTitled && full.Words.Count > 1 ? 1 : 0; at < full.Words.Count; at++)
        {
            var fit = Compare(Words[0], full.Words[at]);
            fit = fit == Fit.Same && at > 0 ? Fit.Later : fit;
            // «Mari» is not Ylva Marie, whom nobody calls by half of her name.
            fit = at > 0 && fit is Fit.Near or Fit.Called && IsGiven && !_isPetName && full.Words[at] != Words[0] + "s" ? Fit.No : fit;
            best = fit > best ? fit : best;
        }

        return best != Fit.No ? best : full.Words.Count > 1 && IsWrittenTogether(full) ? Fit.Near : IsTitled ? Fit.No
            : full.Words.Take(_isPetName ? full.Words.Count : 1).Max(word => PetName.Of(Words[0], word, IsSure, _isPetName, _lexicon));
    }

    // Each of its words is one of the other's, in their order.
    private Fit InOrder(Name full)
    {
        var (at, worst, first) = (0, Fit.Same, 0);
        for (var there = 0; there < full.Words.Count && at < Words.Count; there++)
        {
            var (part, word) = (Words[at], full.Words[there]);
            var fit = (part.Length == 1 || word.Length == 1) && part[0] == word[0] ? Fit.Same : Compare(part, word);
            if (fit != Fit.No)
            {
                (worst, first) = (fit < worst ? fit : worst, at == 0 ? there : first);
                at++;
            }
        }

        return at < Words.Count || (first > 0 && Words[0].Length == 1) ? Fit.No : worst == Fit.Same && first > 0 ? Fit.Later : worst;
    }

    // «Linh Mai H. Nguyen» and «Nguyễn Hoàng Mai Linh»; «Valentina Mamani Choque» and «Valentina Isabel Mamani Solberg».
    private bool AreTheSameWords(Name full)
    {
        var shared = Words.Count(word => word.Length > 1 && full.Words.Any(other => Compare(word, other) is Fit.Same or Fit.Near));
        var first = Compare(Words[0], full.Words[0]) != Fit.No;
        // «Ann-Mari Lie» and «Ann-Kristin Lie» are sisters.
        return !(HasGivenBeside(full) && full.HasGivenBeside(this)) && shared >= 2 && (first || shared >= Words.Count(word => word.Length > 1));
    }

    // «Lund T. K.», of Tiril Kristin Lund
    private bool IsTurned(Name full) => full.IsFull && Words[0] == full.Words[^1] && Words[0].Length > 1 && Words[1] == full.Words[0][..1] && Words.Skip(1).All(word => word.Length == 1);

    // A given name that the other has not.
    private bool HasGivenBeside(Name other) =>
        Words.Any(word => word.Length > 1 && (_lexicon.Look(word) & WordTraits.AnyGiven) != WordTraits.None && other.Words.All(theirs => Compare(word, theirs) == Fit.No && !(theirs.Length == 1 && theirs[0] == word[0])));

    // «tonemerete» and «Tone Merete Nes», «Hamidurrahman» and «Hamid ur-Rahman».
    private bool IsWrittenTogether(Name full)
    {
        // «Jonas S.» sounds as Jonas does.
        if (Words.Count == full.Words.Count || (Words.Count > 1 && Words[^1].Length == 1))
        {
            return false;
        }

        var (mine, theirs) = (Sound.Of(string.Concat(Words)), "");
        for (var at = 0; at < full.Words.Count && theirs.Length < mine.Length; at++)
        {
            theirs = Sound.Of(theirs + full.Words[at]);
        }

        return theirs == mine && mine.Length >= ShortestTypo;
    }
}
