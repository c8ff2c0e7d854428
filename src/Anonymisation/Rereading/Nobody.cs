using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// A text in which nobody is named for sure tells of nobody, most likely: a name for which little speaks is let be there, and one that was masked on a little is asked about.
/// Who tells of somebody names them more than once: in all labelled cases at least three things that are direct are sure. Ages, days and what else is no name stay as they are on a page, for a
/// writer may have left the names out; in a line, where most of what is asked about is nobody's, they take a little as well: see <see cref="SlightInLine"/>.
/// </summary>
internal static class Nobody
{
    // So sure is what tells of somebody.
    private const double Sure = 0.9;

    // One name on a page may be of somebody whom everybody has read.
    private const int Few = 1;

    // So sure are both readers of a name, where the second alone is not: «til Kongen».
    private const double SureTogether = 0.7;
    private const float TaggerSure = 0.8f;

    // Less than this speaks for nothing on a page of nobody; in a line there is less to go by: see SlightInLine.
    private const double SlightOnPage = 0.1;

    /// <summary>The same findings, in their order, as they stand in such a text.</summary>
    /// <param name="words">The text, whole: not one from which what tells was taken.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="likely">What the second reading thinks of each.</param>
    public static List<Finding> Weigh(Words words, List<Finding> found, Func<Finding, double> likely)
    {
        var page = words.Count >= Thresholds.Page;
        var direct = found.Where(finding => finding.IsDirect && !IsOfField(words, finding) && (finding.Certainty == Certainty.Certain || IsKnown(words, finding))).ToList();
        var sure = direct.Count(finding => IsKnown(words, finding) || likely(finding) > Sure);
        if (sure > Few || (!page && direct.Count > 0))
        {
            return found;
        }

        // Whose age or class is told, or what has a shape of its own, is somebody, whether they are named or not.
        var none = sure == 0 && !found.Exists(finding => finding.Certainty == Certainty.Certain && (finding.Type is FindingType.Age or FindingType.SchoolClass || (finding.IsDirect && finding.Type != FindingType.Person)));
        return
        [
            .. found.Where(finding => !IsOfField(words, finding) && !(none && finding.Certainty == Certainty.Uncertain && (page ? IsSlight(words, finding) && likely(finding) < SlightOnPage : IsSlightInLine(words, finding, likely(finding)))))
                .Select(finding => page && Topics.IsName(finding.Type) && !IsKnown(words, finding) && !IsSure(words, finding, likely(finding)) ? finding with { Certainty = Certainty.Uncertain } : finding),
        ];
    }

    // «Carol Gray», «Ellyn Satters»: whom the field reads, by both names; where a text tells of somebody, they may be called so too.
    private static bool IsOfField(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return finding is { Type: FindingType.Person, Reason: not Reason.Repeated } && end > first + 1 && (words.Is(first, WordTraits.AnyGiven) || !words.Is(first, WordTraits.Known)) && Enumerable.Range(first, end - first).All(at => words.IsAllowed(at) && words.IsWritten(at) && words[at].Length > 2 && !words.IsShouted(at)) && !IsKnown(words, finding);
    }

    private static bool IsSure(Words words, Finding finding, double likely)
    {
        var (first, end) = words.Within(finding);
        return likely > Sure || (likely > SureTogether && finding.Type == FindingType.Person && Enumerable.Range(first, end - first).Any(at => words.IsWritten(at) && !words[at].StartsSentence && words.Likely(at).Person >= TaggerSure));
    }

    // A new word that is written as names are is asked about wherever it stands.
    private static bool IsSlight(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return Topics.IsName(finding.Type) && !IsKnown(words, finding) && !IsHeld(words, finding, first, end) && !Enumerable.Range(first, end - first).Any(at => MayBeCalledSo(words, at));
    }

    private static bool IsSlightInLine(Words words, Finding finding, double likely)
    {
        var (first, end) = words.Within(finding);
        return likely < SlightInLine.Of(words, finding, first, end) && !IsKnown(words, finding) && !IsHeld(words, finding, first, end);
    }

    // As in any text: who is repeated, is told by a letter, or has a diagnosis before them, is somebody.
    private static bool IsHeld(Words words, Finding finding, int first, int end) =>
        finding.Reason == Reason.Repeated || (finding.Type == FindingType.RareFact && Enumerable.Range(first, end - first).Any(at => RareFactFinder.IsOfOneBirth(words[at].Lower))) || finding is { Reason: Reason.Shape, Type: FindingType.Person } || Enumerable.Range(first, end - first).Any(at => RareFactFinder.IsAfterDiagnosis(words, at));

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
