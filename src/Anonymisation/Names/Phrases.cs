using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Places and houses: those of the lists, and what stands where a place stands.</summary>
internal static class Phrases
{
    private const float Likely = 0.3f;

    /// <summary>Of the lists, of one word or many; only where they are written as names.</summary>
    public static void Mark(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind != TokenKind.Word || words.IsAllowed(at) || marked[at] is not null)
            {
                continue;
            }

            var (house, place) = (words.Spanned(at, ListOf.Organisations), words.Spanned(at, ListOf.Places));
            if (house > 1 && house >= place && (words.MayBeName(at) || IsAfterWhere(words, at)))
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Organisation), at, house);
            }
            else if (IsPlaceByContext(words, at))
            {
                marked[at] = Verdict.Sure(FindingType.Place, Reason.Context);
            }
            else if (place > 1 ? words.MayBeName(at) || IsAfterWhere(words, at) : place > 0 && IsPlace(words, at))
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Place), at, place);
            }
        }

        for (var at = 1; at < words.Count; at++)
        {
            Widen(words, marked, at);
        }
    }

    // «Ytre Tveitebø», «Sande i Vestfold».
    private static void Widen(Words words, Verdict?[] marked, int at)
    {
        if (marked[at] is not { Type: FindingType.Place, IsSure: true } place)
        {
            return;
        }

        if (marked[at - 1] is null && words.IsWritten(at - 1) && words.AreJoined(at - 1, at) && Telling.IsSide(words[at - 1].Lower))
        {
            marked[at - 1] = place;
        }
        else if (at > 1 && words[at - 1].Lower is "i" && words.AreJoined(at - 1, at) && words.AreJoined(at - 2, at - 1) && marked[at - 2] == place)
        {
            marked[at - 1] = place;
        }
    }

    private static bool IsAfterWhere(Words words, int at) => Telling.IsWhere(words.Before(at)) || Telling.IsService(words.Before(at));

    private static bool IsPlace(Words words, int at)
    {
        var where = IsAfterWhere(words, at);
        return words.IsWritten(at)
            ? !(words.IsCapital(at + 1) && words.Is(at, WordTraits.Given))
                && (words[at].StartsSentence ? !words.Is(at, WordTraits.AnyGiven) && words.After(at) is "," : where)
            : where && !words.Is(at, WordTraits.Known) && words.Likely(at).Person < Likely && (!words.Is(at, WordTraits.AnyGiven) || words.LikelyCaseless(at).Place >= Likely);
    }

    // «3717 Skien», «i Minneapolis».
    private static bool IsPlaceByContext(Words words, int at) =>
        (at > 0 && words[at - 1] is { Kind: TokenKind.Number, Length: 4 } && words.AreJoined(at - 1, at) && words.IsCapital(at) && words.Is(at, WordTraits.Place))
        || (words.IsWritten(at) && !words[at].StartsSentence && words[at].Length > 3 && Telling.IsWhere(words.Before(at))
            && !words.Is(at, WordTraits.Known | WordTraits.AnyName) && !words.IsShouted(at) && words.Likely(at).Person < Likely);
}
