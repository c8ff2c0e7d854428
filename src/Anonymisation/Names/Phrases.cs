using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Places and houses: those of the lists, and what stands where a place or a house stands.</summary>
internal static class Phrases
{
    private const int LongestHouse = 6;
    private const float Likely = 0.3f;

    /// <summary>Of the lists, of one word or many; only where they are written as names.</summary>
    public static void Mark(Words words, Verdict?[] marked, Lexicon lexicon)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind != TokenKind.Word || words.IsAllowed(at) || marked[at] is not null)
            {
                continue;
            }

            var (house, place) = (words.Spanned(at, lexicon.Organisation), words.Spanned(at, lexicon.Place));
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
    }

    /// <summary>A name and what kind of house it is: «Solbakken skole», «Granheim bo- og omsorgssenter»; and the kind first: «Sykehuset Telemark».</summary>
    public static void MarkHouses(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Word && (Telling.IsService(words[at].Lower) || Telling.IsShop(words[at].Lower)))
            {
                MarkShop(words, marked, at);
            }

            if (words[at].Kind != TokenKind.Word || !Telling.IsHouse(words[at].Lower) || (words[at].Length < 3 && !words.IsCapital(at) && !words[at].Caseless))
            {
                continue;
            }

            var first = at;
            while (first > 0 && at - first < LongestHouse && words.AreJoined(first - 1, first) && IsOfHouse(words, marked, first - 1, first == at))
            {
                first--;
            }

            while (first < at && words[first].Kind != TokenKind.Word)
            {
                first++;
            }

            if (first < at)
            {
                Array.Fill(marked, Verdict.Sure(FindingType.Organisation), first, at - first + 1);
            }
        }
    }

    // «Coop Extra på Vestbyen», «BUP Silsand», «fiskemottaket på Nordneset», «Sykehuset Telemark».
    private static void MarkShop(Words words, Verdict?[] marked, int at)
    {
        var next = at + 1;
        while (words.IsCapital(next) && words.AreJoined(next - 1, next) && !words[next].Caseless && marked[next] is null or { IsSure: false })
        {
            next++;
        }

        var on = Telling.IsShop(words[at].Lower) && next < words.Count && words[next].Lower is "på" or "i" ? next + 1 : next;
        if (on < words.Count && marked[on] is { Type: FindingType.Place, IsSure: true } && words.AreJoined(on - 1, on))
        {
            Array.Fill(marked, Verdict.Sure(FindingType.Organisation, Reason.Context), at, on - at + 1);
        }
        else if (next > at + 1 && (words.IsCapital(at) || Telling.IsShop(words[at].Lower)))
        {
            Array.Fill(marked, Verdict.Sure(FindingType.Organisation, Reason.Context), at, next - at);
        }
    }

    private static bool IsOfHouse(Words words, Verdict?[] marked, int at, bool beside)
    {
        if (words[at].Kind != TokenKind.Word)
        {
            return at > 0 && words.AreClose(at - 1, at) && (words[at].Lower is "-" || (words[at].Lower is "." && words[at - 1].Length < 3));
        }

        // «barne- og ungdomsskole», «Sund og Indrefjord IL», «Granheim bo- og omsorgssenter», «Firda vidaregåande skule».
        if (marked[at] is { Type: FindingType.Organisation, IsSure: true })
        {
            return true;
        }

        if (words[at].Lower is "og" || Telling.IsHouse(words[at].Lower) || (words[at + 1].Lower is "-" && words.AreClose(at, at + 1)))
        {
            return at > 0 && words.AreJoined(at - 1, at) && (words.IsCapital(at - 1) || (words[at - 1].Lower is "-" && words.AreClose(at - 2, at - 1)));
        }

        return words[at].Caseless || !words.IsCapital(at)
            ? marked[at] is { Type: FindingType.Place } || (beside && words.Is(at, WordTraits.Place | WordTraits.Surname) && !words.Is(at, WordTraits.Known)) || words.LikelyCaseless(at).Organisation >= Likely
            : (!words.IsAllowed(at) || beside) && !(words[at].StartsSentence && words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.AnyName | WordTraits.Place));
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
