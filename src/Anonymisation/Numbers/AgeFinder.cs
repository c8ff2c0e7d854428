using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// How old somebody is, by what stands around the number: «han er snart seks», «Mor (34)», «to barn på 4 og 6», «i tenårene», «tolvårig», «årgang 09».
/// What has a shape of its own, «14 år», the rules find.
/// </summary>
internal static class AgeFinder
{
    private const int Far = 6;

    private static readonly FrozenSet<string> Becomes = Set(
        "er", "e", "var", "vert", "vorten", "verte", "va", "blir", "bli", "ble", "blei", "vart", "blitt", "vorte", "vært", "vore", "fyller", "fyl", "fyljer", "fylle", "fylte", "fylde", "fylt", "rundet", "runda", "runder", "rundar", "passerte", "passert", "bikka", "bikker", "seg");

    private static readonly FrozenSet<string> Fills = Set("fyller", "fyl", "fyljer", "fylle", "fylte", "fylde", "fylt", "rundet", "runda", "runder", "rundar", "bikka", "bikker");

    private static readonly FrozenSet<string> Nearly = Set(
        "snart", "nesten", "ca", "ant", "cirka", "omtrent", "rundt", "omkring", "bare", "kun", "berre", "nå", "no", "nettopp", "akkurat", "allerede", "allereie", "alt", "knapt", "over", "under", "godt", "nærmere", "nærare", "minst", "ikke", "ikkje", "itj", "enda", "ennå", "enno", "i", "dag", "altså", "visst", "vel", "jo", "kanskje", "trolig", "nok", "bortimot", "opp", "mot", "straks", "så", "vidt", "drøyt", "også", "òg", "endelig", "då", "da", "nær", "nært", ".");

    /// <param name="found">What has been found in the text before: persons, and ages that have a shape.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found)
    {
        var people = new bool[words.Count];
        var (taken, sure) = (new bool[words.Count], new bool[words.Count]);
        var ages = new List<(int First, int End)>();
        foreach (var finding in found.Where(finding => finding is { Type: FindingType.Age or FindingType.Address } or { Type: FindingType.Person }))
        {
            var (first, end) = words.Within(finding);
            if (finding.Type == FindingType.Age)
            {
                ages.Add((first, end));
            }
            else if (finding.Type == FindingType.Address)
            {
                Array.Fill(taken, true, first, end - first);
            }
            else if (end > first)
            {
                // Of whom it is not sure, only what is said outright: «Vår er seks og et halvt».
                Array.Fill(people, true, first, end - first);
                Array.Fill(sure, finding.Certainty == Certainty.Certain, first, end - first);
            }
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (!taken[at] && words.MayOpen(at, Beginning.Age) && Told(words, people, sure, at) is { } told)
            {
                ages.Add(told);
                yield return Of(words, told.First, told.End);
            }
        }

        foreach (var (first, end) in ages.ToList())
        {
            foreach (var beside in Beside(words, first, end))
            {
                yield return Of(words, beside.First, beside.End);
            }
        }
    }

    /// <summary>Whether an age may begin with the word, which is no number.</summary>
    public static bool Begins(string lower) => AgeWords.Begins(lower) || AgeValue.Begins(lower);

    private static Finding Of(Words words, int first, int end) =>
        new(words[first].Start, words[end - 1].End - words[first].Start, FindingType.Age, Certainty.Certain, Reason.Context);

    private static (int First, int End)? Told(Words words, bool[] people, bool[] sure, int at) =>
        AgeWords.Decade(words, at) ?? AgeWords.Tested(words, at) ?? AgeWords.Adjective(words, at) ?? AgeWords.Vintage(words, at)
        ?? (AgeValue.At(words, at) is { } value && (IsPredicate(words, people, value) || IsAppended(words, people, sure, value) || IsOn(words, people, value) || IsLabelled(words, value)) ? (value.First > 0 && words[value.First - 1].Lower is "over" or "under" ? value.First - 1 : value.First, value.End) : null);

    // «Han er (snart) seks», «da hun var ni», «nå er hun ti», «den yngste er to», «fyller sju».
    private static bool IsPredicate(Words words, bool[] people, AgeValue value)
    {
        if (IsCounted(words, value) || Generality.IsOfMany(words, value.First))
        {
            return false;
        }

        var at = SkipNearly(words, value.First);
        var verb = at - 1;
        if (verb >= 0 && Becomes.Contains(words[verb].Lower) && (Fills.Contains(words[verb].Lower) || HasSubject(words, people, verb)))
        {
            return true;
        }

        // «og er 11.», «er snart 67.»
        if (verb > 0 && words[verb].Lower is "er" or "e" && (words[verb - 1].Lower is "og" || words[value.First - 1].Lower is "snart") && Ends(words, value.End) && value.Years is < 100 && !ScoreNumbers.IsTest(new NumberGroup(words, value.First, value.End), verb - 2))
        {
            return true;
        }

        // «Nå er hun ti», «da var ho tolv», «eldste er 17, den yngste 4».
        return verb > 0 && IsSubject(words, people, verb)
            && (Becomes.Contains(words[verb - 1].Lower) || (value.First == verb + 1 && verb > 1 && words[verb - 1].Lower is "den" or "og" or "," && !value.HasUnit && Ends(words, value.End) && words[verb].Lower is "eldste" or "yngste" or "minste"));
    }

    private static bool HasSubject(Words words, bool[] people, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= Far && !words.IsNewLine(at + 1) && words[at].Lower is not ("." or ";" or "!" or "?"); at--)
        {
            if (IsSubject(words, people, at))
            {
                // «Av og til er dei tre»: of many only figures tell.
                return words[at].Lower is not ("de" or "dei") || words[SkipForward(words, verb + 1)].Kind == TokenKind.Number;
            }

            if (Telling.Does(words[at].Lower) || words[at].Lower is "det" or "dette" or "her" or "vi" or "me")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsSubject(Words words, bool[] people, int at) => people[at] || Subjects.IsIndividual(words[at].Lower) || words[at].Lower is "eldste" or "yngste" or "minste" or "barna" or "søsknene" or "syskena" or "de" or "dei" or "jeg" or "eg" or "æ" or "guttene" or "jentene" or "tvillingene" or "tvillingane" or "ungene" or "ungane" or "andre" or "tredje" or "som";

    // «Mor (34)», «Far, 41, er», «jente 14 sier», «Kari 14».
    private static bool IsAppended(Words words, bool[] people, bool[] sure, AgeValue value)
    {
        var at = SkipNearly(words, value.First);
        // «Søsken ant. 3»: how many.
        if (!value.HasUnit && words.Before(value.First) is "ant")
        {
            return false;
        }

        var mark = at > 0 && words[at - 1].Lower is "," or "(" or ":" or "-" or "–" ? at - 2 : at - 1;
        if (mark > 0 && words[at - 1].Lower is "," && value.End + 1 < words.Count && words[value.End].Lower is "snart" or "nesten" && AgeValue.At(words, value.End + 1) is not null)
        {
            return true;
        }

        if (mark < 0 || words.IsNewLine(value.First) || !(people[mark] || Subjects.IsSomebody(words[mark].Lower) || words[mark].Lower is "søsken" or "alder") || IsCounted(words, value) || IsLabel(words, mark, value))
        {
            return false;
        }

        if (mark == at - 1 && !people[mark] && (Subjects.IsPronoun(words[mark].Lower) || words.Before(mark) is "fra" or "frå" or "hos" or "hjå" or "til" or "av" or "mot"))
        {
            return false;
        }

        var bracketed = mark < at - 1 && words[at - 1].Lower is "(";
        return bracketed ? Ends(words, value.End) || (value.End < words.Count && words[value.End].Lower is "og") : mark == at - 1 ? (sure[mark] || !people[mark]) && !Telling.IsWhere(words[mark].Lower) && value.Years is > 0 and < 100 : Ends(words, value.End);
    }

    // «Barn 1», «Elev 2»: what they are called here.
    private static bool IsLabel(Words words, int who, AgeValue value) => value is { Years: <= 4, HasUnit: false } && who == value.First - 1 && words[who].Lower is "barn" or "elev" or "gutt" or "jente" or "søsken" or "bruker" or "pasient" or "klient" or "mor" or "far" or "ungdom";

    // «En gutt på 13», «to barn på 4 og 6», «hun på tretten».
    private static bool IsOn(Words words, bool[] people, AgeValue value)
    {
        var at = SkipNearly(words, value.First);
        return at > 1 && words[at - 1].Lower is "på" && !IsCounted(words, value) && (people[at - 2] || (IsWho(words[at - 2].Lower) && (!value.IsBetween || IsOne(words, at - 2))));
    }

    private static bool IsWho(string lower) =>
        Subjects.IsSomebody(lower) || Vocabulary.IsPerson(lower) || lower.EndsWith("bror", StringComparison.Ordinal) || lower.EndsWith("søster", StringComparison.Ordinal)
        || lower is "vår" or "min" or "mi" or "vårt" or "mitt" or "hennes" or "hans" or "hennar" or "sin" or "si";

    // «en gutt på 8–9 år»; «gutter på 8–9 år» are all who are so old.
    private static bool IsOne(Words words, int at) => Subjects.IsIndividual(words[at].Lower) || words.Before(at) is "en" or "ein" or "ei" or "et" or "eit";

    // «Alder: 9», «Alder ved testing: 9;4», «alderen hans er ti».
    private static bool IsLabelled(Words words, AgeValue value)
    {
        for (var at = value.First - 1; at >= 0 && value.First - at <= 5 && !words.IsNewLine(at + 1); at--)
        {
            if (words[at].Lower is "alder" or "alderen" or "aldersmessig" or "ca" or "testalder" or "livsalder")
            {
                return words[at].Lower is not "ca" && !IsCounted(words, value);
            }

            if (words[at].Lower is "." or "," or "mellom" or "fra" || (words[at].Lower is "under" or "over" && words.Before(at) is not ("alder" or "alderen")))
            {
                return false;
            }
        }

        return false;
    }

    // Something is counted: «er to søsken», «er 3 kilo», «på tre uker», «er 5 av».
    private static bool IsCounted(Words words, AgeValue value)
    {
        if (!value.HasUnit && value.End - value.First == 3 && words[value.First + 1].Lower is "," or "." && !(words[value.End - 1].Lower is "5" or "25" or "75" && words[value.First].Lower is not "0" && !(value.End < words.Count && words[value.End].Lower is "t" or "g" or "l" or "m")))
        {
            return true;
        }

        if (value.End >= words.Count || words.IsNewLine(value.End))
        {
            return false;
        }

        var after = words[value.End].Lower;
        if (value.HasUnit)
        {
            return words[value.End - 1].Lower is not ("gammel" or "gamal" or "gammal" or "gamle") && after is "siden" or "sidan" or "med" or "til" or "igjen" or "att" or "før" or "etter" or "seinere" or "senere" or "seinare" or "fram" or "frem" or "unna";
        }

        return Vocabulary.IsUnit(after) || (Vocabulary.IsTime(after) && after.Length > 1) || after is "av" or "%" or "stykker" or "/" or "=" or "søsken" or "sysken" or "barn" or "brødre" or "søstre" or "andre" or "til" && value.End + 1 < words.Count && (words[value.End + 1].Kind == TokenKind.Number || NumberWords.Of(words[value.End + 1].Lower) is not null)
            || (after is "." && value.End + 1 < words.Count && !words[value.End + 1].StartsSentence && words[value.End - 1].Kind == TokenKind.Number) || (after is "-" or "–" && words.AreClose(value.End - 1, value.End) && value.End + 1 < words.Count && words[value.End + 1].Kind == TokenKind.Word && words.AreClose(value.End, value.End + 1))
            || (words[value.End].Kind == TokenKind.Word && IsPlural(words, value.End) && words[value.First].Kind == TokenKind.Word | value.Years < 10);
    }

    private static bool IsPlural(Words words, int at)
    {
        var lower = words[at].Lower;
        return lower.Length > 3 && !words.IsWritten(at) && lower is not ("når" or "etter" or "under" or "over" or "eller" or "siden" or "snakker" or "har" or "får" or "går" or "skal") && (lower.EndsWith("er", StringComparison.Ordinal) || lower.EndsWith("ar", StringComparison.Ordinal)) && !Telling.IsCommon(lower) && !Telling.IsAct(lower) && words.Is(at, WordTraits.Known);
    }

    private static bool Ends(Words words, int at) => at >= words.Count || words.IsNewLine(at) || words[at].Lower is ")" or "»" or "\"" or "”" or "," or "." or ";" or "!" or "?" or ":" or "]" or "/" or "–" or "-" or "og" || Vocabulary.IsUnit(words[at].Lower) && words[at].Lower is "år";

    private static int SkipNearly(Words words, int at)
    {
        var before = at;
        if (at > 2 && words[at - 1].Lower is "vel" && words[at - 2].Lower is "og" && words[at - 3].Lower is "godt")
        {
            return at - 3;
        }

        while (before > 0 && at - before < 5 && Nearly.Contains(words[before - 1].Lower) && !words.IsNewLine(before) && (words[before - 1].Lower is not "." || words.Before(before) is "ca" or "ant"))
        {
            before--;
        }

        return before;
    }

    // «4, 7 og 11», «3 og 5 år», «8–12»: what stands beside an age in a row is one.
    private static IEnumerable<(int First, int End)> Beside(Words words, int first, int end)
    {
        for (var at = first; at > 1 && IsRow(words[at - 1].Lower);)
        {
            var (from, found) = (at - 2, AgeValue.At(words, at - 2));
            if (found is not { HasUnit: false } before || before.End != at - 1 || words.IsNewLine(at))
            {
                break;
            }

            yield return (from, from + 1);
            at = from;
        }

        // «fjorten år og ti månar», of which the first is found.
        if (end + 2 < words.Count && words[end - 1].Lower is "år" or "mnd" or "måneder" or "månader" && words[end].Lower is "og" && AgeValue.At(words, end + 1) is { HasUnit: true } rest && words[rest.End - 1].Lower is not "år")
        {
            yield return (end + 1, rest.End);
            yield break;
        }

        for (var at = end; at + 1 < words.Count && IsRow(words[at].Lower) && !words.IsNewLine(at + 1);)
        {
            var next = SkipForward(words, at + 1);
            if (AgeValue.At(words, next) is not { } value || IsCounted(words, value) || !(Ends(words, value.End) || value.HasUnit))
            {
                break;
            }

            yield return (value.First, value.End);
            at = value.End;
        }
    }

    private static int SkipForward(Words words, int at)
    {
        while (at + 1 < words.Count && Nearly.Contains(words[at].Lower) && words[at].Lower is not ("." or "i"))
        {
            at++;
        }

        return at;
    }

    private static bool IsRow(string lower) => lower is "snart" or "nesten" or "og" or "," or "eller" or "–" or "-" or "/" or "&";

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
