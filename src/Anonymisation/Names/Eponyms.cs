using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Whom something is named after that the whole field knows: «Viktor-metoden», «Downs syndrom», «Lindstrøms modell».</summary>
internal static class Eponyms
{
    // What is made by who thinks and writes, in one word; «Karis modell» may be built of bricks.
    private static readonly string[] Thoughts =
    [
        "modell", "modellen", "teori", "teorien", "teoriar", "teorier", "begrep", "begrepet", "omgrep", "omgrepet", "taksonomi", "pyramide", "behovspyramide", "firfelt", "kriterier", "kriterium", "klassifikasjon", "klassifisering", "hierarki", "paradoks",
    ];

    /// <summary>A given name may be a child's; a surname is so only by itself.</summary>
    public static bool IsOne(Words words, int at) =>
        words.After(at) is "-" ? at + 2 < words.Count && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && Telling.IsNamedAfter(words[at + 2].Lower)
        : words.IsCapital(at) && words[at].Lower.EndsWith('s')
            && (words.After(at) is "syndrom" or "sykdom" or "sjukdom" or "matriser" or "refleks" or "skala" or "test" || IsThinker(words, at));

    /// <summary>«Lindstrøms modell»: who is meant, the field knows.</summary>
    public static bool IsThinker(Words words, int at) => words.IsCapital(at) && words[at].Lower.EndsWith('s') && Array.IndexOf(Thoughts, words.After(at)) >= 0 && IsOfSurname(words, at);

    private static bool IsOfSurname(Words words, int at) =>
        words[at].Length > 4 && !words[at].Caseless && words.Is(at, WordTraits.AnySurname) && !Telling.Names(words.Before(at)) && !words.MayBeNamed(at)
        && !(at > 1 && words.IsPoint(at - 1) && words[at - 2].Length == 1) && !words.Is(at, WordTraits.AnyGiven | WordTraits.NearGiven) && !words.IsNamed(at)
        && (at == 0 || words[at].StartsSentence || !words.AreJoined(at - 1, at) || !words.IsCapital(at - 1));
}
