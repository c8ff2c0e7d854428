using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>
/// Places in a text where a name stands whatever the word is: after «Mvh» and «Fra:», before an age in brackets, between the commas after «far», before the
/// colon of who speaks. A name that is a word, or a letter alone, is asked about there.
/// </summary>
internal static class Slots
{
    // As far as a name reaches.
    private const int Far = 8;

    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        StringComparer.Ordinal,
        "navn", "namn", "fornavn", "førenamn", "etternavn", "etternamn", "pasient", "elev", "barn", "barnet", "barnets", "bruker", "mor", "far", "foresatte", "føresette", "foresatt", "verge", "rektor", "fra", "frå", "til", "kopi", "cc", "kalles", "kallast", "kontaktperson", "kontaktlærer", "kontaktlærar", "saksbehandler", "sakshandsamar", "tilstede", "stede", "stades", "deltakere", "deltakarar", "referent", "melder", "meldar", "henviser", "tilvisar", "lege", "fastlege", "tolk", "søsken", "sysken", "bror", "søster", "ansvarlig", "ansvarleg", "gjelder", "gjeld", "kontakt", "styrer", "styrar", "møteleder", "ordstyrer", "pårørende", "sekretær", "behandler", "skrev", "skreiv");

    private static readonly FrozenSet<string> Greetings = FrozenSet.Create(StringComparer.Ordinal, "mvh", "vh", "hilsen", "helsing", "hilsing", "sign", "signert", "underskrevet", "kjære", "hei", "hallo", "klem", "dkh", "beste", "skrevet", "skrive", "ved", "v");

    /// <summary>Whether it is the next field of a form, in a line with another: «Navn: Yonas Etternavn: Mehari».</summary>
    public static bool IsLabel(Words words, int at) =>
        words.IsColon(at + 1) && !words[at].StartsSentence && (Fields.Contains(words[at].Lower) || (words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.AnyName | WordTraits.Place))) && IsAfterField(words, at);

    private static bool IsAfterField(Words words, int at)
    {
        for (var before = at; before > 0 && at - before < Far && !words.IsNewLine(before); before--)
        {
            if (words.IsColon(before - 1))
            {
                return true;
            }
        }

        return false;
    }

    public static void Mark(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is null && words[at].Kind == TokenKind.Word && !words.IsAllowedHere(at) && IsNameOrLetter(words, at) && (IsField(words, at) || IsSigned(words, at) || IsAside(words, at) || IsAged(words, at) || Speaks(words, at)))
            {
                marked[at] = Verdict.Asked(FindingType.Person, Reason.Context);
            }
        }
    }

    // A word that may be a name as well, written as one where capitals tell; or one letter, but no «T = 74».
    private static bool IsNameOrLetter(Words words, int at) =>
        words[at].Length == 1 ? words.IsLoneCapital(at) && words.After(at) is not "=" : (words.IsCapital(at) || words[at].Caseless) && words.Is(at, WordTraits.AnyName) && !words.IsSmall(at) && !Telling.Names(words[at].Lower);

    // «Navn: Håp», «Kopi: K».
    private static bool IsField(Words words, int at) =>
        at > 1 && words.IsColon(at - 1) && !words.IsNewLine(at) && (Fields.Contains(words[at - 2].Lower) || (at > 2 && Fields.Contains(words[at - 3].Lower) && !words.IsNewLine(at - 2)));

    // «Mvh Liv», and on the line after; «skrevet av Stein»; a last line of its own.
    private static bool IsSigned(Words words, int at)
    {
        var before = at - 1;
        while (before > 0 && words[before].Lower is "," or "." or "!" or "av" or "/" && at - before < 4)
        {
            before--;
        }

        return before >= 0 && before < at && Greetings.Contains(words[before].Lower) && (at + 1 == words.Count || words.IsNewLine(at + 1) || words[at + 1].Lower is "," or "." or "!" or "(" || words.IsCapital(at + 1));
    }

    // «Far, Håp, arbeider»; «mora (Sol)».
    private static bool IsAside(Words words, int at) =>
        at > 1 && at + 1 < words.Count && !words.IsNewLine(at) && ((words[at - 1].Lower is "," && words[at + 1].Lower is "," or "." or "(") || (words[at - 1].Lower is "(" && words[at + 1].Lower is ")" or ",")) && Telling.Names(words[at - 2].Lower);

    // «Lykke 9 år», «Storm (4)», «M (16 ½)», «Liv (mor)».
    private static bool IsAged(Words words, int at)
    {
        var next = words.IsPoint(at + 1) && words[at].Length == 1 && words.AreClose(at, at + 1) ? at + 2 : at + 1;
        if (next + 1 >= words.Count || words.IsNewLine(next))
        {
            return false;
        }

        return words[next].Lower is "("
            ? (words[next + 1] is { Kind: TokenKind.Number, Length: <= 2 } && !words[next + 1].Lower.StartsWith('0')) || Telling.Names(words[next + 1].Lower)
            : words[next] is { Kind: TokenKind.Number, Length: <= 2 } && words[next + 1].Lower is "år" or "mnd" or "(";
    }

    // «Stein: Hun sover ikke.», at the beginning of a line.
    private static bool Speaks(Words words, int at) =>
        words.IsNewLine(at) && words.IsColon(at + 1) && at + 2 < words.Count && !words.IsNewLine(at + 2) && words.IsLetterful(at + 2) && (words.IsCapital(at + 2) || words[at + 2].Caseless);
}
