using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>A text cut into tokens, and what the lists say of each.</summary>
internal sealed class Words
{
    private const int LongestPhrase = 64;
    private const int LongWord = 12;

    private readonly string _text;
    private readonly string _lower;
    private readonly Token[] _tokens;
    private readonly WordEntry[] _entries;
    private readonly WordTraits[] _traits;
    private readonly uint[] _lists;
    private readonly uint[] _classes;
    private readonly Beginning[] _beginnings;
    private readonly bool[] _allowed;
    private readonly bool[] _named;
    private readonly bool[] _allowedHere;

    private readonly Lexicon _lexicon;
    private readonly Notebook _notebook;
    private readonly Func<string, bool> _mayBeNamed;
    private TaggedText? _tagged;
    private bool[]? _everybodys;

    private Words(string text, Lexicon lexicon, ScreeningContext context, Notebook notebook)
    {
        (_lexicon, _notebook, _mayBeNamed, IsRedacted, IsOfCase) = (lexicon, notebook, context.MayBeNamed, context.IsRedacted, context.IsOfCase);
        _text = text;
        _lower = text.ToLowerInvariant();
        _tokens = [.. Tokeniser.Cut(text)];
        _entries = new WordEntry[_tokens.Length];
        _traits = new WordTraits[_tokens.Length];
        _lists = new uint[_tokens.Length];
        _classes = new uint[_tokens.Length];
        _beginnings = new Beginning[_tokens.Length];
        for (var at = 0; at < _traits.Length; at++)
        {
            var lower = _tokens[at].Lower;
            var entry = _entries[at] = notebook.Entry(lower);
            _lists[at] = entry.ListsOf(lower, lexicon);
            _classes[at] = entry.ClassOf(lower);
            _beginnings[at] = entry.Begins(lower);
            _traits[at] = _tokens[at].Kind == TokenKind.Word ? entry.Traits | (IsCommon(at) ? WordTraits.Known : WordTraits.None) : WordTraits.None;
        }

        _allowed = new bool[_tokens.Length];
        for (var at = 0; at < _tokens.Length; at++)
        {
            var allowed = Spanned(at, ListOf.Allowed);
            if (allowed != 1 || !IsAlsoGiven(at))
            {
                Array.Fill(_allowed, true, at, Math.Max(allowed, _allowed[at] ? 1 : 0));
            }
        }

        _named = new bool[_tokens.Length];
        _allowedHere = new bool[_tokens.Length];
        for (var at = 0; at < _tokens.Length && context != ScreeningContext.None; at++)
        {
            if (_tokens[at].Kind == TokenKind.Word)
            {
                var forms = FormsOf(at);
                _named[at] = Array.Exists(forms, form => context.IsNamed(form));
                _allowedHere[at] = Array.Exists(forms, form => context.IsAllowed(form));
                _allowed[at] |= _allowedHere[at];
            }
        }
    }

    public int Count => _tokens.Length;

    // Read everywhere, again and again: where it lies.
    public ref readonly Token this[int at] => ref _tokens[at];

    /// <summary>Cut and looked up; the tagger is asked when somebody asks.</summary>
    public static Words Read(string text, Lexicon lexicon, ScreeningContext context, Notebook? notebook = null) =>
        new(text, lexicon, context, notebook ?? new Notebook(lexicon));

    private TaggedText Tagged => _tagged ??= new TaggedText(this, _lexicon.Tagger, _notebook);

    /// <summary>What the tagger says by the capitals, or without them where they say nothing.</summary>
    public Likelihood Likely(int at) => Tagged[at, _tokens[at].Caseless];

    /// <summary>What the tagger says when it overlooks the capitals.</summary>
    public Likelihood LikelyCaseless(int at) => Tagged[at, true];

    /// <summary>What was worked out while other versions of the text were read.</summary>
    public Notebook Notebook => _notebook;

    /// <summary>No list has it, and it is not made as words are.</summary>
    public bool IsUnheardOf(int at) =>
        !Is(at, WordTraits.Known | WordTraits.AnyName | WordTraits.Place | WordTraits.Allowed) && !_allowed[at] && !_notebook.IsMade(_tokens[at].Lower, IsStrict(at));

    /// <summary>In no list, but made as words are.</summary>
    public bool IsMade(int at) => _notebook.IsMade(_tokens[at].Lower, IsStrict(at));

    // Of a short word with a capital a surname may be made as well; of a long one that opens a sentence hardly.
    private bool IsStrict(int at) => IsWritten(at) && !(_tokens[at].StartsSentence && _tokens[at].Length >= LongWord);

    /// <summary>Does a list have it as a given name, wherever it stands?</summary>
    /// <param name="lower">One word, in lower case.</param>
    public bool IsGiven(string lower) => (_notebook.Look(lower) & WordTraits.Given) != WordTraits.None;

    /// <summary>Does a list have it as a place, wherever it stands?</summary>
    /// <param name="lower">One word, in lower case.</param>
    public bool IsPlace(string lower) => (_notebook.Look(lower) & WordTraits.Place) != WordTraits.None;

    /// <summary>Is it a common word, wherever it stands?</summary>
    /// <param name="lower">One word, in lower case.</param>
    public bool IsKnown(string lower) => (_notebook.Look(lower) & WordTraits.Known) != WordTraits.None;

    /// <summary>Does our list have it as a test, a drug, a service, wherever it stands?</summary>
    /// <param name="lower">One word, in lower case.</param>
    public bool IsNobodys(string lower) => (_notebook.Look(lower) & WordTraits.Allowed) != WordTraits.None;

    /// <summary>A common word, but for one letter.</summary>
    public bool IsSlip(int at) => _lexicon.IsSlip(_tokens[at].Lower);

    public bool IsAllowed(int at) => _allowed[at];

    /// <summary>As <see cref="Everybodys"/> says.</summary>
    public bool IsEverybodys(int at) => (_everybodys ??= Everybodys.In(this))[at] || Everybodys.IsMade(this, at);

    /// <summary>Allowed by who is in the room or by what the writer has said, and not by our list.</summary>
    public bool IsAllowedHere(int at) => _allowedHere[at];

    /// <summary>The case knows somebody who is called so.</summary>
    public bool IsNamed(int at) => _named[at];

    /// <summary>As <see cref="ScreeningContext.IsRedacted"/> says.</summary>
    public bool IsRedacted { get; }

    /// <summary>As <see cref="ScreeningContext.IsOfCase"/> says.</summary>
    public bool IsOfCase { get; }

    /// <summary>The case may know somebody who is called so.</summary>
    public bool MayBeNamed(int at) => IsLetterful(at) && _mayBeNamed(Written(at).ToString());

    /// <summary>The word as it stands in the text.</summary>
    public ReadOnlySpan<char> Written(int at) => _text.AsSpan(_tokens[at].Start, _tokens[at].Length);

    /// <summary>One character of the text.</summary>
    public char Letter(int place) => _text[place];

    /// <summary>From one token to before another, as it stands in the text.</summary>
    public string Written(int from, int to) => _text[_tokens[from].Start.._tokens[to - 1].End];

    /// <summary>A line ends before it.</summary>
    public bool IsNewLine(int at) => at == 0 || _text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Contains('\n');

    public WordTraits Traits(int at) => _traits[at];

    public bool Is(int at, WordTraits any) => at < Count && (_traits[at] & any) != WordTraits.None;

    public string Before(int at)
    {
        var before = at - 1;
        while (before >= 0 && _tokens[before].Lower is ":" or "," or "." or "«" or "\"")
        {
            before--;
        }

        return before < 0 ? "" : _tokens[before].Lower;
    }

    public string After(int at) => at + 1 < Count ? _tokens[at + 1].Lower : "";

    /// <summary>More than one capital: an abbreviation, among words that are not all capitals.</summary>
    public bool IsShouted(int at) => _text.AsSpan(_tokens[at].Start, _tokens[at].Length).Slice(1).IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>A capital first, whether or not that says anything here.</summary>
    public bool IsCapital(int at) => at < Count && _tokens[at].Kind == TokenKind.Word && char.IsUpper(_text[_tokens[at].Start]);

    /// <summary>Written as names are, by somebody who uses capitals.</summary>
    public bool IsWritten(int at) => IsCapital(at) && !_tokens[at].Caseless;

    /// <summary>One capital letter among words that have none: also in a text that has no others.</summary>
    public bool IsLoneCapital(int at) =>
        at < Count && _tokens[at] is { Length: 1, Kind: TokenKind.Word } && IsCapital(at) && (!_tokens[at].Caseless || (IsSmallWord(at - 1) || IsSmallWord(at + 1)));

    private bool IsSmallWord(int at) => at >= 0 && at < Count && _tokens[at] is { Kind: TokenKind.Word, Length: > 1 } && !IsCapital(at);

    public bool MayBeName(int at) =>
        _tokens[at].Kind == TokenKind.Word && !_allowed[at] && (IsCapital(at) || _tokens[at].Caseless) && !(_tokens[at].Length == 1 && !FollowedByPoint(at));

    /// <summary>In a list of names and no common word.</summary>
    public bool IsListedName(int at) => Is(at, WordTraits.AnyName) && !Is(at, WordTraits.Known);

    public bool IsColon(int at) => at >= 0 && at < Count && _tokens[at].Lower is ":";

    public bool IsPoint(int at) => at < Count && _tokens[at].Lower is ".";

    /// <summary>Hangs on what stands before it: the R of «ADI-R».</summary>
    public bool IsTail(int at) => at > 0 && AreClose(at - 1, at) && _tokens[at - 1].Lower is not ("." or "(" or "/" or "«" or "\"" or ",");

    /// <summary>Digits among its letters: «3mg», «G3P1».</summary>
    public bool HasDigits(int at) => Begins(at, Beginning.Digits);

    /// <summary>Whether one of these may begin with the token.</summary>
    public bool Begins(int at, Beginning any) => (_beginnings[at] & any) != Beginning.None;

    /// <summary>… or a number stands there.</summary>
    public bool MayOpen(int at, Beginning any) => _tokens[at].Kind == TokenKind.Number || Begins(at, any);

    /// <summary>As <see cref="Telling.ClassOf"/>.</summary>
    public uint ClassOf(int at) => _classes[at];

    /// <summary>As <see cref="Telling.IsCommon"/>.</summary>
    public bool IsCommon(int at) => _classes[at] != 0;

    /// <summary>As <see cref="Telling.IsSmall"/>.</summary>
    public bool IsSmall(int at) => (_classes[at] & Telling.Smallness) != 0;

    /// <summary>As <see cref="Forms.Of"/>.</summary>
    public string[] FormsOf(int at) => _entries[at].FormsOf(_tokens[at].Lower);

    /// <summary>All that is said of the word, wherever it stands.</summary>
    public WordEntry Entry(int at) => _entries[at];

    /// <summary>A word, and no number or mark.</summary>
    public bool IsLetterful(int at) => at < Count && _tokens[at].Kind == TokenKind.Word;

    public bool AreClose(int one, int two) => two < Count && _tokens[one].End == _tokens[two].Start;

    /// <summary>Nothing but one space stands between them.</summary>
    public bool AreJoined(int one, int two) =>
        AreClose(one, two) || (two < Count && _tokens[one].End + 1 == _tokens[two].Start && _text[_tokens[one].End] == ' ');

    /// <summary>The tokens that a finding covers, also in part: the first, and the one after the last.</summary>
    public (int First, int End) Within(Finding finding)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].End <= finding.Start ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < Count && _tokens[end].Start < finding.End)
        {
            end++;
        }

        return (low, end);
    }

    /// <summary>How many tokens a phrase of a list covers from here; nought when it ends inside one.</summary>
    public int Spanned(int at, ListOf list) => WordEntry.Spanned(_lists[at], list) is var count and >= 0 ? count : Follow(at, list);

    /// <summary>As <see cref="PhraseList.HasEnd"/>.</summary>
    public bool HasEnd(int at, ListOf list) => WordEntry.HasEnd(_lists[at], list);

    private int Follow(int at, ListOf list)
    {
        var start = _tokens[at].Start;
        var length = _lexicon.Longest(list, _lower.AsSpan(start, Math.Min(LongestPhrase, _lower.Length - start)));
        var count = 0;
        while (length > 0 && at + count < Count && _tokens[at + count].Start < start + length)
        {
            count++;
        }

        return count > 0 && _tokens[at + count - 1] is var last && (last.End == start + length || IsGenitive(last, start + length)) ? count : 0;
    }

    // «Odd» is no ODD, «Ask» no ASK, and «Hol» no HOL.
    private bool IsAlsoGiven(int at) => Is(at, WordTraits.Given | WordTraits.Place) && (_tokens[at].Caseless || !IsShouted(at));

    private bool IsGenitive(Token last, int end) => last.End == end + 1 && last.Length > 4 && _lower[end] == 's';

    private bool FollowedByPoint(int at) => at + 1 < Count && _tokens[at + 1].Lower == "." && AreClose(at, at + 1);
}
