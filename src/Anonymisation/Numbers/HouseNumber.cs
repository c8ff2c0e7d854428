using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>The number of a house with all that may hang on it: «12», «4A», «14 B», «1–3», «nr. 12», «førti», «7, hus C», «12 C, oppg. 3», «71, leil. H0704», «11 kjeller».</summary>
internal static class HouseNumber
{
    private const int Longest = 4;

    /// <summary>Whether one may begin with the word, which is no number.</summary>
    public static bool Begins(string lower) => IsNumber(lower) || AreMany(lower);

    private static bool IsNumber(string lower) => lower is "nr" or "nummer";

    private static bool AreMany(string lower) => lower is "tusen" or "hundre" or "etthundre" or "hundreog";

    /// <summary>The token after its last; nought when none begins here.</summary>
    public static int End(Words words, int at)
    {
        var end = at < words.Count && words.MayOpen(at, Beginning.HouseNumber | Beginning.Digits) ? Number(words, at) : 0;
        return end == 0 ? 0 : Parts(words, Letter(words, end));
    }

    // «12», «4a», «nr. 12», «femtitre», «tusen og tolv», «1-3».
    private static int Number(Words words, int at)
    {
        if (IsNumber(words[at].Lower))
        {
            at += at + 1 < words.Count && words.IsPoint(at + 1) ? 2 : 1;
        }

        if (at >= words.Count)
        {
            return 0;
        }

        if (IsFigures(words, at))
        {
            return at + 2 < words.Count && words[at + 1].Lower is "-" or "–" or "/" && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && IsFigures(words, at + 2) ? at + 3 : IsMore(words, at) ? 0 : at + 1;
        }

        if (AreMany(words[at].Lower))
        {
            return at + 2 < words.Count && words[at + 1].Lower is "og" && NumberWords.Of(words[at + 2].Lower) is not null ? at + 3 : at + 1;
        }

        return NumberWords.Of(words[at].Lower) is not null && words[at].Length > 2 ? at + 1 : 0;
    }

    private static bool IsFigures(Words words, int at)
    {
        var written = words.Written(at);
        return words[at].Kind == TokenKind.Number ? written.Length <= Longest && written[0] != '0'
            : words.HasDigits(at) && written.Length is >= 2 and <= 5 && char.IsAsciiDigit(written[0]) && char.IsAsciiDigit(written[^2]) && char.ToLowerInvariant(written[^1]) is >= 'a' and <= 'h';
    }

    // «12.5», «12:30», «12 %», «1 500»: no house.
    private static bool IsMore(Words words, int at) =>
        at + 1 < words.Count
        && ((words[at + 1].Lower is "%" or "‰" or "°") || (words[at + 1].Lower is "." or "," or ":" or "/" or "-" && words.AreClose(at, at + 1) && at + 2 < words.Count && words.AreClose(at + 1, at + 2) && words[at + 2].Kind == TokenKind.Number)
            || (words[at + 1] is { Kind: TokenKind.Number, Length: 3 } && words.AreJoined(at, at + 1)));

    private static int Letter(Words words, int at) =>
        at < words.Count && words[at] is { Kind: TokenKind.Word, Length: 1 } && words[at].Lower[0] is >= 'a' and <= 'h' && words.AreJoined(at - 1, at) && !(words[at].Lower is "e" && !words.IsCapital(at)) ? at + 1 : at;

    // «, oppg. 3», «, leil. H0704», «kjeller», «, inngang bak», «, 2. etg.», «H0203».
    private static int Parts(Words words, int end)
    {
        for (var parts = 0; parts < 3; parts++)
        {
            var at = end < words.Count && words[end].Lower is "," ? end + 1 : end;
            if (at >= words.Count || words.IsNewLine(at))
            {
                break;
            }

            if (IsDwelling(words, at))
            {
                end = at + 1;
            }
            else if (words[at].Kind == TokenKind.Number && words[at].Length == 1 && at + 2 < words.Count && words[at + 1].Lower is "." && words[at + 2].Lower is "etg" or "etasje" or "høgda" or "høyde")
            {
                end = at + 3 < words.Count && words.IsPoint(at + 3) && words[at + 2].Lower is "etg" && !(at + 4 < words.Count && words[at + 4].StartsSentence) ? at + 4 : at + 3;
            }
            else if (words[at].Lower is "kjeller" or "kjellern" or "kjelleren" or "kjellar" or "loft" or "loftet" or "sokkel" or "sokkelen" or "underetasje" or "bakgård" or "bakgården" or "bakgard")
            {
                end = at + 1;
            }
            else if (words[at].Lower is "oppg" or "oppgang" or "inng" or "inngang" or "leil" or "leilighet" or "leilegheit" or "bustad" or "bolig" or "hus" or "blokk" or "seksjon" or "dør" or "port")
            {
                var next = words.IsPoint(at + 1) ? at + 2 : at + 1;
                if (next >= words.Count || words.IsNewLine(next) || !(words[next].Length <= 2 || words[next].Kind == TokenKind.Number || IsDwelling(words, next) || words[next].Lower is "bak" or "fra" or "nord" or "sør" or "øst" or "vest"))
                {
                    break;
                }

                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>«H0203», «u0101».</summary>
    public static bool IsDwelling(Words words, int at) =>
        words[at] is { Kind: TokenKind.Word, Length: 5 } && words[at].Lower[0] is 'h' or 'k' or 'l' or 'u' && words[at].Lower.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;
}
