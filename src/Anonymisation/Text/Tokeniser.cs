using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Text;

/// <summary>Cuts a text into words, numbers and marks, and sees where sentences begin and where letters' size says nothing.</summary>
public static class Tokeniser
{
    // A line with fewer words than this says nothing of whether its writer uses capitals.
    private const int WordsThatTell = 3;

    // What is longer is cut: what is done with a word may take longer than its length.
    private const int LongestWord = 64;

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        "ang", "bl", "ca", "dr", "evt", "f", "feks", "fr", "gml", "hhv", "inkl", "jf", "kl", "kr", "m", "mht", "min", "mnd", "nr", "obs",
        "osv", "pga", "pr", "prof", "ref", "st", "tlf", "vedr", "vha", "v");

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 8);
        var lineStart = 0;
        var wholeLower = LooksLower(text);
        while (lineStart < text.Length)
        {
            var lineEnd = text.IndexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.Length : lineEnd;
            CutLine(text, lineStart, lineEnd, wholeLower || LooksUpper(text.AsSpan(lineStart, lineEnd - lineStart)), tokens);
            lineStart = lineEnd + 1;
        }

        return tokens;
    }

    private static void CutLine(string text, int start, int end, bool caseless, List<Token> tokens)
    {
        var first = true;
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (length, kind) = Measure(text, at, end);
            var lower = text.Substring(at, length).ToLowerInvariant();
            tokens.Add(new Token(at, length, kind, lower, first || Opens(tokens), caseless));
            first = false;
            at += length;
        }
    }

    private static (int Length, TokenKind Kind) Measure(string text, int at, int end)
    {
        if (!IsLetter(text[at]) && !char.IsDigit(text[at]))
        {
            return (char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1, TokenKind.Mark);
        }

        var letters = false;
        var length = 0;
        while (length < LongestWord && at + length < end && (IsLetter(text[at + length]) || char.IsDigit(text[at + length]) || IsInner(text, at + length, end)) && (length == 0 || !Seams.IsOne(text, at, at + length)))
        {
            letters |= IsLetter(text[at + length]);
            length++;
        }

        return (length, letters ? TokenKind.Word : TokenKind.Number);
    }

    // The apostrophe of O'Brien and N’Diaye, not the one that ends Andreas'.
    private static bool IsInner(string text, int at, int end) =>
        text[at] is '\'' or '’' or '´' or '`' && at + 1 < end && IsLetter(text[at + 1]) && at > 0 && IsLetter(text[at - 1]);

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool Opens(List<Token> tokens)
    {
        var last = tokens[^1].Lower;
        if (last is "!" or "?" or "•" or "–" && tokens.Count > 1 && tokens[^1].StartsSentence)
        {
            return true;
        }

        if (last is not ("." or ":" or "«" or "\"" or "”" or "»" or "*" or "-" or "(" or ")" or "!" or "?"))
        {
            return tokens[^1].StartsSentence && tokens[^1].Kind != TokenKind.Word && last is not ",";
        }

        if (last is "«" or "\"" or "”" or "*" or "-" or "(")
        {
            return tokens[^1].StartsSentence || (last is "«" && tokens.Count > 1 && tokens[^2].Lower is ":");
        }

        return last switch
        {
            "." => tokens.Count > 1 && tokens[^2] is var before && (before.Length > 1 || before.Kind == TokenKind.Mark) && !Abbreviations.Contains(before.Lower),
            ":" or "»" or ")" => false,
            _ => true,
        };
    }

    private static bool LooksLower(string text)
    {
        var words = 0;
        var capitals = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                words++;
                capitals += char.IsUpper(text[at]) && at + 1 < text.Length && char.IsLower(text[at + 1]) ? 1 : 0;
            }
        }

        return words >= WordsThatTell && capitals * 40 < words;
    }

    private static bool LooksUpper(ReadOnlySpan<char> line)
    {
        var upper = 0;
        var lower = 0;
        var words = 0;
        for (var at = 0; at < line.Length; at++)
        {
            upper += char.IsUpper(line[at]) ? 1 : 0;
            lower += char.IsLower(line[at]) ? 1 : 0;
            words += char.IsLetter(line[at]) && (at == 0 || !char.IsLetterOrDigit(line[at - 1])) ? 1 : 0;
        }

        return words >= WordsThatTell && upper > lower * 4;
    }
}
