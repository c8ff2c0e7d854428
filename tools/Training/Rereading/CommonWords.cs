using Pilar.Arena.Anonymisation.Rereading;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>Counts words that are written in small letters.</summary>
internal static class CommonWords
{
    private static readonly int[] Steps = [2, 5, 20, 100];

    public static Commonness In(IEnumerable<MarkedText> read) => new(
        read.SelectMany(text => Tokeniser.Cut(text.Text).Where(token => token.Kind == TokenKind.Word && char.IsLower(text.Text[token.Start])))
            .CountBy(token => Observer.Hash(Folding.Fold(token.Lower)))
            .Where(one => one.Value >= Steps[0])
            .ToDictionary(one => one.Key, one => (byte)Steps.Count(step => one.Value >= step)));
}
