using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Texts;

/// <summary>What the guard offers instead of what it has found is not given back by it.</summary>
public sealed class GuardTextsTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();
    private static readonly Screener Engine = Screener.Open();

    [Theory]
    [InlineData(Language.Nb, "Vi snakket med {0}, og så gikk hun.")]
    [InlineData(Language.Nn, "Vi snakka med {0}, og så gjekk ho.")]
    [InlineData(Language.En, "{0}")]
    [InlineData(Language.En, "Vi snakket med {0}, og så gikk hun.")]
    public void Nothing_is_found_in_what_is_offered(Language language, string around) => Assert.Empty(
        from kind in Enum.GetNames<Identifying>()
        from offered in Catalogue.FindOnly($"guard.instead.{char.ToLowerInvariant(kind[0])}{kind[1..]}", language)!.Other.Split('|')
        let text = string.Format(null, around, offered)
        from finding in Engine.Screen(text)
        select $"{offered}: «{text.Substring(finding.Start, finding.Length)}»");
}
