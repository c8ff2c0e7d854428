using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// A text in which nobody is named for sure tells of nobody, most likely: a name for which little speaks is let be there, and one that was masked on a little is asked about.
/// Who tells of somebody names them more than once: in all labelled cases at least three things that are direct are sure. Ages, days and what else is no name stay as they are, for a
/// writer may have left the names out.
/// </summary>
internal static class Nobody
{
    // So sure is what tells of somebody.
    private const double Sure = 0.9;

    // One name on a page may be of somebody whom everybody has read.
    private const int Few = 1;

    // Less than this speaks for nothing on a page of nobody; in a line there is less to go by.
    private const double SlightOnPage = 0.1;
    private const double SlightInLine = 0.01;

    /// <summary>The same findings, in their order, as they stand in such a text.</summary>
    /// <param name="words">The text, whole: not one from which what tells was taken.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="likely">What the second reading thinks of each.</param>
    public static List<Finding> Weigh(Words words, List<Finding> found, Func<Finding, double> likely)
    {
        var page = words.Count >= Thresholds.Page;
        var direct = found.Where(finding => finding.IsDirect && (finding.Certainty == Certainty.Certain || IsKnown(words, finding))).ToList();
        var sure = direct.Count(finding => IsKnown(words, finding) || likely(finding) > Sure);
        if (sure > Few || (!page && direct.Count > 0))
        {
            return found;
        }

        // Whose age or class is told, or what has a shape of its own, is somebody, whether they are named or not.
        var none = sure == 0 && !found.Exists(finding => finding.Certainty == Certainty.Certain && (finding.Type is FindingType.Age or FindingType.SchoolClass || (finding.IsDirect && finding.Type != FindingType.Person)));
        return
        [
            .. found.Where(finding => !(none && finding.Certainty == Certainty.Uncertain && IsSlight(words, finding, page) && likely(finding) < (page ? SlightOnPage : SlightInLine)))
                .Select(finding => page && Topics.IsName(finding.Type) && !IsKnown(words, finding) && likely(finding) <= Sure ? finding with { Certainty = Certainty.Uncertain } : finding),
        ];
    }

    // A new word that is written as names are is asked about wherever it stands. In a line only a word that is written as names are not: «emoji», «stein på stein»; in one of a few words, no name of a list.
    private static bool IsSlight(Words words, Finding finding, bool page)
    {
        var (first, end) = words.Within(finding);
        return !IsKnown(words, finding) && !IsHeld(words, finding, first, end) && (page ? Topics.IsName(finding.Type) && !Enumerable.Range(first, end - first).Any(at => MayBeCalledSo(words, at))
            : finding is { Type: FindingType.Person, Reason: Reason.Unknown }
                && Enumerable.Range(first, end - first).All(at => (Doubts.IsSmall(words, at) || Doubts.IsPlain(words, at)) && (words.Count >= Thresholds.Line || !words.Is(at, WordTraits.AnyName))));
    }

    // As in any text: who is repeated, is told by a letter, or has a diagnosis before them, is somebody.
    private static bool IsHeld(Words words, Finding finding, int first, int end) =>
        finding.Reason is Reason.Repeated or Reason.Shape || Enumerable.Range(first, end - first).Any(at => RareFactFinder.IsAfterDiagnosis(words, at));

    // «Rojhat slår. Rojhat vil ikkje inn.», «rojhat græt»: new, and written as a name is, or where nothing is written as names are; «Solstråla» in the middle of a sentence.
    private static bool MayBeCalledSo(Words words, int at) => Doubts.IsNew(words, at)
        ? !Doubts.IsSmall(words, at) || words[at].Caseless || (words.IsCapital(at) && (Telling.Does(words.After(at)) || Telling.IsAct(words.After(at))))
        : Doubts.IsCoined(words, at) && !words[at].StartsSentence;

    // Its control digits agree, or the case knows the name.
    private static bool IsKnown(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return finding.Reason == Reason.Checksum || Enumerable.Range(first, end - first).Any(at => words.IsNamed(at) || (finding.Type == FindingType.Person && words.MayBeNamed(at)));
    }
}
