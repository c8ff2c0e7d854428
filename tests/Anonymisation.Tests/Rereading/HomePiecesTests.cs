using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>Pieces of a home. Bars stand around the pieces: the first is asked about, as what is given, and the second is a home that is masked.</summary>
public sealed class HomePiecesTests
{
    [Theory]
    [InlineData("Bor i |det hvite huset| |med blå vinduer| der.", FindingType.RareFact, 0.01, true)]
    [InlineData("Bor i |den gule blokka|, |inngang mot parken| der.", FindingType.RareFact, 0.01, true)]
    [InlineData("Bor i |det hvite huset| og |med blå vinduer| der.", FindingType.RareFact, 0.9, false)]
    [InlineData("Bor i |det hvite huset| |med blå vinduer| der.", FindingType.Occupation, 0.9, false)]
    [InlineData("Bor i |det hvite huset| |med blå vinduer| der.", FindingType.Address, 0.1, true)]
    [InlineData("Bor i |det hvite huset| |med blå vinduer| der.", FindingType.Address, 0.001, false)]
    [InlineData("Bor i |det hvite huset|, |med blå vinduer| der.", FindingType.Address, 0.9, false)]
    public void What_stands_beside_a_masked_home_is_of_it(string marked, FindingType type, double likely, bool isOf)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);
        var words = Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None);
        var second = pieces[0].Length + pieces[1].Length + pieces[2].Length;
        List<Finding> found =
        [
            new(pieces[0].Length, pieces[1].Length, type, Certainty.Uncertain, Reason.List), new(second, pieces[3].Length, FindingType.Address, Certainty.Certain, Reason.Context),
        ];

        var joined = HomePieces.Join(words, found, _ => likely);

        Assert.Equal(isOf ? (FindingType.Address, Certainty.Certain) : (type, Certainty.Uncertain), (joined[0].Type, joined[0].Certainty));
    }
}
