namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>How likely a word is to be of each kind of name; what is left of one is how likely it is to be of none.</summary>
public readonly record struct Likelihood(float Person, float Organisation, float Place, float Other)
{
    /// <param name="marginals">Of the labels, for one word.</param>
    public static Likelihood Of(ReadOnlySpan<double> marginals) => new(
        Both(marginals, Tag.Person), Both(marginals, Tag.Organisation), Both(marginals, Tag.Place), Both(marginals, Tag.Other));

    private static float Both(ReadOnlySpan<double> marginals, Tag tag) => (float)(marginals[Labels.Of(tag, first: true)] + marginals[Labels.Of(tag, first: false)]);
}
