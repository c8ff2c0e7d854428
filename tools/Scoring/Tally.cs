using Pilar.Arena.Anonymisation;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>
/// How the engine does on labelled texts, counted twice: what it masks without anybody's help, and what it masks or asks a human about.
/// </summary>
/// <param name="screen">The engine: what it finds in a text.</param>
public sealed class Tally(Func<string, IReadOnlyList<Finding>> screen)
{
    private const int WordsOfAPage = 250;

    private int _wordsInClean;

    public int Texts { get; private set; }

    /// <summary>Texts in which nothing is to be found.</summary>
    public int Clean { get; private set; }

    /// <summary>Places that a human is asked about in clean texts.</summary>
    public int QuestionsInClean { get; private set; }

    /// <summary>The same for 250 words of clean text; nought when there is none.</summary>
    public double QuestionsAPage => _wordsInClean == 0 ? 0 : (double)QuestionsInClean * WordsOfAPage / _wordsInClean;

    /// <summary>What is masked without anybody's help.</summary>
    public Count Masked { get; } = new();

    /// <summary>What is masked, and what a human is asked about.</summary>
    public Count Noticed { get; } = new();

    public void Add(LabelledText text) => Add(text, screen(text.Text));

    /// <summary>As above, of a text that was screened already.</summary>
    public void Add(LabelledText text, IReadOnlyList<Finding> findings)
    {
        var certain = findings.Where(finding => finding.Certainty == Certainty.Certain).ToList();
        Texts++;
        Masked.Add(text, certain);
        Noticed.Add(text, findings);
        if (text.Spans.Count == 0)
        {
            Clean++;
            QuestionsInClean += findings.Count - certain.Count;
            _wordsInClean += text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        }
    }
}
