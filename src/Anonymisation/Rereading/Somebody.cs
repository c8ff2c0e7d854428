using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>Whether a text tells of a certain somebody, named or not: «han», «mora», «jenta», «eleven vår», «fyller». «Når barnet er tolv», «ungdom på 16», «elever» tell of nobody.</summary>
internal static class Somebody
{
    // Of whom there are many, though each may be somebody's own.
    private static readonly FrozenSet<string> Many = FrozenSet.Create(
        StringComparer.Ordinal, "foreldre", "fosterforeldre", "besteforeldre", "verge", "tenåring", "pasient", "klient", "nyfødte");

    // Two or three who are told of are as certain as one; and what is said of one only.
    private static readonly FrozenSet<string> More = FrozenSet.Create(
        StringComparer.Ordinal,
        "guttene", "gutane", "jentene", "søsknene", "syskena", "brødrene", "brørne", "søstrene", "systrene", "tvillingene", "tvillingane", "ungene", "ungane", "familie", "familien", "ekteparet", "paret", "sønner", "døtre", "storebror", "veslebror", "lillebror", "lillesøster", "storesøster", "veslesyster", "storesyster",
        "født", "fødd", "fyller", "fylte", "fyllte", "gammel", "gamal", "bursdag", "bursdagen", "gravid", "enebarn", "einebarn", "eksen", "kjæreste", "stebror", "stesøster", "fosterbarn", "fosterbarnet", "enken", "flyttet", "flytta", "adoptert", "avdøde", "dødsfallet",
        // Said of somebody without a word for who it is.
        "enslig", "einsleg", "nevøen", "niesa", "vedkommende", "vedkommande", "begge", "'an", "an", "dem", "hinnar", "han'n", "kom", "innlagt", "utskrevet", "flyktet", "flykta", "bosatt", "døde", "døydde", "sykmeldt", "sjukmeldt", "anmeldt", "meldt", "voldtatt", "opereres", "operert", "termin", "diagnosen", "overgrepet", "foreldreløs", "nyankomne", "nykommeren", "vennen", "kompis", "kjæresten", "ekskjæresten", "begynner", "bytter", "tvangsvedtak", "mistet", "mista");

    // Who is meant by these after a «when» or an «if» is whoever it is; and on a page that has no «han» and no «ho», and says nothing else of them.
    private static readonly FrozenSet<string> Whoever = FrozenSet.Create(
        StringComparer.Ordinal, "barnet", "eleven", "ungdommen", "ungdomen", "pasienten", "brukeren", "brukaren", "klienten", "ungen", "babyen", "født", "fødd", "fyller", "fylte", "gammel", "gamal", "foreldrene", "foreldra", "familien");

    // «nabogutten», «fosterungen», «stesønnen».
    private static readonly string[] Ends = ["gutten", "guten", "jenta", "jenten", "ungen", "barnet", "sønnen", "datteren", "dattera", "paret"];

    private static readonly FrozenSet<string> Whose = FrozenSet.Create(
        StringComparer.Ordinal, "min", "mi", "mitt", "mine", "vår", "vårt", "våre", "hans", "hennes", "hennar", "deres", "din", "ditt", "dykkar");

    /// <param name="words">The text, whole.</param>
    /// <param name="found">What was found in it and is left.</param>
    public static bool IsToldOf(Words words, List<Finding> found) =>
        found.Exists(finding => finding.IsDirect && finding.Type is not FindingType.CaseNumber) || Enumerable.Range(0, words.Count).Any(at => IsOne(words, at) && !words.IsEverybodys(at));

    private static bool IsOne(Words words, int at)
    {
        var lower = words[at].Lower;
        return More.Contains(lower) || IsMadeOfOne(lower) || (Subjects.IsIndividual(lower) && !Many.Contains(lower)) ? !(lower is "fyller" or "fylte" && (words.After(at) is "ut" or "inn" or "opp" or "på" || words.Before(at) is "ved" or "fra" or "frå" or "etter" or "til")) && !IsWhoever(words, at) : IsOurs(words, at);
    }

    // «elev hos oss», «ein elev i klassa vår»: one of ours.
    private static bool IsOurs(Words words, int at) => Subjects.IsSomebody(words[at].Lower) && (Whose.Contains(words.After(at)) || IsCounted(words, at));

    // «en bruker», «to barn», «denne eleven»: counted, they are those.
    private static bool IsCounted(Words words, int at) =>
        at > 0 && words[at - 1].Lower is "en" or "ein" or "ei" or "et" or "eit" or "to" or "tre" or "fire" or "denne" or "dette" or "disse" or "desse" or "min" or "mi" or "vår" or "vårt";

    private static bool IsMadeOfOne(string lower) => Array.Exists(Ends, end => lower.Length > end.Length + 2 && lower.EndsWith(end, StringComparison.Ordinal));

    private static bool IsWhoever(Words words, int at)
    {
        if (!Whoever.Contains(words[at].Lower) || words.After(at) is "ble" or "blei" or "vart" or "kom" or "fikk" or "fekk" or "begynte" || Whose.Contains(words.After(at)))
        {
            return false;
        }

        if (words.Count >= Thresholds.Page && words[at].Lower is not ("født" or "fødd" or "fyller" or "fylte") && !IsCounted(words, at) && words.After(at) is not ("er" or "har"))
        {
            return true;
        }

        for (var before = at - 1; before >= 0 && !words.IsNewLine(before + 1) && words[before].Lower is not ("." or "?" or "!" or ":"); before--)
        {
            if (words[before].Lower is "når" or "hvis" or "viss" or "dersom")
            {
                return true;
            }
        }

        return false;
    }
}
