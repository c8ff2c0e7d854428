using System.Text;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>
/// NorNE (Jørgensen and others, 2020): a token a line with its form first and its label last, an empty line between sentences. Its tokens are put together
/// again as they were printed, since the anonymiser cuts texts in its own way.
/// </summary>
internal static class NorneFile
{
    private const string NoSpaceBefore = ".,:;!?»)]”%";
    private const string NoSpaceAfter = "«([“";

    /// <summary>Whole texts: the sentences of one source file, each a line.</summary>
    public static IEnumerable<MarkedText> ReadTexts(string path)
    {
        var sentences = new List<MarkedText>();
        foreach (var sentence in Read(path))
        {
            if (sentence.Opens && sentences.Count > 0)
            {
                yield return MarkedText.Lines(sentences);
                sentences.Clear();
            }

            sentences.Add(sentence);
        }

        yield return MarkedText.Lines(sentences);
    }

    /// <summary>Sentence by sentence.</summary>
    public static IEnumerable<MarkedText> Read(string path)
    {
        var opens = true;
        var tokens = new List<(string Form, string Label)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && tokens.Count > 0)
            {
                yield return Join(tokens) with { Opens = opens };
                opens = false;
                tokens.Clear();
            }
            else if (line.StartsWith("# file", StringComparison.Ordinal))
            {
                opens = true;
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && line.Split('\t') is [var form, .., var label] && form != "|")
            {
                tokens.Add((form, label));
            }
        }
    }

    private static MarkedText Join(List<(string Form, string Label)> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<MarkedSpan>();
        foreach (var (form, label) in tokens)
        {
            if (text.Length > 0 && !(form.Length == 1 && NoSpaceBefore.Contains(form[0])) && !NoSpaceAfter.Contains(text[^1]))
            {
                text.Append(' ');
            }

            var (tag, start) = (TagOf(label), text.Length);
            text.Append(form);
            if (tag == Tag.Outside)
            {
                continue;
            }

            if (label[0] == 'I' && spans.Count > 0 && spans[^1].Tag == tag)
            {
                spans[^1] = spans[^1] with { End = text.Length };
            }
            else
            {
                spans.Add(new MarkedSpan(start, text.Length, tag));
            }
        }

        return new MarkedText(text.ToString(), spans);
    }

    // A municipality or a country is a place, also when it acts; works, goods, events and words made of names are one kind.
    private static Tag TagOf(string label) => label.Length < 2 ? Tag.Outside : label[2..] switch
    {
        "PER" => Tag.Person,
        "ORG" => Tag.Organisation,
        "LOC" or "GPE_LOC" or "GPE_ORG" => Tag.Place,
        _ => Tag.Other,
    };
}
