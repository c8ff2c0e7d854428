using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What is said before and after a number that is told: «nummeret som slutter på …», «to bokstaver …», «… til slutt», «… resten var leire».</summary>
internal static class SpokenEdges
{
    private const int LongestRest = 6;

    private static readonly FrozenSet<string> Figures = FrozenSet.Create(
        StringComparer.Ordinal, "nuller", "nullar", "ener", "enere", "einar", "einarar", "toer", "toere", "toar", "toarar", "treer", "treere", "trear", "trearar", "firer", "firere", "firar", "firarar", "femmer", "femmere", "femmar", "femmarar", "sekser", "seksere", "seksar", "seksarar",
        "sjuer", "sjuere", "sjuar", "sjuarar", "syver", "syvere", "åtter", "åttere", "åttar", "åttarar", "nier", "niere", "niar", "niarar");

    private static readonly string[] Edges = ["slutt", "begyn", "byrj", "start", "end"];

    /// <summary>«sjuere», «ein åttar».</summary>
    public static bool IsFigure(string lower) => Figures.Contains(lower);

    /// <summary>Where what is told of a number begins, when the number begins at a token.</summary>
    public static int From(Words words, int at)
    {
        var from = at;
        if (from > 3 && words[from - 1].Lower is "på" or "med" && IsEdge(words[from - 2].Lower) && words[from - 3].Lower is "som" && words[from - 4].Lower.StartsWith("nummer", StringComparison.Ordinal))
        {
            from -= 4;
        }
        else if (from > 1 && words[from - 1].Lower is "bokstaver" or "bokstavar" or "bokstavene" or "bokstavane")
        {
            from -= 2;
        }

        // «en EK og så …».
        return from > 0 && words[from - 1].Lower is "en" or "ein" or "ei" && words.AreJoined(from - 1, from) ? from - 1 : from;
    }

    /// <summary>Over «og endar på» between the letters and the figures of a plate.</summary>
    public static int Over(Words words, int at) =>
        at + 2 < words.Count && IsEdge(words[at].Lower) && words[at + 1].Lower is "på" or "med" ? at + 2 : at;

    /// <summary>Where what is told of a number ends, when its figures end before a token.</summary>
    public static int To(Words words, int end)
    {
        var to = end;
        to += Is(words, to, "fem", "fire", "tre", "to", "seks", "sju") && Is(words, to + 1, "ganger", "gonger") ? 2 : 0;
        to += Is(words, to, "ganger", "gonger") ? 1 : 0;
        to += Is(words, to, "og") && Is(words, to + 1, "noe", "noko") ? 2 : Is(words, to, "noe", "noko", "x", "xx") ? 1 : 0;
        to += Is(words, to, "-", "–") && Is(words, to + 1, "noe", "noko") ? 2 : 0;
        to += Is(words, to, "til", "på") && Is(words, to + 1, "slutt", "slutten", "rad") ? 2 : 0;
        to += Is(words, to, "til") && (to + 1 == words.Count || words[to + 1].Lower is "." or "," or ";") ? 1 : 0;
        var rest = to + (Is(words, to, ",", "og", "men") ? 1 : 0);
        if (!Is(words, rest, "resten"))
        {
            return to;
        }

        for (to = rest; to < words.Count && to - rest < LongestRest && words[to].Kind != TokenKind.Mark && !words.IsNewLine(to);)
        {
            to++;
        }

        return to;
    }

    private static bool IsEdge(string lower) => lower.StartsWithAny(Edges);

    private static bool Is(Words words, int at, params ReadOnlySpan<string> any) => at < words.Count && !words.IsNewLine(at) && any.Contains(words[at].Lower);
}
