using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What is told of a home after its place: «…, kvitmåla hus med flaggstong», «…, kjellerinngang», «… der vegen deler seg», «… som er Bunnpris no».</summary>
internal static class HomeTails
{
    private const int LongestTail = 7;

    private static readonly string[] Houses =
    [
        "hus", "huset", "husa", "husene", "bolig", "boligen", "bustad", "bustaden", "leilighet", "leiligheten", "leilegheit", "leilegheita", "blokk", "blokka", "blokken", "gard", "garden", "gård", "gården", "villa", "villaen", "brakka", "brakke", "hytta", "hytte", "naust", "naustet", "vogn", "vogna", "tunet", "etasje", "etasjen", "høgda",
        "inngang", "inngangen", "dør", "døra", "døren", "oppgang", "oppgangen", "avkøyrsla", "avkjørselen", "avkjørsla", "innkjørselen", "innkjøringa", "innkjørsla", "rommet", "sokkelen", "kjelleren", "kjellaren", "loftet", "enden", "porten", "postkassen", "postkassa", "fløya", "rekka", "rekkja", "bruket", "plassen",
    ];

    private static readonly string[] Looks =
    [
        "gul", "rød", "raud", "blå", "grøn", "hvit", "kvit", "brun", "svart", "grå", "lita", "liten", "lite", "store", "stor", "siste", "første", "fyrste", "øverst", "øvst", "nederst", "nedst", "innerst", "inst", "innst", "ytterst", "ytst", "nærmest", "midterst", "andre", "tredje", "fjerde", "femte", "høyre", "høgre", "venstre", "nummer", "nr",
        "det", "den", "dei", "rom", "inn",
    ];

    /// <summary>A house, or a part of one by which it is known.</summary>
    public static bool IsHouse(string lower) => lower.EndsWithAny(Houses);

    /// <summary>Whether what begins here, after a comma, tells of a home: a house or its look, and nobody who does anything.</summary>
    public static bool Describes(Words words, int at)
    {
        var looks = words[at].Lower.StartsWithAny(Looks);
        for (var next = at; next < words.Count && next < at + 3 && words[next].Kind != TokenKind.Mark && (next == at || !words.IsNewLine(next)); next++)
        {
            if (IsHouse(words[next].Lower) || (looks && next > at && words[next].Lower is "med" or "mot" or "fra" or "frå" or "til" or "på" or "etter" or "før"))
            {
                return true;
            }
        }

        return looks && NumberWords.Ordinal(words[at].Lower) is null && words[at].Lower is "siste" or "innerst" or "inst" or "øverst" or "øvst" or "nederst" or "nedst" or "ytterst" or "ytst" or "nummer" or "nr" or "rom" or "det" or "den";
    }

    /// <summary>After «der vegen deler seg», «som er Bunnpris no»; the same when what stands here tells nothing of a place.</summary>
    public static int After(Words words, int at)
    {
        var tells = at + 2 < words.Count && !words.IsNewLine(at + 1) && (words[at].Lower is "der"
            ? words[at + 1].Lower is "veien" or "vegen" or "det" || (words[at + 1].Length > 4 && words[at + 1].Lower[^1] is 'n' or 'a' or 't' && !words.IsWritten(at + 1) && !Facts.Subjects.IsSomebody(words[at + 1].Lower))
            : words[at + 1].Lower is "er" or "var" or "het" or "heitte" or "ligger" or "ligg" && (words.IsWritten(at + 2) || words[at + 1].Lower is "ligger" or "ligg"));
        var end = at;
        while (tells && end < words.Count && end - at < LongestTail && words[end].Kind != TokenKind.Mark && (end == at || !words.IsNewLine(end)) && words[end].Lower is not ("og" or "men"))
        {
            end++;
        }

        return end;
    }
}
