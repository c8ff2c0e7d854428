using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>A name that is a word as well is a name in the company of others: «kari, ola, stein og liv», «ask bet alma».</summary>
internal static class Company
{
    private const float Least = 0.01f;

    public static void Mark(Words words, Verdict?[] marked)
    {
        // From both sides: one tells of the next.
        for (var at = 0; at < words.Count; at++)
        {
            Join(words, marked, at, -1);
        }

        for (var at = words.Count - 1; at >= 0; at--)
        {
            Join(words, marked, at, 1);
        }
    }

    private static void Join(Words words, Verdict?[] marked, int at, int step)
    {
        // «S. og A.»: both are people's letters.
        if (step < 0 && marked[at] is null && at > 2 && words[at] is { Length: 1, Kind: TokenKind.Word } && words.IsCapital(at) && words.IsPoint(at + 1) && words.AreClose(at, at + 1) && words[at - 1].Lower is "og" or "," or "&" && marked[at - 2] is { Type: FindingType.Person, IsSure: true } && words.IsPoint(at - 2))
        {
            marked[at] = marked[at + 1] = Verdict.Sure(FindingType.Person, Reason.Context);
            return;
        }

        if (marked[at] is { IsSure: true } || !words.Is(at, WordTraits.AnyGiven) || words.IsAllowed(at) || words.IsSmall(at) || words[at].Length < 2)
        {
            return;
        }

        var between = at + step;
        var other = between + step;
        if (other >= 0 && other < words.Count && words[between].Lower is "," or "og" or "&" or "/" or "+" && marked[other] is { Type: FindingType.Person, IsSure: true }
            && (words[other].Kind == TokenKind.Word || words.IsPoint(other)) && (words.IsCapital(at) || words.LikelyCaseless(at).Person >= Least)
            && (words.IsCapital(at) || !words.IsCapital(other)))
        {
            marked[at] = words.IsWritten(at) || words[at].Caseless ? Verdict.Sure(FindingType.Person, Reason.Context) : Verdict.Asked(FindingType.Person, Reason.Context);
        }
    }
}
