using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>A case with other words in place of some, and what of it stands as it stood.</summary>
/// <param name="Text">All boxes as one text.</param>
/// <param name="Kept">The stretches that are the writer's, in order.</param>
internal sealed record Rewritten(ImmutableArray<CaseField> Fields, string Text, IReadOnlyList<Stretch> Kept)
{
    /// <summary>Where in the source a place of <see cref="Text"/> stood: nowhere as far as it is other words.</summary>
    public IEnumerable<(int Start, int End)> Source(int start, int end)
    {
        foreach (var stretch in Kept)
        {
            var (from, to) = (Math.Max(start, stretch.Start), Math.Min(end, stretch.Start + stretch.Length));
            if (from < to)
            {
                yield return (from - stretch.Start + stretch.Source, to - stretch.Start + stretch.Source);
            }
        }
    }

    public override string ToString() => nameof(Rewritten);
}

/// <summary>Words that stand in two texts.</summary>
internal readonly record struct Stretch(int Start, int Source, int Length);

/// <summary>Other words for a stretch of the text.</summary>
internal readonly record struct Edit(int Start, int End, string Text);
