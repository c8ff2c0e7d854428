using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>What has made somebody known: to have won something, to have been seen by all, to be one of two in the county.</summary>
internal static class Renown
{
    private const int Far = 7;

    private static readonly FrozenSet<string> Wins = FrozenSet.Create(StringComparer.Ordinal, "vant", "vann", "vunnet", "vunne", "vinner", "vinn");

    private static readonly string[] Contests =
        ["turnering", "turneringa", "turneringen", "konkurranse", "konkurransen", "cup", "cupen", "renn", "rennet", "løp", "løpet", "stafett", "stafetten", "pris", "prisen", "festival", "festivalen", "finale", "finalen", "tevling", "tevlinga", "medalje", "gull", "sølv", "bronse", "stipend", "stipendet"];

    /// <summary>Whether it may be told from the word on. Few words do, and the rest costs more than to ask first.</summary>
    public static bool Begins(string lower) => lower is "sett" or "delt" or "lest" or "lese" or "en" or "ein" or "ei" or "én" or "éin" or "et" or "eit" || Wins.Contains(lower);

    /// <summary>What is told from here on, if anything.</summary>
    public static Fact? At(Words words, Clauses clauses, int at)
    {
        if (!Begins(words[at].Lower) || !clauses.GoesOn(at + 1))
        {
            return null;
        }

        var end = clauses.End(at, Far);
        var inAll = Enumerable.Range(at + 1, end - at - 1);
        var lower = words[at].Lower;
        var won = Wins.Contains(lower) && inAll.Any(word => words[word].Length > 2 && words[word].Lower.EndsWithAny(Contests));
        var seen = lower is "sett" or "delt" or "lest" or "lese" && words[at + 1].Lower is "av" && inAll.Any(word => words[word].Lower is "halve" or "hele" or "heile" or "alle" or "tusener" or "tusenvis" or "tusenvis");
        var oneOf = lower is "en" or "ein" or "ei" or "én" or "éin" or "et" or "eit" && words[at + 1].Lower is "av" && clauses.GoesOn(at + 2) && (words[at + 2].Lower is "få" || Numbers.Of(words[at + 2].Lower) is > 1 and < 20) && inAll.Any(word => Scopes.Places.Contains(words[word].Lower));
        return won || seen || oneOf ? new Fact(at, end) : null;
    }
}
