using System.Buffers;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What a word is like, where that says more than its capital: how sure one must be to take it for a name.</summary>
internal static class Doubts
{
    // «Storlivegen 112» is a house; «116 111» is none.
    private const int ShortNumber = 3;

    private const int ShortestNew = 4;

    // Those of our own words: what has a q, a w, an x or a z in it may be somebody from elsewhere.
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnoprstuvyæøåéö");

    /// <summary>«Storm og regn»: a common word without a capital of its own.</summary>
    public static bool IsPlain(Words words, int at) =>
        (words.Is(at, WordTraits.Known) || (words.IsMade(at) && !words.Is(at, WordTraits.AnyName | WordTraits.Place))) && !IsCapitalOfItsOwn(words, at);

    /// <summary>«Kjernemetoden», «Haimusikk»: a capital of its own, but made of two common words and in no list of names.</summary>
    public static bool IsCoined(Words words, int at) => words.IsWritten(at) && !words.Is(at, WordTraits.Known) && Openings.IsWord(words, at) && !Telling.IsSurnameLike(words[at].Lower);

    /// <summary>«Lova seier», «Vis meg»: a common word that opens a sentence, and a name only elsewhere in the world.</summary>
    public static bool IsForeignWord(Words words, int at) => words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.Given | WordTraits.Surname) && words[at].StartsSentence && !words.IsShouted(at);

    /// <summary>Not who is called so elsewhere in the text, as little as is thought of it here.</summary>
    public static bool IsNotRepeated(Words words, int at, double likely) =>
        !words.IsNamed(at) && (words.IsCapital(at) ? likely < Thresholds.LetOfRepeatedFirst && IsPlain(words, at) && !words.IsShouted(at) && !words[at].Caseless : likely < Thresholds.LetOfRepeated);

    /// <summary>A word that no list has and that is made of none.</summary>
    public static bool IsNew(Words words, int at) => words.IsLetterful(at) && !words.HasDigits(at) && words.IsUnheardOf(at) && !words.IsSlip(at);

    /// <summary>… and that may be a name as it is written. «debriefing», in small letters where names have capitals, is only new; «n'Ola» is not.</summary>
    public static bool MayBeNewName(Words words, int at, double likely) =>
        IsNew(words, at) && !(likely < Thresholds.LetOfNew && !words.IsNamed(at) && IsSmall(words, at));

    /// <summary>Written as names are not: Norwegian letters alone, small but for one that the sentence has. What stands in another language is told by the words before it.</summary>
    public static bool IsSmall(Words words, int at) =>
        words.IsLetterful(at) && !IsCapitalOfItsOwn(words, at) && words[at].Length >= ShortestNew && words.Before(at) is not ("the" or "a" or "in" or "hos") && words[at].Lower.AsSpan().IndexOfAnyExcept(Letters) < 0 && words.Written(at)[1..].IndexOfAnyExcept(Letters) < 0;

    /// <summary>What everybody may call, for each token; and whom the field knows: what is found there is nobody's.</summary>
    public static void Silence(Words words, bool[] silent)
    {
        foreach (var group in NumberGroup.In(words))
        {
            if ((group.End - group.First > 1 || words[group.First].Length > ShortNumber) && ((HarmlessNumbers.IsEverybodys(group.Written) && NumberShape.Of(group.Written).IsPlain) || HarmlessNumbers.IsHours(group.Written)))
            {
                Array.Fill(silent, true, group.First, group.End - group.First);
            }
        }

        for (var at = 0; at < words.Count; at++)
        {
            silent[at] |= words[at].Kind == TokenKind.Word && (Eponyms.IsThinker(words, at) || Openings.IsRequestTo(words, at) || Initials.IsOfThing(words, at));
            if (Initials.IsPointOfList(words, at))
            {
                Array.Fill(silent, true, at, 3);
            }
        }
    }

    /// <summary>Whether a finding lies where nothing is anybody's: see <see cref="Silence"/>.</summary>
    public static bool IsSilent(Words words, Finding finding, bool[] silent)
    {
        var (from, end) = words.Within(finding);
        return end > from && finding.Reason != Reason.Repeated && finding.Type is FindingType.Person or FindingType.Phone or FindingType.CaseNumber or FindingType.Postcode && Enumerable.Range(from, end - from).All(at => silent[at]);
    }

    /// <summary>How many figures a token has.</summary>
    public static int DigitsOf(Words words, int at)
    {
        var digits = 0;
        foreach (var letter in words.Written(at))
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits;
    }

    private static bool IsCapitalOfItsOwn(Words words, int at) => words.IsWritten(at) && !words[at].StartsSentence;
}
