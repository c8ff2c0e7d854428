using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>A sentence or a few, and the names in it.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<MarkedSpan> Spans)
{
    /// <summary>The first of its text.</summary>
    public bool Opens { get; init; }

    /// <summary>Each on a line of its own.</summary>
    public static MarkedText Lines(IReadOnlyList<MarkedText> sentences)
    {
        var spans = new List<MarkedSpan>();
        var length = 0;
        foreach (var sentence in sentences)
        {
            spans.AddRange(sentence.Spans.Select(span => span with { Start = span.Start + length, End = span.End + length }));
            length += sentence.Text.Length + 1;
        }

        return new MarkedText(string.Join('\n', sentences.Select(sentence => sentence.Text)), spans);
    }
}

internal readonly record struct MarkedSpan(int Start, int End, Tag Tag);
