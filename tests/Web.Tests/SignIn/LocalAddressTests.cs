using Pilar.Arena.Web.SignIn;

namespace Pilar.Arena.Web.Tests.SignIn;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/moter/7?fane=saksliste#sak-2")]
    public void A_page_of_ours_is_gone_to(string address) => Assert.Equal(address, LocalAddress.Or(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("moter")]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" //evil.example")]
    public void Any_other_becomes_the_start_page(string? address) => Assert.Equal("/", LocalAddress.Or(address));
}
