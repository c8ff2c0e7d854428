using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// Less than this speaks for nothing in a line of a talk in which nothing that is direct is sure: most of what is asked about there is nobody's. Chosen on lines of hands
/// from which the model had not learned, where no name that was marked had so little for it. What is written as names are is asked about whatever is thought of it.
/// </summary>
internal static class SlightInLine
{
    // A word in small letters, or one that the sentence alone gives its capital; one that is a name of a list, or stands where nothing has capitals, takes more.
    private const double Word = 0.03;
    private const double Name = 0.02;

    // «dpi», «str»: too short to tell by how it is written.
    private const double Short = 0.003;
    private const int LongestShort = 3;

    // «Har noen en mal? Vår er fra istida.»
    private const double Ours = 0.07;

    private const int LongestAbbreviation = 4;

    // More figures may be of somebody, whatever is thought of them.
    private const int LongNumber = 5;

    // «åtte to null sju»
    private const int LongInWords = 4;

    /// <param name="words">The text.</param>
    /// <param name="finding">What is asked about.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    public static double Of(Words words, Finding finding, int first, int end) => finding.Type switch
    {
        FindingType.Person => OfPerson(words, first, end),
        _ when words.Count < Thresholds.Line => 0,
        // «Jordan», «Qwertal» may be somebody's, whatever they were taken for.
        FindingType.Origin => IsWrittenAsGiven(words, first, end) ? 0 : 0.06,
        FindingType.Place => Enumerable.Range(first, end - first).Any(at => words.IsWritten(at) && words.IsUnheardOf(at)) ? 0 : 0.03,
        FindingType.Date or FindingType.SchoolClass => 0.03,
        FindingType.Occupation => 0.02,
        FindingType.RareFact => 0.006,
        FindingType.CaseNumber => (FiguresOf(words, first, end) is > 0 and var figures ? figures < LongNumber : end - first < LongInWords) ? 0.03 : 0,
        FindingType.Age => (finding.Reason == Reason.Context, FiguresOf(words, first, end) == 0) switch { (true, true) => 0.05, (true, _) => 0.02, (_, true) => 0.011, _ => 0.006 },
        _ => 0,
    };

    private static bool IsWrittenAsGiven(Words words, int first, int end) => Enumerable.Range(first, end - first).Any(at => words.IsWritten(at) && words.Is(at, WordTraits.AnyGiven));

    private static double OfPerson(Words words, int first, int end)
    {
        if (end == first + 1 && Openings.IsOurs(words, first))
        {
            return Ours;
        }

        var least = Word;
        for (var at = first; at < end; at++)
        {
            least = words[at].Kind == TokenKind.Mark ? least : Math.Min(least, OfWord(words, at));
        }

        return least;
    }

    private static double OfWord(Words words, int at)
    {
        if (!words.IsLetterful(at) || words.HasDigits(at))
        {
            return 0;
        }

        if (words.Is(at, WordTraits.AnyName))
        {
            return words.Count >= Thresholds.Line && !words.IsCapital(at) && Doubts.IsPlain(words, at) ? Name : 0;
        }

        return IsAbbreviation(words, at) ? Name
            : Doubts.IsSmall(words, at) || Doubts.IsPlain(words, at) ? words[at].Caseless ? Name : Word
            : !words.IsCapital(at) && words[at].Length <= LongestShort ? Short
            : 0;
    }

    // «VIP», «KBT» are short for something; «Qwertal» and «Yasmin» may be somebody.
    private static bool IsAbbreviation(Words words, int at) => words[at].Length <= LongestAbbreviation && words.IsShouted(at) && !words.Is(at, WordTraits.Known);

    private static int FiguresOf(Words words, int first, int end)
    {
        var figures = 0;
        for (var at = first; at < end; at++)
        {
            figures += Doubts.DigitsOf(words, at);
        }

        return figures;
    }
}
