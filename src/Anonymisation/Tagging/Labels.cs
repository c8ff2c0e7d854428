namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>The tagger's own labels: nothing, and for each kind of name its first word and its further words.</summary>
public static class Labels
{
    public const int Count = 9;

    /// <summary>Nought is outside; then two for each kind.</summary>
    public static int Of(Tag tag, bool first) => tag == Tag.Outside ? 0 : ((int)tag * 2) - (first ? 1 : 0);

    public static Tag TagOf(int label) => (Tag)((label + 1) / 2);

    public static bool IsFirst(int label) => label % 2 == 1;

    /// <summary>A further word follows only a word of the same kind.</summary>
    /// <param name="before">A label, or −1 at the beginning.</param>
    /// <param name="label">The label after it.</param>
    public static bool MayFollow(int before, int label) =>
        label == 0 || IsFirst(label) || (before > 0 && TagOf(before) == TagOf(label));
}
