using System.Globalization;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>A number that may be an age, with its half and its unit: «6», «6,5», «6 1/2», «seks og et halvt», «halvannet år», «fem måneder gammel», «7;3».</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="HasUnit">Years, months, weeks or days are said.</param>
/// <param name="Years">Whole years or, with another unit, whatever it counts; null when it is not whole.</param>
/// <param name="IsBetween">From so many to so many, as of all who are so old, or of one whose age nobody knows.</param>
internal readonly record struct AgeValue(int First, int End, bool HasUnit, int? Years, bool IsBetween = false)
{
    private const int Oldest = 105;

    /// <param name="words">The text.</param>
    /// <param name="at">Where it may begin.</param>
    public static AgeValue? At(Words words, int at)
    {
        if (at >= words.Count || words[at].Kind == TokenKind.Mark)
        {
            return null;
        }

        if (IsOneAndAHalf(words[at].Lower))
        {
            return WithUnit(words, at, at + 1, 1);
        }

        if (Between(words, at) is { } between)
        {
            return between;
        }

        var years = words[at].Kind == TokenKind.Number && words[at].Length <= 3 && int.TryParse(words[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : NumberWords.Of(words[at].Lower) ?? WithHalf(words[at].Lower);
        if (years is null or > Oldest || IsPartOfMore(words, at))
        {
            return null;
        }

        return WithUnit(words, at, Half(words, at + 1), years);
    }

    // «8–9 år», of one whose age nobody knows.
    private static AgeValue? Between(Words words, int at) =>
        at + 3 < words.Count && words[at + 1].Lower is "–" or "-" && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && words[at + 3].Lower is "år" or "aar" or "mnd" or "måneder" or "månader"
        && NumberAt(words, at) is { } least && NumberAt(words, at + 2) is { } most && least < most && most <= Oldest
            ? WithUnit(words, at, at + 3, least) with { IsBetween = true }
            : null;

    private static int? NumberAt(Words words, int at) =>
        words[at].Kind == TokenKind.Number && words[at].Length <= 2 && int.TryParse(words[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : NumberWords.Of(words[at].Lower);

    /// <summary>Whether a value may begin with the word, which is no number.</summary>
    public static bool Begins(string lower) => IsOneAndAHalf(lower) || WithHalf(lower) is not null;

    private static bool IsOneAndAHalf(string lower) => lower is "halvannet" or "halvanna" or "halvtanna" or "halvannen" or "halvannan" or "halvandre" or "halvtannet";

    // «femtenogethalvt».
    private static int? WithHalf(string lower)
    {
        var cut = lower.IndexOf("oget", StringComparison.Ordinal);
        return cut > 1 && lower.EndsWith("halvt", StringComparison.Ordinal) ? NumberWords.Of(lower[..cut]) : null;
    }

    // A figure of a date, a number, a clock, a share.
    private static bool IsPartOfMore(Words words, int at) =>
        words[at].Kind == TokenKind.Number
        && ((at > 0 && words.AreClose(at - 1, at) && words[at - 1].Lower is not ("(" or "«" or "\"" or "," or "–" or "-"))
            || (at > 1 && words.AreClose(at - 1, at) && words[at - 1].Lower is "," or "-" or "–" && words.AreClose(at - 2, at - 1) && words[at - 2].Kind != TokenKind.Mark)
            || (at + 2 < words.Count && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && words[at + 2].Kind != TokenKind.Mark && words[at + 1].Lower is "." or ":" or "/" or "-" or "–" or "%" && words[at + 2].Kind == TokenKind.Number)
            || (at + 1 < words.Count && words[at + 1].Lower is "%" or "§" or "+" && words.AreJoined(at, at + 1) && words[at + 1].Lower is not "+"));

    private static int Half(Words words, int at)
    {
        if (at < words.Count && words[at].Lower is "½" or "¼" or "¾" && words.AreJoined(at - 1, at))
        {
            return at + 1;
        }

        if (at + 1 < words.Count && words[at].Lower is "," or "." or ";" or ":" && words.AreClose(at - 1, at) && words.AreClose(at, at + 1) && words[at + 1].Kind == TokenKind.Number && words[at + 1].Length <= 2)
        {
            return at + 2;
        }

        if (at + 2 < words.Count && words[at].Lower is "1" or "3" && words[at + 1].Lower is "/" && words[at + 2].Lower is "2" or "4" && words.AreJoined(at - 1, at))
        {
            return at + 3;
        }

        // «fem og eit kvart», «åtte og tre kvart».
        if (at + 2 < words.Count && words[at].Lower is "og" && words[at + 1].Lower is "et" or "eit" or "tre" && words[at + 2].Lower is "kvart")
        {
            return at + 3;
        }

        return at + 2 < words.Count && words[at].Lower is "og" or "å" && words[at + 1].Lower is "et" or "eit" or "ett" or "en" or "ein" or "ei" or "a" && words[at + 2].Lower.StartsWith("hal", StringComparison.Ordinal) || (at + 2 < words.Count && words[at].Lower is "og" && words[at + 1].Lower is "et" && words[at + 2].Lower is "hlavt") ? at + 3
            : at + 1 < words.Count && words[at].Lower is "og" && words[at + 1].Lower is "halvt" or "halv" ? at + 2 : at;
    }

    private static AgeValue WithUnit(Words words, int first, int end, int? years)
    {
        if (!IsUnit(words, end))
        {
            return new AgeValue(first, end, false, years);
        }

        end = AfterPoint(words, end + 1);
        if (end < words.Count && words[end].Lower is "gammel" or "gamal" or "gammal" or "gamle" or "gaml" or "gamalt" or "gammelt" or "gammæl")
        {
            return new AgeValue(first, end + 1, true, years);
        }

        // «1 år og 4 mnd», «2 år 7 mnd», «fire mnd. og ei veke».
        var more = end < words.Count && words[end].Lower is "og" or "," ? end + 1 : end;
        if (more + 1 < words.Count && !words.IsNewLine(more) && (words[more].Kind == TokenKind.Number || words[more].Lower is "ei" or "en" or "ein" || NumberWords.Of(words[more].Lower) is not null) && IsUnit(words, more + 1) && words[more + 1].Lower[0] is 'm' or 'u' or 'v' or 'd')
        {
            end = AfterPoint(words, more + 2);
            return new AgeValue(first, end < words.Count && words[end].Lower is "gammel" or "gamal" or "gamle" ? end + 1 : end, true, years);
        }

        return new AgeValue(first, end, true, years);
    }

    private static int AfterPoint(Words words, int at) => at + 1 < words.Count && words.IsPoint(at) && words[at - 1].Lower is "mnd" or "md" or "mndr" && !words[at + 1].StartsSentence ? at + 1 : at;

    private static bool IsUnit(Words words, int at) =>
        at < words.Count && words[at].Lower is "år" or "aar" or "mnd" or "md" or "mndr" or "måned" or "måneder" or "månad" or "månader" or "månar" or "månadar" or "måneda" or "måna" or "uke" or "uker" or "veke" or "veker" or "vekar" or "dag" or "dager" or "dagar" or "døgn" or "halvår";
}
