using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What a test came to, what was measured in somebody, what a form was answered with.</summary>
internal static class ScoreNumbers
{
    /// <summary>«T-skår 65», «HADS 14/11», «VFI 98», «MADRS: 27», «skala 1–10», «puls 48», «skåret 14 på».</summary>
    public static Harmless? Score(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 6 || shape.IsLettered)
        {
            return null;
        }

        for (var back = 1; back <= 4; back++)
        {
            var word = group.WordBefore(back);
            if (word.Length == 0 || (back > 1 && !IsBetween(group.WordBefore(back - 1)) && !HarmlessNumbers.IsNumber(group.WordBefore(back - 1))))
            {
                break;
            }

            if (Vocabulary.IsScore(word))
            {
                return Harmless.Score;
            }
        }

        // «5 i matte og 2 i orden».
        if (shape is { IsPlain: true, DigitCount: 1 } && group.After(1) is "i" && group.After(2) is "matte" or "matematikk" or "norsk" or "engelsk" or "orden" or "åtferd" or "atferd" or "gym" or "kroppsøving" or "naturfag" or "samfunnsfag" or "krle" or "musikk" or "fag" or "alle" or "snitt")
        {
            return Harmless.Score;
        }

        if (shape.DigitCount <= 3 && !shape.Marks.Contains('.') && HasTestBefore(group))
        {
            return Harmless.Score;
        }

        return shape.DigitCount <= 5 && (IsTest(group, group.First - 1) || IsTest(group, group.First - 2) || (IsBetween(group.WordBefore(1)) && IsTest(group, group.First - 3))) ? Harmless.Score : null;
    }

    // «SDQ frå lærar gav 18, frå mor 7»: the sentence tells of a test.
    private static bool HasTestBefore(NumberGroup group)
    {
        var words = group.Words;
        for (var at = group.First - 1; at >= 0 && group.First - at <= 16 && !words.IsNewLine(at + 1) && !(words[at].Lower is "." or "!" or "?" && words[at + 1].StartsSentence); at--)
        {
            if (words[at].Kind == TokenKind.Word && (Vocabulary.IsScore(words[at].Lower) || (words.IsAllowed(at) && words.IsShouted(at) && words[at].Length > 2 && !Telling.IsService(words[at].Lower))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween(string word) =>
        word is "på" or "var" or "er" or "til" or "fra" or "frå" or "over" or "under" or "mellom" or "om" or "av" or "ca" or "nå" or "no" or "ga" or "gav" or "gir" or "viste" or "viser" or "og" or "var" or "ble" or "blei" or "sum" or "samlet" or "samla" or "lik" or "cirka" or "rundt" or "omtrent" or "minst" or "høy" or "lav" or "i" or "med" or "mot" or "en" or "ei" or "ein";

    /// <summary>A name of the list of what is nobody's secret, or an abbreviation in capitals.</summary>
    public static bool IsTest(NumberGroup group, int at)
    {
        var words = group.Words;
        if (at < 0 || at >= group.First || words[at].Kind != TokenKind.Word || words.IsNewLine(at + 1))
        {
            return false;
        }

        for (var between = at + 1; between < group.First; between++)
        {
            if (words[between].Lower is not (":" or "=" or "-" or "–" or "(" or "," or "til" or "på" or "var" or "ga" or "viste" or "/"))
            {
                return false;
            }
        }

        return (words.IsAllowed(at) && (words.IsCapital(at) || (words[at].Length > 3 && !words.Is(at, WordTraits.Known))) && !Telling.IsService(words[at].Lower)) || (words[at].Length is >= 2 and <= 8 && char.IsLetter(words[at].Lower[0]) && words.IsShouted(at) && (!words[at].Caseless || !words.Is(at, WordTraits.Known | WordTraits.AnyName)) && !Telling.IsService(words[at].Lower) && words[at].Lower is not ("duf" or "nr" or "pb" or "opus" or "dips" or "id" or "npr" or "pol" or "bvv"));
    }

    /// <summary>«2, 2, 1, 2, 0»: answers to a form.</summary>
    public static Harmless? Row(NumberGroup group, NumberShape shape) => shape is { DigitCount: <= 3, IsLettered: false } && Neighbours(group, -1) + Neighbours(group, 1) >= 3 ? Harmless.Score : null;

    private static int Neighbours(NumberGroup group, int step)
    {
        var words = group.Words;
        var count = 0;
        for (var at = step < 0 ? group.First - 1 : group.End; at + step >= 0 && at + step < words.Count && words[at].Lower is "," or "-" or "/" or ";" or "og" && words[at + step] is { Kind: TokenKind.Number, Length: <= 3 }; at += 2 * step)
        {
            count++;
        }

        return count;
    }
}
