namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Rules for texts that tell of nobody: what anybody could write and everybody may read is neither masked nor asked about.</summary>
public sealed class GeneralTextTests
{
    [Theory]
    [InlineData("Vi bruker Lindstrøms modell i veiledningen.")]
    [InlineData("Lindstrøms modell er fin på papir.")]
    [InlineData("Ring 116 111 om kveldene, 116 117 ved sykdom.")]
    [InlineData("Registrering 08.30–09.00, deretter innlegg 09.00–09.45.")]
    [InlineData("Har noen forslag til bok om død for treåringer?")]
    [InlineData("Hva ser vi? B. Hva tenker vi?")]
    [InlineData("Da tar vi melatoninspørsmålet og ferritinen med legen.")]
    [InlineData("Vi kaller det mentaliseringssvikt og sekundærtraumatisering.")]
    [InlineData("Planen for uke A og B følger vedlagt.")]
    [InlineData("Har dere en app for dagsplan, gjerne gratis?")]
    [InlineData("Christopher Gillberg lanserte omgrepet for lenge sidan.")]
    public void Nothing_is_found(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("A. Spør om kroppen før du spør om tanken.")]
    [InlineData("Er det lov når ungdommen er over seksten?")]
    [InlineData("Vi har brukt Kjernemetoden på hele trinnet.")]
    [InlineData("Lova seier «utan ugrunna opphald».")]
    public void It_is_asked_about_at_most(string text) => Assert.DoesNotContain(Shared.Screener.Screen(text), finding => finding.Certainty == Certainty.Certain);

    [Theory]
    [InlineData("Emmas modell er av tre og papp.", "Emma")]
    [InlineData("Vi traff Kari Lindstrøms modell på kafé.", "Lindstrøm")]
    [InlineData("Hun bor i Storlivegen 112 på Lillehammer.", "112")]
    [InlineData("Møtet ble holdt av A. Hansen i går.", "Hansen")]
    [InlineData("Tvillingene hennes er treåringer nå.", "treåringer")]
    [InlineData("Han er under 16 og bor hos far.", "16")]
    public void What_only_looks_like_it_is_found(string text, string of) => Assert.Contains(Shared.Screener.Screen(text), finding => text.IndexOf(of, StringComparison.Ordinal) is var at && finding.Start <= at && at < finding.End);

    private static IEnumerable<string> Found(string text) => Shared.Screener.Screen(text).Select(finding => text[finding.Start..finding.End]);
}
