namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>The words of the field that have a capital, or stand where names do: drugs and programmes are nobody, and whoever is called as a part of one is somebody.</summary>
public sealed class TermTests
{
    [Theory]
    [InlineData("Lisdexamfetamin har vært mangelvare i hele vår.")]
    [InlineData("Atomoksetin bruker lang tid før det virker.")]
    [InlineData("Noen som har brukt Quetiapine, eller bare Risperidon og Lorazepam?")]
    [InlineData("Wegovy og Solu-Cortef ligger i skapet, Botox har vi ikke.")]
    public void A_drug_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Hun bruker Concerta.")]
    [InlineData("Barnet bruker tegnspråk. Det går bra.")]
    [InlineData("Vi bruker PMTO. Og noen bruker ingenting.")]
    public void What_is_used_is_no_name_on_the_web(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("de har Risperdal fra før", "Risperdal")]
    [InlineData("«Sertralin» sto på planen.", "Sertralin")]
    [InlineData("Tiltak: Stine Sofies Stiftelse.", "Stine")]
    [InlineData("Hun bruker Leiter-3.", "Leiter")]
    [InlineData("Vi tilbyr Marte Meo og samtaler.", "Marte")]
    public void Where_a_child_is_told_of_it_is_nobody_either(string text, string word) => Assert.DoesNotContain(Found($"Ali (9) bor i Moss. {text}"), found => found.Contains(word, StringComparison.Ordinal));

    [Theory]
    [InlineData("Vi har snakket om Tegn til Tale her hos oss.")]
    [InlineData("Home-Start har vi god erfaring med.")]
    [InlineData("Steg for Steg og Lær meg norsk står i hylla.")]
    public void A_programme_of_several_words_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Resiliens: én voksen er nok.")]
    [InlineData("Boktips til alle, det ligger i chatten.")]
    public void What_a_contribution_is_about_is_nobody(string text) => Assert.Empty(Shared.Screener.Screen(text));

    [Theory]
    [InlineData("Tale har ikke sagt noe til oss.", "Tale")]
    [InlineData("Vi hadde møte med Mina Steg i dag.", "Mina Steg")]
    [InlineData("Elvir ringte i dag.", "Elvir")]
    [InlineData("Ring Kari på mandag.", "Kari")]
    [InlineData("Vi kaller ham Tylenol hjemme.", "Tylenol")]
    [InlineData("Han kalles Ritalin av vennene.", "Ritalin")]
    [InlineData("Ali (9) bor i Moss hos Kvello.", "Kvello")]
    [InlineData("Ring Kari, f. 2012, er ny i klassen.", "Ring Kari")]
    [InlineData("Barna: Toni-4 og Emir.", "Toni")]
    [InlineData("Jonas gamle skole stengte i fjor.", "Jonas")]
    [InlineData("Emmy Werner (9) ringte, og mor til Emmy kom.", "Emmy")]
    public void Who_is_called_as_a_part_of_it_is_somebody(string text, string name) => Assert.Contains(name, Found(text));

    [Theory]
    [InlineData("Han har Prader-Willi, og er den eneste i bygda.", "Prader-Willi")]
    [InlineData("Kari er ni år. Hun får Kaftrio hver dag.", "Kaftrio")]
    [InlineData("Barnehagen Kardemomme By har meldt bekymring.", "Kardemomme By")]
    [InlineData("Hun heter bruker nordlys.lia på snap.", "nordlys.lia")]
    [InlineData("Alle vet hvem det er når du sier trillingene.", "trillingene")]
    [InlineData("Det er bare én jente i klassen, Kari.", "bare én jente i klassen")]
    [InlineData("Vi hadde tilsyn 15. oktober etter dødsfallet.", "15. oktober")]
    public void What_tells_of_somebody_is_found_beside_what_is_everybodys(string text, string found) => Assert.Contains(found, Found(text));

    private static List<string> Found(string text) => [.. Shared.Screener.Screen(text).Select(finding => text.Substring(finding.Start, finding.Length))];
}
