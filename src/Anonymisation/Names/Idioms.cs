using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Names that are words, where the word beside them says that they are words: «Even om», «Odd nok», «Liv og røre», «Stein på stein».</summary>
internal static class Idioms
{
    private static readonly FrozenSet<string> Pairs = new[]
    {
        "even om", "even if", "even when", "even though", "even odde", "even nummer", "even tall", "odd nok", "odd at", "odd spørsmål", "odd one", "odd opplegg", "odd sak", "odd løsning", "odd løysing", "odd oppgave", "odd oppgåve", "odd beskjed", "odd praksis", "odd ordning", "odd regel", "odd valg", "odd val", "odd ord", "odd greie", "odd ting", "odd tittel", "odd navn", "odd namn", "odd svar", "odd timing", "odd tidspunkt", "odd å", "odd eller", "even steven",  "dag for", "dag ut", "dag og", "dag etter", "dag inn", "liv og", "liv laga", "liv i", "stein på", "stein for",
        "stein ro", "stein og", "storm i", "storm og", "storm er", "storm ute", "sol og", "sol ute", "sol ro", "vår og", "vår erfaring", "vår oppgave", "vår kommune", "vår oppfatning", "vår avdeling", "vår skole", "vår tjeneste", "vår enhet", "håp om", "håp og", "fred og", "fred i",
        "tro og", "mai og", "mai måned", "mai er", "ro i", "ro og", "ask er", "ask og", "bjørn og", "bjørn ulv", "odd situasjon", "odd oppførsel", "odd måte", "odd formulering", "glede og", "per i", "per dags", "per nå", "per uke", "per veke", "per år", "per dag", "per person", "per elev", "per barn", "per gang", "per gong", "per telefon", "per post", "per mail",
        "jo mer", "jo meir", "jo mindre", "jo flere", "jo fleire", "jo færre", "jo oftere", "jo oftare", "my mye", "my mer", "my bedre", "nes er", "berg og", "lykke til", "lykke og", "tor er", "gry av", "gro i", "ville du", "ville det", "ville en", "ville noen", "ville han", "ville hun", "ville dere", "ville de", "ville jeg",
    }.ToFrozenSet(StringComparer.Ordinal);

    // These open a sentence of somebody called so as well: «Tor er ti år», «Liv i fjerde klasse».
    private static readonly FrozenSet<string> InSmall = FrozenSet.Create(StringComparer.Ordinal, "storm er", "ask er", "nes er", "tor er", "mai er", "liv i", "gro i", "gry av");

    private static readonly FrozenSet<string> Now = FrozenSet.Create(StringComparer.Ordinal, "idag", "dags", "nå", "no", "uke", "veke", "år", "dag", "måned", "månad", "time", "person", "elev", "barn", "gang", "gong", "telefon", "tlf", "post", "mail", "epost", "ark", "stk", "kilo", "kg", "liter", "minutt", "mnd", "semester", "kvartal");

    /// <summary>«Per i dag», «PER IDAG», «per dags dato»: how many tokens, where the capital may be the sentence's.</summary>
    public static int OfTime(Words words, int at)
    {
        if (words[at].Lower is not ("per" or "pr") || at + 1 >= words.Count || (words.IsWritten(at) && !words[at].StartsSentence && !words.IsColon(at - 1) && !IsQuoted(words, at)))
        {
            return 0;
        }

        var next = words[at + 1].Lower;
        return words.IsWritten(at + 1) || IsWanting(words, at + 2) ? 0 : (next, words.After(at + 1)) switch
        {
            ("i", "dag") or ("dags", "dato") => 3,
            _ when Now.Contains(next) => 2,
            _ => 0,
        };
    }

    // «Per nå vil ikke gå hjem» is Per.
    private static bool IsWanting(Words words, int at) => at < words.Count && (words[at].Lower is "vil" or "nekter" or "nektar" or "bur" or "bor" || words.After(at) is "ikke" or "ikkje");

    /// <summary>«Odd sak dette», «Odd løsning»: the word, not the name.</summary>
    public static bool IsOdd(Words words, int at) => words[at].Lower is "odd" or "even" && !words.Is(at + 2, WordTraits.AnyGiven) && IsOne(words, at);

    private static bool IsQuoted(Words words, int at) => at > 0 && words[at - 1].Lower is "«" or "\"" or "”" or "(";

    /// <summary>Only where its capital, if it has one, may be the sentence's.</summary>
    public static bool IsOne(Words words, int at)
    {
        if (words.IsWritten(at) && !words[at].StartsSentence && !words.IsColon(at - 1))
        {
            return false;
        }

        var next = words.After(at) is "," ? at + 2 : at + 1;
        return next < words.Count && $"{words[at].Lower} {words[next].Lower}" is var pair && Pairs.Contains(pair) && !(words.IsWritten(at) && InSmall.Contains(pair)) && !words.IsWritten(next + 1);
    }
}
