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

    private readonly Renamed _renamed = new(text, spots, lexicon);

    // By the given name and the surname: «Safi, Hamid» is the Hamid Safi who is named elsewhere.
    private readonly Dictionary<(string Given, string Surname), int> _wholes = Enumerable.Range(0, spots.Count)
        .Where(at => spots[at].Type == FindingType.Person && spots[at].Form.Contains(' ')).DistinctBy(at => (Spelling.FirstWord(spots[at].Form), Spelling.LastWord(spots[at].Form)))
        .ToDictionary(at => (Spelling.FirstWord(spots[at].Form), Spelling.LastWord(spots[at].Form)));

    /// <summary>Numbers of spots, the earlier first.</summary>
    /// <returns>IsSure: the two stand beside each other, and the words between them say it.</returns>
    public IEnumerable<(int One, int Other, bool IsSure)> Pairs()
    {
        var (earlier, before) = (-1, -1);
        for (var at = 0; at < spots.Count; at++)
        {
            if (spots[at].Type != FindingType.Person)
            {
                continue;
            }

            var isCalled = earlier >= 0 && spots[at].Start - spots[earlier].End is > 0 and <= LongestBetween && CalledBy().IsMatch(text[spots[earlier].End..spots[at].Start]);
            var isSure = isCalled || (before >= 0 && IsSaid(before, at));
            var one = isCalled ? earlier : isSure ? before : InForm(at) is var name and >= 0 ? name : Called(at) is var called and >= 0 ? called : _renamed.Of(at);
            if (one >= 0)
            {
                // «Nes, altså Kari Nes»: the whole name says whose the surname is.
                yield return IsSurnameOf(one, at) ? (at, one, isSure) : (one, at, isSure);
            }

            if (before >= 0 && Turned(before, at) is var whole and >= 0)
            {
                yield return (whole, before, true);
                yield return (whole, at, true);
            }

            (earlier, before) = (before, at);
        }
    }

    /// <summary>Whether one stands beside the other in a row: «Kasper og Kacper» are two.</summary>
    public bool AreTwo(int one, int next) => next == one + 1 && Row().IsMatch(text[spots[one].End..spots[next].Start]);

    private bool IsSaid(int one, int other)
    {
        var (from, to) = (spots[one].End, spots[other].Start);
        if (to - from is < 1 or > LongestBetween)
        {
            return false;
        }

        var between = text[from..to];
        if (between.Contains('\n', StringComparison.Ordinal) || IsOfAnother(one, other, between))
        {
            return false;
        }

        // «den vesle dei seier Pusur til» is nobody who was named.
        return (SaidToBe.Says(between) && !To().IsMatch(After(other))) || Named().IsMatch(between)
            || (IsSurnameOf(one, other) && Apposed().IsMatch(between))
            || (HaveOneGivenName(one, other) && RenamedHint().IsMatch(between))
            || (InBracket().IsMatch(between) && text.AsSpan(spots[other].End).TrimStart("»\"”'").StartsWith(")"))
            || (Born().IsMatch(between) && (!spots[other].Text.Contains(' ') || HaveOneGivenName(one, other)))
            || (Or().IsMatch(between) && (HaveOneBeginning(one, other) || IsPetName(other)))
            || (between is ", " && After(other).StartsWith(" som ", StringComparison.Ordinal) && IsPetName(other))
            || ShortFor().IsMatch(between)
            || (InBracket().IsMatch(between) && Among().IsMatch(After(other)))
            || (Who().Match(between) is { Success: true } who && Roles.Called(who.Groups["role"].Value.ToLowerInvariant()) is { Role: not null, Plural: false });
    }

    // «Torild, som Ea seier», «Mor til Olai (Jorunn)», «Mor til Vetle heiter Trude», «Bård er los, Ingunn er jordmor».
    private bool IsOfAnother(int one, int other, string between) =>
        (between.EndsWith("som ", StringComparison.OrdinalIgnoreCase) && Saying().IsMatch(After(other)))
        || (Relative().IsMatch(between) && WhoseIs().IsMatch(text.AsSpan(Math.Max(0, spots[one].Start - Around)..spots[one].Start)))
        || (between.EndsWith(", ", StringComparison.Ordinal) && between.Length > 2 && Clause().IsMatch(After(other)));

    // «gamle fru Lunde, Olga Lunde»
    private bool IsSurnameOf(int one, int other) =>
        !spots[one].Text.Contains(' ') && spots[other].Form.Split(' ') is { Length: > 1 } words && words[^1] == spots[one].Form;

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
        if (!label.Success)
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
        var calling = Pronouns.Contains(word.Text) ? WordBefore(word.Start) : word;
        var isCalling = Calling.Contains(calling.Text) || (calling.Text is "sier" or "seier" && Everybody().IsMatch(text[Math.Max(0, spots[at].Start - Around)..spots[at].Start]));
        if (!isCalling || To().IsMatch(After(at)))
        {
            return -1;
        }

        var last = -1;
        for (var before = at - 1; before >= 0; before--)
        {
            var between = text.AsSpan(spots[before].End, Math.Max(0, calling.Start - spots[before].End));
            if (between.Length > Sentence || between.ContainsAny('.', '!', '\n') || between.Contains(" en ", StringComparison.Ordinal) || between.Contains(" ein ", StringComparison.Ordinal) || between.Contains(" ei ", StringComparison.Ordinal) || (between.LastIndexOf(" som ", StringComparison.Ordinal) is var som and > 0 && !SaidToBe.IsAge(between[..som])))
            {
                break;
            }

            if (spots[before].Type == FindingType.Person)
            {
                last = calling.Text is "kaller" or "kallar" or "kalla" or "kalte" && Caller().IsMatch(between) ? -2 : before;
                break;
            }
        }

        return last != -1 ? Math.Max(-1, last) : word.Text is "han" or "ham" or "henne" or "ho" or "hun" or "sier" or "seier" && Others().IsMatch(text[Math.Max(0, calling.Start - Around)..calling.Start]) ? OnlyOneBefore(at, calling.Start) : -1;
    }

    // «… Runar i to år. Folk kallar han Runen»: the only one of the last sentence in which anybody is named.
    private int OnlyOneBefore(int at, int to)
    {
        var here = text.LastIndexOfAny(['.', '!', '?', '\n'], to);
        var before = at - 1;
        while (before >= 0 && spots[before].Type != FindingType.Person)
        {
            before--;
        }

        if (before < 0 || spots[before].End > here || to - spots[before].End > Reach)
        {
            return -1;
        }

        var start = text.LastIndexOfAny(['.', '!', '?', '\n'], spots[before].Start);
        return Enumerable.Range(0, before).Any(other => spots[other].Type == FindingType.Person && spots[other].Start > start && spots[other].Form != spots[before].Form) ? -1 : before;
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

    [GeneratedRegex("^ (og|samt|and|&|\\+|mot|med) $", Options, Patience)]
    private static partial Regex Row();

    [GeneratedRegex(
        "^,? ?(og |men |som |enda |endå |selv om |sjølv om )?((han|hun|ho|hen) )?((nå |no )?(er|vart|ble) gift og )?(het|heter|heitte|heiter|hette|heite|står som|står oppført som|skriver seg|skriv seg|er døpt|går under|signerer|signerar)( bare| berre| egentlig| eigentleg| eigenleg| no| nå| før| da| for| visst| visstnok| vel| nok)* ?[«\"“]?$",
        Options,
        Patience)]
    private static partial Regex Named();

    [GeneratedRegex("^(,|;|:| –| -| \\()? ?(altså |ja, |nei, |(hans|hennes|hennar) \\p{L}+, |det er (læraren|læreren|presten|legen|trenaren|treneren), )?$", Options, Patience)]
    private static partial Regex Apposed();

    [GeneratedRegex("^[^\n]*\\b(het|hette|heitte|heiter|heter|kalles|kallast|står|tidligere|tidlegare|før|jentenavne?t?|pikenavne?t?|jentenamnet?|skriver seg|skriv seg)\\b[^\n]*$", Options, Patience)]
    private static partial Regex RenamedHint();

    [GeneratedRegex("^[»\"”]?,? ?\\(?((som|slik|det) [a-zæøå ]{0,20}(kaller|kallar|kalla|kallas|kalte|sier|seier)|(kaller|kallar|kallas|kalles) (vi|me|han|hun|ho|de|dei)\\b)", Options, Patience)]
    private static partial Regex PetName();

    // Who calls is neither the writer nor the one who is called.
    [GeneratedRegex("(^|[^\\p{L}])" + SaidToBe.Callers + " (bare |berre )?$", Options, Patience)]
    private static partial Regex Others();

    [GeneratedRegex("\\b(alle|folk|vi|me|de|dei|barna|ungene|guttene|klassen)( bare| berre)? (sier|seier) [«\"“]?$", Options, Patience)]
    private static partial Regex Everybody();

    [GeneratedRegex("^( (òg|også|alltid|ofte|bare|berre))? (kaller|kallar|kalla|kalte|sier|seier|sei|sa|skriver|skriv)\\b", Options, Patience)]
    private static partial Regex Saying();

    [GeneratedRegex("\\b\\p{L}{3,} (til|for) $", Options, Patience)]
    private static partial Regex WhoseIs();

    [GeneratedRegex("^( \\(| (nå |no )?(er|heter|heiter|heite|het|hette|heitte) (nå |no )?$)", Options, Patience)]
    private static partial Regex Relative();

    [GeneratedRegex("^ (er|var|har|hadde|heter|heiter|bor|bur|jobber|jobbar|sier|seier|går)\\b", Options, Patience)]
    private static partial Regex Clause();

    [GeneratedRegex("^ ?\\((ps )?[«\"“']?$", Options, Patience)]
    private static partial Regex InBracket();

    [GeneratedRegex("^(,| \\() ?(født|fødd|f\\.|døpt|gift|ugift|tidligere|tidlegare|tidl\\.|pikenavn|pikenamn|jentenamn|opprinnelig|opphavleg|oppr\\.|nå|no) $", Options, Patience)]
    private static partial Regex Born();

    [GeneratedRegex("^[»\"”]? til\\b", Options, Patience)]
    private static partial Regex To();

    [GeneratedRegex("^,? \\(?eller (bare |berre )?[«\"“']?$", Options, Patience)]
    private static partial Regex Or();

    // «Jens, som Vilde kaller Jensemann»
    [GeneratedRegex("^,? som \\p{L}+ (kaller|kallar|kalla|kalte|skriver|skriv) [«\"“]?$", Options, Patience)]
    private static partial Regex CalledBy();

    // «Ola (5, kortform for Aleksandra)»
    [GeneratedRegex("^[^.!?\\n]{0,24}\\b(kort for|kort(form|na[vm]n) (for|til|av)|forkort(et|a|ing) (for|av)|kallena[vm]n (for|på)) [«\"“]?$", Options, Patience)]
    private static partial Regex ShortFor();

    [GeneratedRegex("^[»\"”]? (hjemme|heime|til dagl[ie]g|til dagleg|blant \\p{L}+|(i|på) (skolen|skulen|klassen|klassa|barnehagen|jobben|nett|nettet))[,;)]", Options, Patience)]
    private static partial Regex Among();

    [GeneratedRegex("^,? (som )?er (hans |hennes |hennar )?(?<role>[a-zæøå]+),? \\(?$", Options, Patience)]
    private static partial Regex Who();

    [GeneratedRegex("^[\\s>*•–-]*(kalles|kallast|kalla|kallenavn|kallenamn|tilnavn)\\b", Options, Patience)]
    private static partial Regex CalledField();

    [GeneratedRegex("^[\\s>*•–0-9.)-]*(navn|namn|barnets navn|barnet|elev|eleven|pasient|pas|namn på|navn på|etternavn|den unge|klient|bruker|brukar)\\b", Options, Patience)]
    private static partial Regex NameField();

    [GeneratedRegex("^ ?(\\(\\d+[^)]*\\)|på \\d+)? ?$", Options, Patience)]
    private static partial Regex Caller();
}
