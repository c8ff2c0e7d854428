using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Ages that need nobody beside them: «i tenårene», «tolvårig», «2015-modell», «født i fjor».</summary>
internal static class AgeWords
{
    /// <summary>Whether one of them may begin with the word, or end with it after a figure.</summary>
    public static bool Begins(string lower) => Decades.Contains(lower) || StemOf(lower) is not null || IsVintage(lower) || IsModel(lower);

    /// <summary>«5;8»: years and months, as tests give them.</summary>
    public static (int First, int End)? Tested(Words words, int at) =>
        words[at] is { Kind: TokenKind.Number, Length: 1 or 2 } && at + 2 < words.Count && words[at + 1].Lower is ";" && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2)
        && words[at + 2] is { Kind: TokenKind.Number, Length: 1 or 2 } && string.CompareOrdinal(words[at + 2].Lower.PadLeft(2, '0'), "12") < 0 && (at + 3 == words.Count || !words.AreClose(at + 2, at + 3) || words[at + 3].Lower is not (";" or "–" or "-")) && (at == 0 || !words.AreClose(at - 1, at) || words[at - 1].Lower is "(")
            ? (at, at + 3) : null;

    private static readonly FrozenSet<string> Decades = FrozenSet.Create(
        StringComparer.Ordinal,
        "tenåra", "tenårene", "tjueåra", "tjueårene", "trettiåra", "trettiårene", "tredveårene", "tredveåra", "førtiåra", "førtiårene", "femtiåra", "femtiårene", "sekstiåra", "sekstiårene", "syttiåra", "syttiårene", "åttiåra", "åttiårene", "nittiåra", "nittiårene", "tyveårene", "tyveåra");

    private static readonly FrozenSet<string> NotPeople = FrozenSet.Create(
        StringComparer.Ordinal,
        "prosjekt", "prosjektet", "utdanning", "utdanninga", "utdanningen", "bachelor", "bachelorgrad", "master", "mastergrad", "studium", "studiet", "avtale", "avtalen", "plan", "planen", "periode", "perioden", "løp", "løpet", "kontrakt", "satsing", "satsinga", "satsingen", "studie", "studien", "oppfølging", "oppfølgingen", "kurs", "engasjement", "prøveordning", "ordning", "videreutdanning", "vidareutdanning", "erfaring", "praksis", "lov", "program", "programmet", "barnehagelærerutdanning", "sykepleierutdanning", "forlik", "forhold", "kamp", "krig");

    /// <summary>«i tenårene», «midt i trettiåra», «i 70-årene».</summary>
    public static (int First, int End)? Decade(Words words, int at)
    {
        if (Decades.Contains(words[at].Lower) && words.Before(at) is "i" or "av" or "begynnelsen" or "sene" or "tidlige" or "tidlege" or "slutten" or "midt")
        {
            return (at, at + 1);
        }

        return words[at].Kind == TokenKind.Number && words[at].Length == 2 && words[at].Lower[1] == '0' && at + 2 < words.Count && words[at + 1].Lower is "-" && words[at + 2].Lower is "årene" or "åra" or "årsalderen" or "års" or "årsåra" ? (at, at + 3) : null;
    }

    /// <summary>«tolvårig», «den niårige», «12-årig»; not «treårig prosjekt».</summary>
    public static (int First, int End)? Adjective(Words words, int at)
    {
        var stem = StemOf(words[at].Lower);
        if (stem is null || NotPeople.Contains(words.After(at)))
        {
            return null;
        }

        return stem.Length > 1 && NumberWords.Of(stem.TrimEnd('-')) is not null ? (at, at + 1)
            : stem.Length == 0 && at > 1 && words[at - 1].Lower is "-" && words[at - 2].Kind == TokenKind.Number ? (at - 2, at + 1) : null;
    }

    // «tolv» of «tolvårig».
    private static string? StemOf(string lower) =>
        lower.EndsWith("årig", StringComparison.Ordinal) ? lower[..^4] : lower.EndsWith("årige", StringComparison.Ordinal) ? lower[..^5] : lower.EndsWith("årsgamle", StringComparison.Ordinal) ? lower[..^8] : null;

    private static bool IsModel(string lower) => lower is "modell" or "modellen" or "årgang" or "årgangen";

    private static bool IsVintage(string lower) => lower is "årgang" or "årg" or "f" or "født" or "fødd" or "fødde" or "fødselsår" or "fødselsåret";

    /// <summary>«2015-modell», «årgang 09», «f. -12», «født i fjor», «født '09».</summary>
    public static (int First, int End)? Vintage(Words words, int at)
    {
        if (IsModel(words[at].Lower) && at > 1 && words[at - 1].Lower is "-" && words[at - 2] is { Kind: TokenKind.Number, Length: 2 or 4 } && words.AreClose(at - 2, at - 1) && words.AreClose(at - 1, at))
        {
            return (at - 2, at + 1);
        }

        if (!IsVintage(words[at].Lower))
        {
            return null;
        }

        var next = at + 1;
        while (next < words.Count && next - at < 4 && !words.IsNewLine(next) && words[next].Lower is "." or ":" or "-" or "–" or "'" or "’" or "i" or "år" or "året")
        {
            next++;
        }

        if (next < words.Count && !words.IsNewLine(next) && words[next].Lower is "fjor" && next > at + 1)
        {
            return (at, next + 1);
        }

        var year = next < words.Count && !words.IsNewLine(next) && words[next] is { Kind: TokenKind.Number, Length: 2 or 4 } && !(next + 1 < words.Count && words.AreClose(next, next + 1) && words[next + 1].Lower is "." or "/" or "-" or ":" && next + 2 < words.Count && words[next + 2].Kind == TokenKind.Number);
        return year && (words[next].Length == 2 ? next > at + 1 || words[at].Lower is not "f" : words[next].Lower.StartsWith("19", StringComparison.Ordinal) || words[next].Lower.StartsWith("20", StringComparison.Ordinal)) ? (at, next + 1) : null;
    }
}
