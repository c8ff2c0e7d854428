using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>The other names of the same person: «Anne-Marthe K. Solbu», «al-Hassan», «van der Berg».</summary>
internal static class WholeNames
{
    public static void Mark(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is { Type: FindingType.Person, IsSure: true } verdict)
            {
                Forward(words, marked, at, verdict);
                Backward(words, marked, at, verdict);
                Courtesy(words, marked, at, verdict);
                Byname(words, marked, at, verdict);
            }
        }
    }

    private static void Forward(Words words, Verdict?[] marked, int at, Verdict verdict)
    {
        var next = at + 1;
        while (next < words.Count && words.AreJoined(next - 1, next) && marked[next] is not { IsSure: true })
        {
            var hyphen = words[next].Lower is "-" or "–" && words.AreClose(next - 1, next) && words.AreClose(next, next + 1)
                && (IsFurther(words, next + 1) || (words.IsLetterful(next + 1) && Telling.IsParticle(words[next - 1].Lower)) || (words.IsLetterful(next + 1) && (words.IsUnheardOf(next + 1) || words[next + 1].Length < 3) && !Telling.IsNamedAfter(words[next + 1].Lower)) || (next + 2 < words.Count && words[next + 2].Lower is "-" && Telling.IsParticle(words[next + 1].Lower)));
            var initial = words.IsPoint(next) && words[next - 1].Length == 1 && words.AreClose(next - 1, next);
            if (hyphen)
            {
                marked[next] = marked[next + 1] = verdict;
                next += 2;
            }
            else if (Telling.IsParticle(words[next].Lower) && words.AreJoined(next, next + 1) && words.IsWritten(next + 1) && !words.IsAllowed(next + 1))
            {
                marked[next] = marked[next + 1] = verdict;
                next += 2;
            }
            else if (initial || IsFurther(words, next) || IsMiddle(words, next))
            {
                marked[next++] = verdict;
            }
            else
            {
                break;
            }
        }
    }

    // «fru Fagerbakke» is called so by nobody else.
    private static void Courtesy(Words words, Verdict?[] marked, int at, Verdict verdict)
    {
        if (at > 0 && words.AreJoined(at - 1, at) && Telling.IsCourtesy(words[at - 1].Lower))
        {
            marked[at - 1] = verdict;
        }
    }

    // «Store Håkon», «Lille Issát», «Emil d.e.».
    private static void Byname(Words words, Verdict?[] marked, int at, Verdict verdict)
    {
        if (at > 0 && words.AreJoined(at - 1, at) && words.IsWritten(at - 1) && words[at - 1].Lower is "store" or "lille" or "lill" or "vesle" or "veslå" or "gamle" or "unge" or "litle" or "lisje" or "stor" or "gammel" or "gamal")
        {
            marked[at - 1] = verdict;
        }

        if (at + 4 < words.Count && words[at + 1].Lower is "d" && words[at + 3].Lower is "e" or "y" && words.IsPoint(at + 2) && words.IsPoint(at + 4) && words.AreJoined(at, at + 1) && words.AreClose(at + 1, at + 2) && words.AreClose(at + 2, at + 3) && words.AreClose(at + 3, at + 4))
        {
            Array.Fill(marked, verdict, at + 1, 4);
        }
    }

    // «Elle-Máret» of which only the second is known.
    private static void Backward(Words words, Verdict?[] marked, int at, Verdict verdict)
    {
        if (at > 1 && words[at - 1].Lower is "-" && words.AreClose(at - 2, at - 1) && words.AreClose(at - 1, at) && marked[at - 2] is not { IsSure: true }
            && words[at - 2].Kind == TokenKind.Word && (words.IsCapital(at - 2) || (words[at].Caseless && !words.Is(at - 2, WordTraits.Known))) && !words.IsAllowed(at - 2))
        {
            marked[at - 2] = verdict;
        }

        if (at > 1 && words[at - 1].Lower is "-" && marked[at - 2] == verdict)
        {
            marked[at - 1] = verdict;
        }

        // «Van der Meer», «von Krogstad», «al Masri».
        for (var before = at - 1; before >= 0 && words.AreJoined(before, before + 1) && words[before].Lower is "van" or "von" or "der" or "den" or "al" or "el" or "bin" or "ibn" or "abu" or "af" or "ter" && IsParticled(words, before); before--)
        {
            marked[before] = verdict;
        }
    }

    // «den» and «der» only after another.
    private static bool IsParticled(Words words, int at) => words[at].Lower is not ("der" or "den") || (at > 0 && Telling.IsParticle(words[at - 1].Lower) && words.AreJoined(at - 1, at));

    // «Carl Thomas Carlsten» is not the reading test.
    private static bool IsNamesake(Words words, int at) => !words.IsAllowedHere(at) && words.IsWritten(at) && !words.IsShouted(at) && words.Likely(at).Person >= 0.5f;

    // Not what may be short for a word: «m», «v», «f 2012».
    private static bool IsSmallLetter(Words words, int at) =>
        words[at].Caseless && words[at].Lower[0] is 'b' or 'c' or 'd' or 'f' or 'g' or 'h' or 'j' or 'k' or 'l' or 'p' or 's' or 't' && !words.AreClose(at, at + 1) && !(at + 1 < words.Count && words[at + 1].Kind == TokenKind.Number);

    // «Halldis Moren Vik»: what is a word of kin elsewhere is a name between two that are no common words, all three with capitals of their own.
    private static bool IsMiddle(Words words, int at) =>
        words.IsLetterful(at) && Telling.Names(words[at].Lower) && IsOfItsOwn(words, at) && words.Is(at - 1, WordTraits.AnyGiven) && words.IsWritten(at - 1) && words.AreJoined(at, at + 1)
        && IsOfItsOwn(words, at + 1) && !words.Is(at + 1, WordTraits.Known) && !words.IsAllowed(at + 1) && words.Likely(at).Person >= 0.5f;

    private static bool IsOfItsOwn(Words words, int at) => words.IsWritten(at) && !words[at].StartsSentence && !words.IsShouted(at);

    private static bool IsFurther(Words words, int at)
    {
        if (at >= words.Count || words[at].Kind != TokenKind.Word || Telling.Names(words[at].Lower) || (words.IsAllowed(at) && !IsNamesake(words, at)) || Slots.IsLabel(words, at))
        {
            return false;
        }

        if (words[at].Length == 1)
        {
            // «marit i. hætta», «jonatan f»
            return IsSmallLetter(words, at)
                || (words.IsCapital(at) && !words[at].Caseless && (words[at].Lower is not ("i" or "å") || (words.IsPoint(at + 1) && words.AreClose(at, at + 1))))
                || (words.IsPoint(at + 1) && words.AreClose(at, at + 1) && words.IsLetterful(at + 2) && !words[at + 2].StartsSentence);
        }

        return words.IsWritten(at) ? !words[at].StartsSentence && !(words.IsShouted(at) && !words.Is(at, WordTraits.AnyName) && (words.Is(at, WordTraits.Known) || !(words.IsShouted(at - 1) && words[at].Length > 3)))
            : words[at].Caseless && !words.IsSmall(at) && words[at].Length > 2
                && (!words.Is(at, WordTraits.Known) ? words.Is(at, WordTraits.AnyName | WordTraits.NearGiven) || words.Likely(at).Person >= 0.2f || words.IsUnheardOf(at) : words.Is(at, WordTraits.Surname) && words.Likely(at).Person >= 0.2f);
    }
}
