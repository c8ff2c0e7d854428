using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Where a text says itself that two names are one person's: «Jonas, egentlig Yonas», «kalt Totto», «Kari Lie (født Moe)».</summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
/// <param name="lexicon">Tells which words are names.</param>
internal sealed partial class Aliases(string text, IReadOnlyList<Spot> spots, Lexicon lexicon)
{
    private const int Around = 48;
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int LongestBetween = 70;
    private const int Sentence = 120;

    // As far as a pronoun reaches back.
    private const int Reach = 240;

    private static readonly FrozenSet<string> Calling = FrozenSet.Create(StringComparer.Ordinal, "kalla", "kalt", "kalte", "kalles", "kallast", "kaller", "kallar", "kallenavn", "kallenavnet", "kallenamn", "tilnavnet", "tilnamnet");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal, "han", "ham", "hun", "ho", "henne", "hen", "seg", "for");

    // Of whom somebody else says it: «Liv holder seg unna og kaller henne Bølla».
    private static readonly FrozenSet<string> Objects = FrozenSet.Create(StringComparer.Ordinal, "han", "ham", "henne", "ho");

    private readonly Renamed _renamed = new(text, spots, lexicon);
    private readonly Respectively _respectively = new(text, spots);
    private readonly NamedLater _later = new(text, spots);
    private readonly WrittenOtherwise _written = new(text, spots);

    // By the given name and the surname: «Safi, Hamid» is the Hamid Safi who is named elsewhere.
    private readonly Dictionary<(string Given, string Surname), int> _wholes = Enumerable.Range(0, spots.Count)
        .Where(at => spots[at].Type == FindingType.Person && spots[at].Form.Contains(' ')).DistinctBy(at => (Spelling.FirstWord(spots[at].Form), Spelling.LastWord(spots[at].Form)))
        .ToDictionary(at => (Spelling.FirstWord(spots[at].Form), Spelling.LastWord(spots[at].Form)));

    /// <summary>Numbers of spots, the earlier first.</summary>
    /// <returns>IsSure: the two stand beside each other, and the words between them say it.</returns>
    public IEnumerable<(int One, int Other, bool IsSure)> Pairs()
    {
        var (earlier, before, owner) = (-1, -1, -1);
        for (var at = 0; at < spots.Count; at++)
        {
            if (spots[at].Type != FindingType.Person)
            {
                continue;
            }

            var isCalled = earlier >= 0 && spots[at].Start - spots[earlier].End is > 0 and <= LongestBetween && CalledBy().IsMatch(text[spots[earlier].End..spots[at].Start]);
            var isSure = isCalled || (before >= 0 && IsSaid(before, at));
            var isNext = before >= 0 && (owner >= 0 || CalledSo.Names(text, spots[before])) && IsNext(before, at);
            var respectively = _respectively.Of(at);
            var one = respectively >= 0 ? respectively : isCalled ? earlier : isSure ? before : isNext ? owner >= 0 ? owner : before : InForm(at) is var name and >= 0 ? name : Called(at) is var called and >= 0 ? called
                : _renamed.Of(at) is var renamed and >= 0 ? renamed : _later.Of(at) is var later and >= 0 ? later : _written.Of(at);
            owner = one;
            if (one >= 0)
            {
                // «Nes, altså Kari Nes»: the whole name says whose the surname is.
                yield return IsSurnameOf(one, at) ? (at, one, isSure) : (one, at, isSure);
            }

            if (before >= 0 && IsGivenNameOf(before, at))
            {
                yield return (at, before, true);
            }

            if (before >= 0 && Turned(before, at) is var whole and >= 0)
            {
                yield return (whole, before, true);
                yield return (whole, at, true);
            }

            (earlier, before) = (before, at);
        }
    }

    // «Maja T og av lillebroren Jaja», «både Hanna og Kristin», after what somebody is called.
    private bool IsNext(int one, int next)
    {
        var between = text[spots[one].End..spots[next].Start];
        return between.Length < Around && ((between == ", " && HaveOneBeginning(one, next) && !AreListed(one, next)) || NextCalled().IsMatch(between) || (between == " og " && text.AsSpan(0, spots[one].Start).EndsWith("både ", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether one stands beside the other in a row: «Kasper og Kacper» are two.</summary>
    public bool AreTwo(int one, int next) => next == one + 1 && !Calling.Contains(Spelling.FirstWord(spots[next].Form)) && Row().IsMatch(text[spots[one].End..spots[next].Start]);

    /// <summary>… or a comma is all that is between them: «Aibek, Ainura og Trond».</summary>
    public bool AreListed(int one, int next) => next == one + 1 && spots[next].Start - spots[one].End == 2 && text[spots[one].End] == ',' && After(next) is [',', ..] or [' ', 'o', 'g', ' ', ..];

    private bool IsSaid(int one, int other)
    {
        var (from, to) = (spots[one].End, spots[other].Start);
        if (to - from is < 1 or > LongestBetween)
        {
            return false;
        }

        var between = text[from..to];
        if (NamePart().Match(between) is { Success: true } part)
        {
            return IsOfOneForm(one, part);
        }

        if (between.Contains('\n', StringComparison.Ordinal) || IsOfAnother(one, other, between))
        {
            return false;
        }

        // «den vesle dei seier Pusur til» is nobody who was named.
        return (SaidToBe.Says(between) && !To().IsMatch(After(other))) || Named().IsMatch(between) || CalledBefore().IsMatch(between)
            || IsNamesakeOf(one, other, between)
            || (between == " til " && HaveOneBeginning(one, other) && Became().IsMatch(text.AsSpan(Math.Max(0, spots[one].Start - Around)..spots[one].Start)))
            || (IsSurnameOf(one, other) && Apposed().IsMatch(between))
            || (HaveOneGivenName(one, other) && RenamedHint().IsMatch(between))
            || (InBracket().IsMatch(between) && text.AsSpan(spots[other].End).TrimStart("»\"”'").StartsWith(")"))
            || (Born().IsMatch(between) && (!spots[other].Text.Contains(' ') || HaveOneGivenName(one, other)))
            || (between == " (" && IsInitialOf(one, other))
            || (Or().IsMatch(between) && (HaveOneBeginning(one, other) || IsPetName(other)))
            || (between is ", " && After(other).StartsWith(" som ", StringComparison.Ordinal) && IsPetName(other))
            || ShortFor().IsMatch(between)
            || (InBracket().IsMatch(between) && Among().IsMatch(After(other)))
            || (Who().Match(between) is { Success: true } who && SaysRole(who));
    }

    // «Navn: Yonas», «Etternavn: Mehari»; not «Mor: Fatuma», «Fornavn: Yonas», nor the next child's.
    private bool IsOfOneForm(int one, Match part)
    {
        var label = text.AsSpan(LineOf(spots[one].Start), spots[one].Start - LineOf(spots[one].Start)).TrimEnd(" :").ToString();
        return (part.Groups["whose"] is not { Success: true } whose || (label.StartsWith(whose.Value, StringComparison.OrdinalIgnoreCase) && Field().IsMatch(label.AsSpan(whose.Length)))) && (part.Groups["part"].Value.StartsWith("etter", StringComparison.OrdinalIgnoreCase)
            ? GivenField().IsMatch(label)
            : SurnameField().IsMatch(label) && !(one > 0 && NamePart().IsMatch(text[spots[one - 1].End..spots[one].Start])));
    }

    // «Torild, som Ea seier», «Mor til Olai (Jorunn)», «Mor til Vetle heiter Trude», «Bård er los, Ingunn er jordmor».
    private bool IsOfAnother(int one, int other, string between) =>
        (between.EndsWith("som ", StringComparison.OrdinalIgnoreCase) && (Saying().IsMatch(After(other)) || (between.Trim(' ', ',') == "som" && Telling().IsMatch(After(other)))))
        || (Relative().IsMatch(between) && WhoseIs().IsMatch(text.AsSpan(Math.Max(0, spots[one].Start - Around)..spots[one].Start)))
        || (Namely().IsMatch(between) && KinOf().Match(text, Math.Max(0, spots[one].Start - Around), Math.Min(Around, spots[one].Start)) is { Success: true } kin && Roles.Called(kin.Groups["role"].Value.ToLowerInvariant()).Role is not null)
        || (between.EndsWith(", ", StringComparison.Ordinal) && between.Length > 2 && Clause().IsMatch(After(other)));

    // «Håkon Isdahl, «Store Håkon»», «Lille-Lars (Lars Eirik Vangen)»; not «Lars, lille Lars og Per»
    private bool IsNamesakeOf(int one, int other, string between) =>
        Beside().Match(between) is { Success: true } beside && (beside.Groups["sign"].Success || (spots[one].Text.Contains(' ') && !After(other).StartsWith(" og ", StringComparison.Ordinal)))
        && (IsOf(other, one) || (IsOf(one, other) && spots[other].Form.Contains(' ')));

    private bool IsOf(int called, int whole)
    {
        var words = spots[called].Form.Split(' ', '-');
        var isSorted = words.Length == 2 && Namesakes.Sort(words[0]) is not null;
        return (isSorted || (words.Length == 1 && Namesakes.Of(text, spots[called]).Length > 0)) && spots[whole].Form.Split(' ', '-') is var names && Namesakes.Sort(names[0]) is null && (names[0] == words[^1] || names[^1] == words[^1]);
    }

    // «gamle fru Lunde, Olga Lunde»
    private bool IsSurnameOf(int one, int other) =>
        (!spots[one].Text.Contains(' ') || Name.IsTitle(Spelling.FirstWord(spots[one].Form))) && spots[other].Form.Split(' ') is { Length: > 1 } words && !Name.IsTitle(words[0]) && Namesakes.Sort(words[0]) is null && words[^1] == Spelling.LastWord(spots[one].Form);

    // «Gjerstad, altså onkelen Einar», «Storhaug på bustadkontoret, han Tore»
    private bool IsGivenNameOf(int surname, int given) =>
        spots[given].Start - spots[surname].End is > 0 and <= LongestBetween && IsSurname(spots[surname].Form) && lexicon.Look(spots[given].Form).HasFlag(WordTraits.Given)
        && GivenAfter().Match(text[spots[surname].End..spots[given].Start]) is { Success: true } said
        && (!said.Groups["role"].Success || SaysRole(said));

    private static bool SaysRole(Match said) => Roles.Called(said.Groups["role"].Value.ToLowerInvariant()) is { Role: not null, Plural: false };

    private bool IsSurname(string form) => lexicon.Look(form) is var traits && traits.HasFlag(WordTraits.Surname) && !traits.HasFlag(WordTraits.Given);

    // «Far: J.L. (Jørgen når han underskriver)»
    private bool IsInitialOf(int one, int other) =>
        spots[one].Form is [var letter, '.', ..] && spots[one].Form.Length < 8 && spots[other].Form[0] == letter && !spots[other].Text.Contains('.');

    // «Kristin Jåma, hun het Kristin Holmen da»
    private bool HaveOneGivenName(int one, int other) =>
        spots[one].Text.Contains(' ') && spots[other].Text.Contains(' ') && Sound.Of(spots[one].Form.Split(' ', '-')[0]) == Sound.Of(spots[other].Form.Split(' ', '-')[0]);

    /// <summary>Whether the text says that somebody is called so: «Nolle, som far kaller henne».</summary>
    public bool IsPetName(int at) => PetName().IsMatch(After(at));

    private string After(int at) => text[spots[at].End..Math.Min(text.Length, spots[at].End + Around)];

    private bool HaveOneBeginning(int one, int other)
    {
        var (first, second) = (Sound.Of(spots[one].Form), Sound.Of(spots[other].Form));
        return first.Length > 1 && second.Length > 1 && first[..2] == second[..2];
    }

    private int Turned(int one, int next) =>
        !spots[one].Text.Contains(' ') && spots[next].Start - spots[one].End == 2 && text[spots[one].End] == ',' && _wholes.TryGetValue((Spelling.FirstWord(spots[next].Form), spots[one].Form), out var whole) && whole != next && spots[whole].Form.StartsWith($"{spots[next].Form} ", StringComparison.Ordinal) ? whole : -1;

    // «Kalles: Eivi, Vesle-E», under «Navn på barnet: …».
    private int InForm(int at)
    {
        var line = LineOf(spots[at].Start);
        var label = CalledField().Match(text, line, spots[at].Start - line);
        if (!label.Success || text.AsSpan(line + label.Length, spots[at].Start - line - label.Length).Contains(". ", StringComparison.Ordinal))
        {
            return -1;
        }

        for (var name = 0; name < at; name++)
        {
            if (spots[name].Type == FindingType.Person && spots[name].Start < line && NameField().IsMatch(text[LineOf(spots[name].Start)..spots[name].Start]))
            {
                return name;
            }
        }

        return -1;
    }

    private int LineOf(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    // «Lovise har det fint, men dei kallar ho Vesla»; not «Lovise kallar ho Vesla».
    private int Called(int at)
    {
        var word = WordBefore(spots[at].Start);
        word = word.Text == "både" && WordBefore(word.Start) is var said && (said.Text is "kalles" or "kallast" or "kalt" || Objects.Contains(said.Text)) ? said : word;
        var calling = Pronouns.Contains(word.Text) ? WordBefore(word.Start) : word;
        var isCalling = Calling.Contains(calling.Text) || (calling.Text is "sier" or "seier" && CalledSo.IsAll(text, spots[at]) && Everybody().IsMatch(text[Math.Max(0, spots[at].Start - Around)..spots[at].Start]));
        if (!isCalling || To().IsMatch(After(at)) || Namesakes.IsIntroduced(text, spots[at]))
        {
            return -1;
        }

        var last = -1;
        for (var before = at - 1; before >= 0; before--)
        {
            var between = text.AsSpan(spots[before].End, Math.Max(0, calling.Start - spots[before].End));
            if (between.Length > Sentence || between.ContainsAny('.', '!', '\n') || between.Contains(" en ", StringComparison.OrdinalIgnoreCase) || between.Contains(" ein ", StringComparison.OrdinalIgnoreCase) || between.Contains(" ei ", StringComparison.OrdinalIgnoreCase) || (between.LastIndexOf(" som ", StringComparison.Ordinal) is var som and > 0 && !SaidToBe.IsAge(between[..som])))
            {
                break;
            }

            if (spots[before].Type == FindingType.Person)
            {
                last = calling.Text is "kaller" or "kallar" or "kalla" or "kalte" && (Caller().IsMatch(between) || (Objects.Contains(word.Text) && between.EndsWith(" og "))) ? -2 : before;
                break;
            }
        }

        return last != -1 ? Math.Max(-1, last) : IsOfOne(word.Text, calling) ? OnlyOneBefore(at, calling.Start) : -1;
    }

    // «Alle kaller ham …», «kalles han …», «Han kaller seg …»: of somebody who was named before.
    private bool IsOfOne(string word, (string Text, int Start) calling) => word is "seg"
        ? WordBefore(calling.Start).Text is "han" or "hun" or "ho" or "hen"
        : word is "kalles" or "kallast" ? text.AsSpan(0, calling.Start).TrimEnd(' ') is [.., '.' or '\n']
        : word is "han" or "ham" or "henne" or "ho" or "hun" or "sier" or "seier" && (calling.Text is "kalles" or "kallast" || Others().IsMatch(text[Math.Max(0, calling.Start - Around)..calling.Start]));

    // «… Runar i to år. Folk kallar han Runen»: the only one of the last sentence in which anybody is named.
    private int OnlyOneBefore(int at, int to)
    {
        var here = text.LastIndexOfAny(['.', '!', '?', '\n'], to);
        var before = NamedBefore.Last(spots, at);
        return before < 0 || spots[before].End > here || to - spots[before].End > Reach || NamedBefore.IsOneOfSeveral(text, spots, before) ? -1 : before;
    }

    private (string Text, int Start) WordBefore(int end)
    {
        var last = end - 1;
        while (last >= 0 && end - last < 5 && !char.IsLetterOrDigit(text[last]))
        {
            last--;
        }

        var first = last;
        while (first >= 0 && (char.IsLetterOrDigit(text[first]) || text[first] == '-'))
        {
            first--;
        }

        return first == last ? ("", 0) : (text[(first + 1)..(last + 1)].ToLowerInvariant(), first + 1);
    }
}
