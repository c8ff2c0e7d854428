using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>Gathers what is known of each token after the first reading.</summary>
internal static class Clues
{
    private const uint Explained = 60;
    private const uint FoundSurely = 1;
    private const uint FoundPerhaps = 2;
    private const uint Small = 4;
    private const uint Capital = 8;
    private const uint Here = 16;
    private const int Bits = 5;

    private static readonly float[] Steps = [0.003f, 0.01f, 0.03f, 0.1f, 0.3f, 0.6f, 0.9f];

    public static Clue[] Of(Reading first, Commonness common)
    {
        var (words, found) = (first.Words, first.Found);
        var seen = Observer.Look(words, caseless: false);
        var (kinds, reasons) = (new uint[words.Count], new uint[words.Count]);
        foreach (var finding in first.Explained)
        {
            var (from, end) = words.Within(finding);
            Array.Fill(kinds, Explained + (uint)finding.Type, from, end - from);
        }

        foreach (var finding in found)
        {
            var (from, end) = words.Within(finding);
            for (var at = from; at < end; at++)
            {
                kinds[at] = 1 + ((uint)finding.Type * 2) + (uint)finding.Certainty;
                reasons[at] = 1 + ((uint)finding.Reason * 2) + (at == from ? 1u : 0);
            }
        }

        var elsewhere = Elsewhere(words, kinds);
        var text = TextOf(words, found);
        var clues = new Clue[words.Count];
        for (var at = 0; at < clues.Length; at++)
        {
            var isWord = words[at].Kind == TokenKind.Word;
            var (cased, bare) = (words.Likely(at), words.LikelyCaseless(at));
            clues[at] = new Clue(
                seen[at], kinds[at], reasons[at], (Step(cased.Person) * 8) + Step(bare.Person), (Step(Math.Max(cased.Place, bare.Place)) * 8) + Step(Math.Max(cased.Organisation, bare.Organisation)),
                isWord ? ElsewhereOf(all: elsewhere[words[at].Lower], self: Self(words, kinds, at)) : 0, isWord ? MakeOf(words, at) | (common.Of(seen[at].Word) << 7) : 0, text);
        }

        return clues;
    }

    // How often the word is each thing, in all its places.
    private static Dictionary<string, int[]> Elsewhere(Words words, uint[] kinds)
    {
        var all = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Word)
            {
                all.TryAdd(words[at].Lower, new int[Bits]);
                var (counts, self) = (all[words[at].Lower], Self(words, kinds, at));
                for (var bit = 0; bit < Bits; bit++)
                {
                    counts[bit] += (self >> bit & 1) == 1 ? 1 : 0;
                }
            }
        }

        return all;
    }

    // What it is in another place than this.
    private static uint ElsewhereOf(int[] all, uint self)
    {
        var bits = 0u;
        for (var bit = 0; bit < Bits; bit++)
        {
            bits |= all[bit] > (int)(self >> bit & 1) ? 1u << bit : 0;
        }

        return bits;
    }

    private static uint Self(Words words, uint[] kinds, int at) =>
        (kinds[at] == 1 ? FoundSurely : kinds[at] == 2 ? FoundPerhaps : 0)
        | (!words.IsCapital(at) ? Small : words[at].StartsSentence || words[at].Caseless ? 0 : Capital) | Here;

    private static uint MakeOf(Words words, int at) =>
        (words.Is(at, WordTraits.Known) ? 1u : (words.IsMade(at) ? 2u : 0) | (words.IsSlip(at) ? 4u : 0)) | (words.IsAllowed(at) ? 8u : 0) | (words.Is(at, WordTraits.NearGiven) ? 16u : 0)
        | (words[at].Caseless ? 32u : 0) | (words.IsTail(at) ? 64u : 0);

    private static uint TextOf(Words words, IReadOnlyList<Finding> found)
    {
        var (people, others) = (0, 0);
        foreach (var finding in found)
        {
            people += finding is { Type: FindingType.Person, Certainty: Certainty.Certain } ? 1 : 0;
            others += finding is { Type: not FindingType.Person, Certainty: Certainty.Certain } ? 1 : 0;
        }

        return (Few(people) * 12) + (Few(others) * 3) + (words.Count < 60 ? 0u : words.Count < 150 ? 1u : 2u);
    }

    private static uint Few(int count) => count switch { 0 => 0, 1 => 1, < 5 => 2, _ => 3 };

    private static uint Step(float likely)
    {
        var step = 0u;
        foreach (var least in Steps)
        {
            step += likely >= least ? 1u : 0;
        }

        return step;
    }
}
