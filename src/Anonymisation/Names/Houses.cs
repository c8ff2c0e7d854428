using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>A name and what kind of house it is: «Solbakken skole», «Granheim bo- og omsorgssenter»; and the kind first: «Sykehuset Telemark», «Coop Extra på Vestbyen».</summary>
internal static class Houses
{
    private const int Longest = 6;
    private const float Likely = 0.3f;

    public static void Mark(Words words, Verdict?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind != TokenKind.Word)
            {
                continue;
            }

            if (words.Begins(at, Beginning.Shop))
            {
                MarkAfter(words, marked, at);
            }

            if (words.Begins(at, Beginning.House) && (words[at].Length > 2 || ((words.IsCapital(at) || words[at].Caseless) && !words.IsTail(at))))
            {
                MarkBefore(words, marked, at);
            }
        }
    }

    private static void MarkBefore(Words words, Verdict?[] marked, int at)
    {
        var first = at;
        while (first > 0 && at - first < Longest && words.AreJoined(first - 1, first) && IsOfHouse(words, marked, first - 1, first == at))
        {
            first--;
        }

        while (first < at && words[first].Kind != TokenKind.Word)
        {
            first++;
        }

        if (first == at || (first == at - 1 && words.IsCommon(first)))
        {
            return;
        }

        // «Havbris barnehage SA», «Sørlandet sykehus Arendal».
        var last = at;
        while (words.IsLetterful(last + 1) && words.AreJoined(last, last + 1)
            && (words[last + 1].Lower is "as" or "sa" or "ba" or "skole" or "skule" || (words.IsCapital(last + 1) && words.Is(last + 1, WordTraits.Place) && !words.Is(last + 1, WordTraits.Known))))
        {
            last++;
        }

        Array.Fill(marked, Verdict.Sure(FindingType.Organisation), first, last - first + 1);
    }

    private static void MarkAfter(Words words, Verdict?[] marked, int at)
    {
        var shop = Telling.IsShop(words[at].Lower);
        var next = at + 1;
        while (words.IsCapital(next) && words.AreJoined(next - 1, next) && !words[next].Caseless && !words.IsNamed(next)
            && (shop || words.Is(next, WordTraits.Place) || marked[next] is { Type: not FindingType.Person } || (next > at + 1 && marked[next] is not null)))
        {
            next++;
        }

        var on = shop && next + 1 < words.Count && words[next].Lower is "på" or "i" && words.AreJoined(next - 1, next) && words.AreJoined(next, next + 1) ? next + 1 : next;
        if (on > next && (marked[on] is { Type: FindingType.Place, IsSure: true } || (words.IsCapital(on) && !words[on].Caseless)))
        {
            next = on + 1;
        }

        var first = at;
        while (first > 0 && words.IsAllowed(first) && words.IsAllowed(first - 1) && words.AreJoined(first - 1, first))
        {
            first--;
        }

        if (next > at + 1 && (shop || words.IsCapital(at) || words.IsCapital(first)))
        {
            Array.Fill(marked, Verdict.Sure(FindingType.Organisation, Reason.Context), first, next - first);
        }
    }

    private static bool IsOfHouse(Words words, Verdict?[] marked, int at, bool beside)
    {
        if (words[at].Kind != TokenKind.Word)
        {
            return at > 0 && words.AreClose(at - 1, at) && (words[at].Lower is "-" || (words[at].Lower is "." && words[at - 1].Length < 3));
        }

        // «Firda vidaregåande skule».
        if (marked[at] is { Type: FindingType.Organisation, IsSure: true })
        {
            return true;
        }

        // «barne- og ungdomsskole», «Sund og Indrefjord IL», «Granheim bo- og omsorgssenter».
        if (words[at].Lower is "og" || words.Begins(at, Beginning.House) || (words[at + 1].Lower is "-" && words.AreClose(at, at + 1)))
        {
            return at > 0 && words.AreJoined(at - 1, at) && (words.IsCapital(at - 1) || (words[at - 1].Lower is "-" && words.AreClose(at - 2, at - 1)));
        }

        if (words[at].Caseless || !words.IsCapital(at))
        {
            return marked[at] is { Type: FindingType.Place } || words.LikelyCaseless(at).Organisation >= Likely
                || IsPartOfPlace(words, at)
                || (beside && words.IsAllowed(at) && words[at].Lower.EndsWith("landet", StringComparison.Ordinal))
                || (beside && !words.Is(at, WordTraits.Known) && !words.IsAllowed(at) && (words[at].Caseless || words.Is(at, WordTraits.Place | WordTraits.Surname) || words.IsUnheardOf(at)));
        }

        return (!words.IsAllowed(at) || beside) && !(words[at].StartsSentence && words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.AnyName | WordTraits.Place));
    }

    // «Lade øvre skole»; not «Jonas gamle skole».
    private static bool IsPartOfPlace(Words words, int at) =>
        Telling.IsSide(words[at].Lower) && words[at].Lower is not ("gamle" or "nye" or "store" or "vesle") && words.IsCapital(at - 1) && words.AreJoined(at - 1, at)
        && (!words.Is(at - 1, WordTraits.Given) || words.Is(at - 1, WordTraits.Place));
}
