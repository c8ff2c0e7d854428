using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>A sentence or a few, and the names in it.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<MarkedSpan> Spans);

internal readonly record struct MarkedSpan(int Start, int End, Tag Tag);
