namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>The number of a case in the arena stands where a name would: it is nobody's.</summary>
public sealed class OwnNumberTests
{
    [Theory]
    [InlineData("S-2026-0142")]
    [InlineData("S-12")]
    [InlineData("Se S-2026-0142 i lista, og S-12 etterpå.")]
    [InlineData("Sak S-2026-0001")]
    public void It_is_let_stand(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Saksnr. 2026/0142-6 er vår.")]
    [InlineData("Saken heter BVV-24-00731.")]
    [InlineData("Saken heter S-2026-01428.")]
    public void Another_one_is_not(string text) => Assert.NotEmpty(Shared.Screener.Screen(text));
}
