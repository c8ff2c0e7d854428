using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>People by their initials: «K.H.», «T. M. Vik», «m/ Z.», «Aslak J.».</summary>
internal static class Initials
{
    private const float Likely = 0.3f;

    // Nobody who is told of by a letter is so old.
    private const string LeastScore = "30";

    // What comes after these is no person: «vitamin D.», «hepatitt C.», «punkt B.».
    private static readonly FrozenSet<string> Counted = new[]
    {
        "vitamin", "type", "klasse", "klassen", "del", "punkt", "alternativ", "hepatitt", "gruppe", "plan", "vedlegg", "fase", "bokstav", "sone", "akse", "modul", "blokk", "oppgang", "variant", "nivå", "bilag", "kategori", "elev", "person", "forelder", "bruker", "søsken", "gutt", "jente", "trinn", "avdeling", "bygg", "rom", "serie", "spor", "liga", "virus", "streptokokker", "faktor", "kurs", "skole", "kommune", "familie", "sak", "saka", "saken", "case", "kasus", "barn", "team", "lag", "pulje", "boks", "svar", "kolonne", "rad", "figur", "tabell", "spørsmål", "steg", "skala", "indeks", "modell", "versjon", "hads", "adi", "tema", "økt", "økta", "stasjon", "runde", "runden", "post", "oppgave", "oppgåve", 
    }.ToFrozenSet(StringComparer.Ordinal);

    // Of a thing only, never of somebody: «uke A og B», «skjema B».
    private static readonly FrozenSet<string> Things = FrozenSet.Create(StringComparer.Ordinal, "skjema", "skjemaet", "uke", "veke", "samtalerom", "møterom", "grupperom", "klasserom", "perm", "fil", "linje", "storleik", "størrelse", "kategori", "kategoriane", "kategoriene", "sal", "bygg", "kolonne", "bokstaven", "arkivkode", "alternativ", "hepatitt", "vitamin");

    public static void Mark(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (IsNickname(words, at))
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Person, Reason.Shape), at - 2, 3);
                continue;
            }

            if (Math.Max(Hyphened(words, at), Signed(words, at)) is var signed and > 0)
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Person, Reason.Shape), at, signed - at);
                at = signed - 1;
                continue;
            }

            var end = End(words, at);
            var two = end > at + 2;
            if (two || (end > at && IsOne(words, at, end)))
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Person, Reason.Shape), at, end - at);
                at = end - 1;
            }
        }
    }

    /// <summary>A capital alone in the middle of a sentence, «redd for T», that counts nothing.</summary>
    public static bool IsLetterOfSomebody(Words words, int at) =>
        !Counted.Contains(words.Before(at)) && !IsOfThing(words, at) && !words.IsTail(at) && words.After(at) is not ("-" or "/" or ")" or "+" or "»" or "=" or ":") && words[at].Lower is not ("i" or "å" or "x");

    /// <summary>A letter that tells one thing from another, in a row as well: «skjema B», «uke A og B».</summary>
    public static bool IsOfThing(Words words, int at) =>
        words.IsLoneCapital(at) && (IsBesideThing(words, at) || IsScore(words, at) || IsOfQuestions(words, at) || IsOfScale(words, at) || (at > 2 && words[at - 1].Lower is "og" or "eller" or "/" && words.IsLoneCapital(at - 2) && IsBesideThing(words, at - 2)));

    // «T 74», «T > 70» of a test; «T 14 år» is somebody.
    private static bool IsScore(Words words, int at)
    {
        var figure = words.After(at) is ">" or "<" or "=" or "≥" or "≤" ? at + 2 : at + 1;
        return words[at].Lower is "t" or "z" && figure < words.Count && words.AreJoined(figure - 1, figure) && words[figure] is { Kind: TokenKind.Number, Length: 2 } number && string.CompareOrdinal(number.Lower, LeastScore) >= 0 && !Vocabulary.IsTime(words.After(figure));
    }

    // «Q: Må begge signere?», and the «A:» that answers it.
    private static bool IsOfQuestions(Words words, int at) =>
        words[at].Lower is "q" or "a" && words.IsNewLine(at) && words.IsColon(at + 1)
        && Enumerable.Range(0, words.Count - 1).Any(other => words[other].Lower is "q" && words.IsNewLine(other) && words.IsColon(other + 1));

    // «kategoriar, A til E»: from one to another.
    private static bool IsOfScale(Words words, int at) =>
        (words.After(at) is "til" && at + 2 < words.Count && words.AreJoined(at, at + 1) && IsLetterOfScale(words, at, at + 2)) || (at > 1 && words[at - 1].Lower is "til" && IsLetterOfScale(words, at - 2, at));

    private static bool IsLetterOfScale(Words words, int from, int to) => words.Before(from) is not ("fra" or "frå") && words[from].Lower is "a" && words[to].Length == 1 && words.IsCapital(to) && words.IsLoneCapital(from);

    // Not «… annenhver uke. K sier»: nothing stands between.
    public static bool IsBesideThing(Words words, int at) => at > 0 && words.AreJoined(at - 1, at) && Things.Contains(words[at - 1].Lower);

    /// <summary>The same where it opens a sentence: «K sier», «T, 16, vil». The letter of a list has a mark after it.</summary>
    public static bool OpensOfSomebody(Words words, int at) =>
        words.IsLoneCapital(at) && words[at].Lower is not ("i" or "å" or "x") && !words.AreClose(at, at + 1) is var apart && (Telling.Does(words.After(at)) || Telling.IsAct(words.After(at)) ? apart : words.After(at) is "," or "(" && at + 2 < words.Count);

    /// <summary>«Ole K. Anna var der»: the letter of a surname, its point, and the next sentence. Nobody's surname is Anna.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">The first word of the name.</param>
    /// <param name="next">The word after the point.</param>
    public static bool EndSentence(Words words, int first, int next) =>
        next - first > 2 && words.IsPoint(next - 1) && words[next - 2].Length == 1 && words[next - 3].Length > 1 && words.IsWritten(next) && IsOnlyGiven(words, next);

    private static bool IsOnlyGiven(Words words, int at) => words.Is(at, Lists.WordTraits.Given) && !words.Is(at, Lists.WordTraits.AnySurname);

    // «Lill-T», but no «ADI-R» and no «Plan-B».
    private static bool IsNickname(Words words, int at) =>
        at > 1 && words[at].Length == 1 && words.IsCapital(at) && !words[at].Caseless && words[at - 1].Lower is "-" && words.AreClose(at - 2, at - 1) && words.AreClose(at - 1, at)
        && words.IsLetterful(at - 2) && words.IsCapital(at - 2) && !words.IsShouted(at - 2) && words[at - 2].Length > 2 && !Counted.Contains(words[at - 2].Lower) && !words.IsAllowed(at - 2);

    // «A-K. Lund», «T.-M.»: the name after it follows by itself.
    private static int Hyphened(Words words, int at)
    {
        var second = IsLetter(words, at) && words.IsCapital(at) ? words.IsPoint(at + 1) && words.AreClose(at, at + 1) ? at + 3 : at + 2 : 0;
        return second > 0 && second + 1 < words.Count && words[second - 1].Lower is "-" && words.AreClose(second - 2, second - 1) && words.AreClose(second - 1, second)
            && words[second] is { Length: 1, Kind: TokenKind.Word } && words.IsCapital(second) && !words[second].Caseless && words.IsPoint(second + 1) && words.AreClose(second, second + 1) && words.IsCapital(second + 2) ? second + 2 : 0;
    }

    // «– EKS», «/ AKL», «sign. MTV»: who has signed, at the end of a line.
    private static int Signed(Words words, int at) =>
        at > 0 && words[at].Kind == TokenKind.Word && words[at].Length is 2 or 3 && !words.AreClose(at - 1, at) && (at + 1 == words.Count || words.IsNewLine(at + 1) || words[at + 1].Lower is ".") && !words[at].Caseless
        && words.Written(at).IndexOfAnyExceptInRange('A', 'Z') < 0 && (IsAfterSigned(words, at) || (words[at - 1].Lower is "–" or "—" or "/" && words.After(at) is not "." && !words.IsAllowed(at) && !words.Is(at, Lists.WordTraits.Known))) ? at + 1 : 0;

    private static bool IsAfterSigned(Words words, int at) =>
        words[at - 1].Lower is "sign" or "signert" || (at > 1 && words[at - 1].Lower is "." or ":" && words[at - 2].Lower is "sign" or "signert" or "signatur");

    // One letter and a point, as often as it goes on; the last point may be left out: «K.H».
    private static int End(Words words, int at)
    {
        var end = at;
        while ((IsLetter(words, end) || IsLast(words, at, end)) && (end == at || words.AreJoined(end - 1, end)))
        {
            if (words.IsPoint(end + 1) && words.AreClose(end, end + 1))
            {
                end += 2;
            }
            else
            {
                return end > at && words.AreClose(end - 1, end) ? end + 1 : end;
            }
        }

        return end;
    }

    private static bool IsLetter(Words words, int at) =>
        at < words.Count && !words.IsTail(at) && words[at].Length == 1 && words[at].Kind == TokenKind.Word && (words.IsCapital(at) || words[at].Caseless) && words[at].Lower is not "å" && (words[at].Lower is not "i" || IsSigned(words, at));

    // «E.P.I.»: after others, close to them, it is one of them.
    private static bool IsLast(Words words, int at, int end) => end > at && words.IsCapital(end) && words[end].Lower is "i" && words.AreClose(end - 1, end) && words.IsPoint(end + 1);

    // «Ref.: I. Solsem»: of the letter that is a word as well, what stands before it tells.
    private static bool IsSigned(Words words, int at) =>
        words.IsCapital(at) && !words[at].Caseless && words.IsPoint(at + 1) && words.AreClose(at, at + 1) && words.IsCapital(at + 2) && words.AreJoined(at + 1, at + 2) && ((words.AreClose(at + 1, at + 2) && words.IsPoint(at + 3) && words[at + 2].Length == 1) || words.IsNewLine(at) || !words[at].StartsSentence || words[at - 1].Lower is ":" or "," or "/" or "ved" or "v");

    /// <summary>«A. Spør om kroppen»: the letter of a list, its point and a common word after it.</summary>
    public static bool IsPointOfList(Words words, int at) =>
        words.IsLoneCapital(at) && words.IsPoint(at + 1) && words.AreClose(at, at + 1) && IsOfList(words, at, at + 2) && !words.IsNamed(at + 2) && !words.MayBeNamed(at);

    // «A. Spør om kroppen», «B. Hva tenker vi?»: a point of a list, and the word after it no name that is borne here.
    private static bool IsOfList(Words words, int at, int end) =>
        words[at].StartsSentence && end < words.Count && words.IsCapital(end) && words.Is(end, Lists.WordTraits.Known) && !words.Is(end, Lists.WordTraits.Given | Lists.WordTraits.Surname)
        && !(words.Is(end, Lists.WordTraits.AnyName) && words.Likely(end).Person >= Likely);

    // A single one is a person in the middle of a sentence, or before a name.
    private static bool IsOne(Words words, int at, int end) =>
        words.IsCapital(at) && !Counted.Contains(words.Before(at)) && !IsOfThing(words, at) && words.IsPoint(at + 1) && !IsOfList(words, at, end)
        && ((end < words.Count && !words[end].StartsSentence && (words.IsLetterful(end) || words[end].Lower is ",") && (!words[at].StartsSentence || !words.IsCapital(end)))
            || (words.IsCapital(end) && words.AreJoined(end - 1, end) && (words.IsListedName(end) || words.Likely(end).Person >= Likely)));
}
