using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What is said of everybody, and so tells of nobody: the age of a law, the year of a report, the month of a course.</summary>
internal static class Generality
{
    private const int Far = 7;

    private static readonly FrozenSet<string> Published = FrozenSet.Create(
        StringComparer.Ordinal,
        "nou", "prop", "meld", "rapport", "rapporten", "rapportar", "rapporter", "veileder", "veilederen", "rettleiar", "rettleiaren", "rundskriv", "rundskrivet", "retningslinje", "retningslinjen", "retningslinjer", "lov", "loven", "lovendring", "lovendringen", "lovverk", "lovverket", "forskrift", "forskriften", "forskrifta", "ungdata", "elevundersøkelsen", "elevundersøkinga", "studie", "studien", "studier", "studiar", "forskning", "forsking", "forskningen", "artikkel", "artikkelen", "boka", "bok", "boken", "utgave", "utgåve", "utgaven", "reform", "reformen", "barnevernsreformen", "oppvekstreformen", "læreplanen", "kunnskapsløftet", "lk20", "lk06", "stortingsmelding", "stortingsmeldingen", "undersøkelse", "undersøkelsen", "metaanalyse", "oversikt", "handlingsplan", "strategi", "strategien", "normer", "norm", "normert", "versjon", "manual", "manualen", "årsrapport", "årsmelding", "fhi", "ssb", "nkvts", "nubu", "bufdir", "helsedirektoratet", "cochrane");

    /// <summary>What was found, but is said of everybody or may be known by everybody.</summary>
    public static IEnumerable<Finding> Of(Words words, string text, List<Finding> found, bool somebody) => found.Where(finding => IsGeneral(words, text, finding, somebody));

    private static bool IsGeneral(Words words, string text, Finding finding, bool somebody)
    {
        if (finding.Type is not (FindingType.Age or FindingType.Date or FindingType.SchoolClass or FindingType.Phone or FindingType.WebAddress or FindingType.IdentityNumber or FindingType.Account or FindingType.CaseNumber or FindingType.NumberPlate))
        {
            return false;
        }

        var (first, end) = words.Within(finding);
        if (first == end)
        {
            return false;
        }

        return finding.Type switch
        {
            FindingType.Age => IsOfMany(words, first) || IsOfTest(words, first, end) || IsDuration(words, first, end) || (end == first + 1 && IsOfAllSoOld(words, first, somebody)),
            FindingType.Date => IsScore(words, first, end) || IsClock(words, first, end) || IsPublication(words, first, end) || IsYearly(words, end) || (!somebody && IsLoose(words, first, end)),
            FindingType.SchoolClass => IsPoint(words, first, end) || !somebody && words[first].Lower is not "klasse" && !HasLetter(words, first, end),
            FindingType.Phone or FindingType.IdentityNumber or FindingType.Account or FindingType.CaseNumber or FindingType.NumberPlate when end == first + 1 && HarmlessNumbers.IsToken(words[first].Lower) => true,
            FindingType.IdentityNumber or FindingType.Account or FindingType.CaseNumber or FindingType.NumberPlate => false,
            FindingType.Phone => HarmlessNumbers.IsEverybodys(text.AsSpan(finding.Start, finding.Length)) || HarmlessNumbers.IsHours(text.AsSpan(finding.Start, finding.Length)),
            _ => PublicSites.Has(text.AsSpan(finding.Start, finding.Length)) || (finding.Reason == Reason.Context && end > first + 1 && words.Spanned(first, ListOf.Allowed) >= end - first),
        };
    }

    /// <summary>Whether one child or one grown-up is told of anywhere, so that a month is a month of theirs.</summary>
    public static bool TellsOfSomebody(Words words, List<Finding> found)
    {
        if (found.Exists(finding => finding is { Type: FindingType.Person, Certainty: Certainty.Certain } or { Type: FindingType.IdentityNumber or FindingType.Address or FindingType.CaseNumber or FindingType.Organisation }))
        {
            return true;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (Subjects.IsIndividual(words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // «torsdag 10.15», «fra 16.30 til 18.00.»: a time of that day.
    private static bool IsClock(Words words, int first, int end)
    {
        var at = first;
        while (at < end && words[at].Kind != TokenKind.Number)
        {
            at++;
        }

        return at + 2 < words.Count && at + 3 >= end - 1 && words[at + 1].Lower is "." && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && words[at + 2] is { Kind: TokenKind.Number, Length: 2 } minutes
            && (minutes.Lower is "00" || string.CompareOrdinal(minutes.Lower, "12") > 0) && !(at + 4 < words.Count && words[at + 3].Lower is "." && words.AreClose(at + 2, at + 3) && words[at + 4].Kind == TokenKind.Number && words.AreClose(at + 3, at + 4));
    }

    // «HADS 14/11»: no day.
    private static bool IsScore(Words words, int first, int end) =>
        end - first == 3 && words[first + 1].Lower is "/" && ScoreNumbers.IsTest(new NumberGroup(words, first, end), first - 1);

    // «i ett og et halvt år», «gjennom to år».
    private static bool IsDuration(Words words, int first, int end) =>
        first > 0 && words[first - 1].Lower is "i" or "for" or "etter" or "over" or "gjennom" or "siste" or "om" or "innen" && (words.After(end - 1) is "år" || words[end - 1].Lower is "år" or "dager" or "dagar" or "uker" or "veker" or "måneder" or "månader") && words.After(end - 1) is not ("gammel" or "gamal" or "gamle");

    // «WISC-V (24), Leiter-3 (4)»: how often, or how much.
    private static bool IsOfTest(Words words, int first, int end)
    {
        if (first < 2 || end != first + 1 || words[first].Kind != TokenKind.Number || words[first - 1].Lower is not "(" || words.After(first) is not ")" || words.IsNewLine(first - 1))
        {
            return false;
        }

        var before = first - 2;
        var word = before > 1 && words[before - 1].Lower is "-" && words.AreClose(before - 1, before) && words.AreClose(before - 2, before - 1) ? before - 2 : before;
        return words.IsLetterful(word) && (Vocabulary.IsScore(words[word].Lower) || words[word].Lower.EndsWith("hastighet", StringComparison.Ordinal) || (word != before && words.IsAllowed(word) && words.IsCapital(word) && !words.Is(word, WordTraits.Given) && !Telling.IsService(words[word].Lower)));
    }

    // «3a) barnets stemme»: a point of a list.
    private static bool IsPoint(Words words, int first, int end) =>
        end == first + 1 && char.IsAsciiDigit(words[first].Lower[0]) && words.After(first) is ")" && words.AreClose(first, end) && !IsInBracket(words, first - 1);

    // «treåringer», «tolvårsalderen», of no two that are told of: «tvillingene er treåringer», «treåringene våre».
    private static bool IsOfAllSoOld(Words words, int at, bool somebody)
    {
        var lower = words[at].Lower;
        return (lower.EndsWith("åringer", StringComparison.Ordinal) || lower.EndsWith("åringar", StringComparison.Ordinal) || (!somebody && (lower.EndsWith("årsalderen", StringComparison.Ordinal) || lower.EndsWith("årsalder", StringComparison.Ordinal))))
            && words.Before(at) is not ("er" or "var" or "to" or "tre" or "våre" or "mine" or "hennes" or "hans" or "disse" or "desse" or "blir" or "ble" or "vart" or "blei" or "som") && words.After(at) is not ("mine" or "våre" or "hennes" or "hans" or "deres" or "hennar");
    }

    // «(Ogden & Hagen, 2019)», «Ungdata 2023», «Loven ble endret 1. januar 2023».
    private static bool IsPublication(Words words, int first, int end)
    {
        if (IsBirth(words, first))
        {
            return false;
        }

        var before = first - 1;
        var year = end == first + 1 && words[first] is { Kind: TokenKind.Number, Length: 4 };
        if (year && before >= 0 && words[before].Lower is "(" && end < words.Count && words[end].Lower is ")" or "–" or "-" or ":" or "," && before > 0 && words.IsWritten(before - 1) && words[before - 1].Lower is not ("født" or "f"))
        {
            return true;
        }

        if (year && before > 1 && words[before].Lower is "," or "–" or "-" && IsInBrackets(words, before) && (words.IsWritten(before - 1) || words[before - 1].Kind == TokenKind.Number))
        {
            return true;
        }

        var published = false;
        for (var at = first - 1; at >= 0 && first - at <= 8 && !(words[at].Lower is "." or "!" or "?" or ";" && words[at + 1].StartsSentence && words[at + 1].Length > 2) && !words.IsNewLine(at + 1); at--)
        {
            if (Subjects.IsIndividual(words[at].Lower))
            {
                return false;
            }

            published |= Published.Contains(words[at].Lower) || (words[at].Lower is not "lova" && words[at].Kind == TokenKind.Word && Vocabulary.IsLaw(words[at].Lower));
        }

        return published;
    }

    // «Rapport fra tilsyn hos Kari, født 14.03.2011», «f. 2011»: the day is somebody's, whatever is published.
    private static bool IsBirth(Words words, int first)
    {
        for (int at = first - 1, passed = 0; at >= 0 && passed < 2 && !words.IsNewLine(at + 1); at--)
        {
            if (words[at].Lower is "født" or "fødd" or "f" or "fnr" or "fødselsdato" or "fødselsnummer")
            {
                return true;
            }

            passed += words[at].Kind == TokenKind.Mark ? 0 : 1;
        }

        return false;
    }

    private static bool IsInBrackets(Words words, int at)
    {
        for (var back = at; back >= 0 && at - back < 8; back--)
        {
            if (words[back].Lower is "(")
            {
                return true;
            }
        }

        return false;
    }

    // «1. mars hvert år».
    private static bool IsYearly(Words words, int end) => words.After(end - 1) is "hvert" or "kvart" or "årlig" or "årleg" && end + 1 < words.Count && words[end + 1].Lower is "år" or "av";

    // A month, a feast or a week with no day and no year.
    private static bool IsLoose(Words words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (words[at].Kind == TokenKind.Number && !(at > first && words[at - 1].Lower is "uke" or "veke"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLetter(Words words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (words.HasDigits(at) && words[at].Kind == TokenKind.Word && words[at].Lower[0] is not 'v')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the number here is an age, or the end of a span of ages, of all who are so old.</summary>
    public static bool IsOfMany(Words words, int at)
    {
        var limited = false;
        for (var before = at - 1; before >= 0 && at - before <= Far && !words.IsNewLine(before + 1); before--)
        {
            var lower = words[before].Lower;
            if (Vocabulary.IsMany(lower) && (limited || before == at - 1))
            {
                return true;
            }

            if (!Vocabulary.IsLimit(lower) && words[before].Kind != TokenKind.Number && lower is not ("-" or "–" or "," or "(") && NumberWords.Of(lower) is null)
            {
                break;
            }

            limited |= Vocabulary.IsLimit(lower);
        }

        // The law's own limits: «når han er over 18», «dersom barnet er under sju»; «han er under 16» tells more.
        if (at > 0 && words[at - 1].Lower is "over" or "under"
            && (words[at].Lower is "18" or "atten" || (words[at].Lower is "16" or "seksten" or "15" or "femten" or "12" or "tolv" or "7" or "sju" && !TellsOfOne(words, at))))
        {
            return true;
        }

        // «Fra fylte 12 år skal barnet høres», «etter fylte 18».
        return at > 1 && words[at - 1].Lower is "fylte" && words[at - 2].Lower is "fra" or "frå" or "etter" or "ved" or "til" or "før" or "inntil" or "over" or "under";
    }

    // «Guten er framleis under tolv»; «dersom barnet er under sju» is the law's.
    private static bool TellsOfOne(Words words, int at)
    {
        var one = false;
        for (var before = at - 2; before >= 0 && at - before <= Far && !words.IsNewLine(before + 1) && words[before].Lower is not ("." or "?" or "!"); before--)
        {
            if (words[before].Lower is "dersom" or "hvis" or "viss" or "når")
            {
                return false;
            }

            one |= Subjects.IsIndividual(words[before].Lower);
        }

        return one;
    }

    // «(12 år, 7b)»
    private static bool IsInBracket(Words words, int at)
    {
        for (var before = at; before >= 0 && at - before <= Far && !words.IsNewLine(before + 1) && words[before].Lower is not ")"; before--)
        {
            if (words[before].Lower is "(")
            {
                return true;
            }
        }

        return false;
    }
}
