using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Tests, models and other tools of the work, by what their names end in: «Lunde-testen», «Karl-heftet», «Kjenslekompasset», «Rotavirusvaksine».</summary>
internal static class Tools
{
    // Nobody's own, whosever name stands before it.
    private static readonly FrozenSet<string> OfAll = FrozenSet.Create(
        StringComparer.Ordinal,
        "test", "testen", "testane", "testene", "modell", "modellen", "modellane", "modellene", "heftet", "heftene", "hefta", "skår", "skåre", "skåren", "skåra", "skårar", "skårer", "skala", "skalaen", "skjema", "skjemaet", "skjemaene", "app", "appen", "appane", "appene",
        "metode", "metoden", "metodikken", "systemet", "systema", "vaksine", "vaksinen", "vaksinene", "veileder", "veilederen", "rettleiar", "rettleiaren", "rettleiing", "veiledning", "manual", "manualen", "indeks", "indeksen", "intervju", "intervjuet", "verktøy", "verktøyet", "plakaten", "plakat", "prøven", "prøver",
        "kurven", "skjemaer", "programmet", "program", "opplegget", "protokollen", "prinsippet", "regelen", "effekten", "syndrom", "konvensjonen", "terapi", "terapien", "rapporten", "utvalget", "utvalet", "studien", "klassifikasjonen", "inventory", "scale", "checklist");

    // … and what may be a child's, where a child's name stands before it: «Emma-permen».
    private static readonly FrozenSet<string> OfSome = FrozenSet.Create(
        StringComparer.Ordinal,
        "kort", "kortene", "korta", "liste", "listen", "lista", "perm", "permen", "videoen", "videoene", "boka", "boken", "sangen", "songen", "stemme", "stemning", "portalen", "kurset", "kurs", "kassen", "kassa");

    // Of one word: «Bjørnekorta».
    private static readonly string[] Ends =
    [
        "testen", "modellen", "heftet", "korta", "kortene", "kompasset", "appen", "veilederen", "rettleiaren", "vaksine", "vaksinen", "permen", "skjemaet", "metoden", "programmet", "systemet", "prøve", "prøven", "prøver", "plakaten", "portalen", "skalaen", "intervjuet", "verktøyet", "regulering",
        "reguleringen", "reguleringa", "kurset", "listen", "lista", "veiledning", "rettleiing", "håndboka", "handboka", "hjulet", "trappa", "termometeret", "samtalen", "pakken", "pakka", "kista", "kisten", "kofferten", "kassa", "kassen", "kartlegging", "kartlegginga", "kartleggingen", "oversikten", "oversikta", "forbudet", "forbodet", "skrift",
    ];

    private const int ShortestStart = 3;

    /// <summary>How many tokens such a name covers from here, with its hyphen; nought when none.</summary>
    public static int Hung(Words words, int at) =>
        words.IsLetterful(at) && at + 2 < words.Count && words[at + 1].Lower is "-" && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && IsOf(words, at, words[at + 2].Lower) && !IsElsewhere(words, at) ? 3 : 0;

    /// <summary>«SDQ-P», «SDQ-T»: the letter of a form that our list has.</summary>
    public static bool IsLetter(Words words, int at) =>
        at > 1 && words[at].Length == 1 && words.IsCapital(at) && words[at - 1].Lower is "-" && words.AreClose(at - 2, at - 1) && words.AreClose(at - 1, at) && words.IsAllowed(at - 2) && words.IsShouted(at - 2) && !words[at].Caseless;

    /// <summary>Made of a common word and such an end.</summary>
    public static bool IsOne(Words words, int at) =>
        words.IsLetterful(at) && !words.Is(at, WordTraits.AnyName | WordTraits.Place) && Array.Exists(Ends, end => words[at].Length >= end.Length + ShortestStart && words[at].Lower.EndsWith(end, StringComparison.Ordinal) && IsCommon(words, words[at].Lower[..^end.Length]));

    private static bool IsOf(Words words, int at, string tool) => OfAll.Contains(tool) ? IsOfOurs(words, at) || IsMaker(words, at) : OfSome.Contains(tool) && (IsOfOurs(words, at) || (words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.AnyName)));

    // «Lunde-testen», «ACE-skår»; «Emma-testen ble tatt i går», «Rojhat-skjemaet» are of a child.
    private static bool IsMaker(Words words, int at) => words.IsAllowed(at) || (words.IsShouted(at) && !words[at].Caseless) || (!words.Is(at, WordTraits.AnyGiven) && !Doubts.IsNew(words, at));

    // «Marte Meo-videoen»: both are of one of ours.
    private static bool IsOfOurs(Words words, int at) => at > 0 && words.IsAllowed(at) && words.IsAllowed(at - 1) && words.AreJoined(at - 1, at) && words.IsWritten(at - 1);

    private static bool IsCommon(Words words, string start) => !words.IsGiven(start) && (words.IsKnown(start) || words.IsNobodys(start) || (start[^1] is 's' or 'e' && words.IsKnown(start[..^1])));

    // Who is told of without the tool is somebody, and it may be theirs.
    private static bool IsElsewhere(Words words, int at)
    {
        for (var other = 0; other < words.Count; other++)
        {
            if (words[other].Lower == words[at].Lower && other != at && words.After(other) is not "-")
            {
                return true;
            }
        }

        return false;
    }
}
