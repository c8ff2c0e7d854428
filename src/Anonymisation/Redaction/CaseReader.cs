using System.Collections.Immutable;
using Pilar.Arena.Anonymisation.Redaction.Risk;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// Reads a redacted case as somebody who was not there when it was redacted: what in it is asked about still, and how many it could fit. Its placeholders tell
/// what they tell, and no more. Many threads may use it.
/// </summary>
public sealed class CaseReader(Screener screener, PopulationTable population)
{
    /// <param name="fields">The boxes as they were sent, in the order of the form.</param>
    /// <param name="answered">What its writer was asked about and let stand: forms of <see cref="Mark.Form"/>, or words as they are written.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be read: nothing is known of it.</exception>
    public ReadCase Read(ImmutableArray<CaseField> fields, IEnumerable<string> answered)
    {
        var document = CaseDocument.Of(fields);
        var stands = answered.SelectMany(Words).SelectMany(word => Forms.Of(word.Lower)).ToHashSet(StringComparer.Ordinal);
        var notebook = new Notebook(screener.Lexicon);
        var seen = screener.Screen(document.Text, notebook).Concat(screener.Screen(AsTold(document.Text), notebook).Where(finding => !finding.IsDirect)).ToList();
        var spots = Spotter.Find(document, Decisions.Of([]), seen, notebook.Lexicon);
        var marks = spots.ConvertAll(spot => MarkOf(document, spot));
        return new ReadCase(
            new RiskMeter(population).Measure(marks, document.Text),
            [.. marks.Where((mark, at) => spots[at].IsDirect && !Words(mark.Form).All(word => Forms.Of(word.Lower).Any(stands.Contains)))],
            PublicIncidents.In(document.Text));
    }

    // «[Mor] er den eneste legen»: what is rare is said of somebody, and a placeholder is nobody to the sentence. Without its brackets it is.
    private static string AsTold(string text)
    {
        var told = text.ToCharArray();
        foreach (var (start, end) in Placeholders.In(text))
        {
            told[start] = told[end - 1] = ' ';
        }

        return new string(told);
    }

    // All of it stands there, whatever was meant to become of it.
    private static Mark MarkOf(CaseDocument document, Spot spot)
    {
        var (key, start) = document.Place(spot.Start);
        return new Mark(key, start, spot.Length, spot.Type, spot.Certainty, spot.Reason, spot.Form, -1, "", MarkState.Kept);
    }

    // A name may be read as two where other words stand beside it than when it was answered.
    private static IEnumerable<Token> Words(string form) => Tokeniser.Cut(Spelling.Of(form)).Where(token => token.Kind != TokenKind.Mark);
}
