using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What is said of nobody, whoever else a text tells of: how long all wait, a month that is wished, the age of a law, the number of the police: «ventetiden er fire måneder», «god november», «fra 15 år bestemmer».</summary>
internal static class OfAnybody
{
    private const int Far = 4;

    // Where all of the country calls; the first reading knows it by its shape alone, which is that of the number of an office.
    private const string Police = "02800";

    private static readonly FrozenSet<string> Waits = FrozenSet.Create(
        StringComparer.Ordinal, "ventetid", "ventetida", "ventetiden", "venteliste", "ventelista", "saksbehandlingstid", "saksbehandlingstida", "saksbehandlingstiden", "sakshandsamingstid", "sakshandsamingstida", "fristen", "fristbrudd", "median", "medianen", "gjennomsnitt", "snittet");

    private static readonly FrozenSet<string> OfLaw = FrozenSet.Create(StringComparer.Ordinal, "7", "12", "15", "16", "18", "sju", "syv", "tolv", "femten", "seksten", "atten");

    public static bool Is(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return end > first && finding.Type switch
        {
            FindingType.Age => IsWait(words, first, end) || IsLaw(words, first, end),
            FindingType.Phone => end == first + 1 && words[first].Lower is Police && !words.MayBeNamed(first),
            FindingType.Date => end == first + 1 && words.IsLetterful(first) && !words.IsCapital(first) && IsWished(words, first),
            _ => false,
        };
    }

    private static bool IsWait(Words words, int first, int end)
    {
        var wait = false;
        for (var before = first - 1; before >= 0 && first - before <= Far && words[before].Lower is not ("." or "?" or "!" or ","); before--)
        {
            if ((Subjects.IsSomebody(words[before].Lower) && words[before].Lower is not ("bruker" or "brukar")) || words.Is(before, WordTraits.AnyGiven))
            {
                return false;
            }

            wait |= Waits.Contains(words[before].Lower);
        }

        var last = words[end - 1].Lower;
        return !last.Contains("åring", StringComparison.Ordinal)
            && ((wait && (Vocabulary.IsTime(last) || Vocabulary.IsTime(words.After(end - 1)) || end == first + 1)) || (last is not "år" && end > first + 1 && IsTaking(words, first)));
    }

    // «tar to måneder»; «Bruker 8 mnd» is somebody.
    private static bool IsTaking(Words words, int at) => at > 0 && !words[at - 1].StartsSentence && words.Before(at) is "bruker" or "brukar" or "tar" or "tek" or "varer" or "varar";

    // «Fra 15 år bestemmer barnet selv», «ved 12 år skal barnet høres»; «fra 16 år skal hun bo på hybel» is of her.
    private static bool IsLaw(Words words, int first, int end) =>
        words.Before(first) is "fra" or "frå" or "ved" && OfLaw.Contains(words[first].Lower) && (words[end - 1].Lower is "år" || end == first + 1) && words.After(end - 1) switch
        {
            "bestemmer" or "bestemmar" or "avgjør" or "avgjer" => !Subjects.IsPronoun(words.After(end)),
            "skal" => Enumerable.Range(end, Math.Min(Far, words.Count - end)).Any(at => words[at].Lower is "høres" or "høyrast" or "veie" or "vege"),
            _ => false,
        };

    private static bool IsWished(Words words, int at) => words.Before(at) is "god" or "godt" || (words.Before(at) is "i" && at > 1 && words[at - 2].StartsSentence && words[at - 2].Lower is "velkommen" or "velkomen");
}
