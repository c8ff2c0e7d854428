namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What people ask one another without naming anybody: nothing of it is masked, and a human is hardly asked.</summary>
public sealed class CleanTests
{
    private static readonly string[] Clean =
    [
        "Har dere erfaring med foreldreveiledning når barnet nekter å gå på skolen?",
        "Vi har brukt Trygghetssirkelen og COS-P i to år.",
        "Barnevernstjenesten i kommunen vår har lang saksbehandlingstid.",
        "PPT anbefaler spesialundervisning, men skolen har ikke ressurser.",
        "Hva sier forskningen om skolevegring og angst?",
        "Kan noen anbefale litteratur om tilknytning? Bowlby er jo klassisk.",
        "Storm og regn har gjort skoleveien farlig.",
        "Livet på avdelingen er hektisk nå.",
        "Odde dager har vi teammøte.",
        "Even if it works, it takes time.",
        "Sola skinner, og vi er ute hele dagen.",
        "Vår og høst er travle tider på BUP.",
        "Steinen i skoen er økonomien.",
        "Hei! Lurer på om noen har maler for samtykkeskjema.",
        "Jeg jobber på helsestasjonen og møter mange slitne foreldre.",
        "Norske barn har rett til å bli hørt.",
        "Barnekonvensjonen artikkel 12 sier det tydelig.",
        "eg lurer på kva de gjer når ein elev nektar å ete",
        "ka gjør dokker når foreldran ikkje møte opp?",
        "har nån erfaring med melatonin te små onga?",
        "TAKK FOR SVAR",
        "Kan vi få mer tid til å diskutere dette på neste nettverksmøte?",
        "Ungdommen har selvskading og spiseforstyrrelse. DBT er forsøkt uten effekt.",
        "Det er ventetid på ni måneder på BUP.",
        "Psykologen mener at EMDR kan hjelpe.",
        "Gutten er utredet med WISC-V, Conners og BRIEF.",
        "Jeg anbefaler Zippys venner og Mitt valg.",
        "Familievernkontoret tilbyr gratis kurs.",
        "Rundskrivet fra Helsedirektoratet er tydelig.",
        "Fosterforeldrene har krav på veiledning.",
        "Hvordan dokumentere en bekymringssamtale?",
        "Korleis kan me få til betre samarbeid mellom heim og skule?",
        "Tiltakene har ikke hatt ønsket effekt.",
        "Oppfølgingen bør koordineres av barnekoordinator.",
        "Jeg har hørt om Mestringskatten og Cool Kids.",
        "Ambulerende team rykker ut på kveldstid.",
        "Tverrfaglig møte avholdes en gang i måneden.",
        "Hjemmebesøk ble gjennomført uten avtale.",
        "Individuell plan er ikke opprettet.",
        "Sosiallærer og miljøterapeut deler kontor.",
        "Voldsutsatte barn trenger trygghet først.",
        "Elevene på trinnet bruker Snapchat og Discord.",
        "Kartleggingen viser språkvansker og svak arbeidsminnekapasitet.",
        "Hun bruker Ritalin, og vurderer Elvanse.",
        "Mistenker Aspergers syndrom, evt. Tourettes.",
        "Kommunen har innført BTI-modellen.",
        "Skolen jobber etter Olweus-programmet.",
        "Da sa jeg stopp.",
        "Nattevaktene melder om uro.",
        "Søvnhygiene og skjermtid er tema.",
        "Ordføreren vil ha tall.",
        "Kveldsmat er et problem.",
        "Gråter når mor går.",
        "Sliter med lekser.",
        "Biter, slår og klorer.",
        "Skjermbruk om natta.",
        "Medisinering?",
        "Foreldremøte",
        "Utagering",
        "Konklusjon: vi venter.",
        "Husk taushetsplikten!",
        "Angående møtet i morgen: jeg rekker det ikke.",
        "Beboeren sier at det er vanskelig å sove.",
        "Naboene sier at det bråker hver natt.",
    ];

    public static TheoryData<string> Sentences => [.. Clean];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Nothing_is_masked(string text) => Assert.DoesNotContain(Shared.Screener.Screen(text), finding => finding.Certainty == Certainty.Certain);

    [Theory]
    [InlineData("Høstmøtet")]
    [InlineData("Haustmøtet")]
    [InlineData("Julemøtet")]
    [InlineData("Vårsamlinga")]
    public void The_name_of_a_meeting_is_nobodys(string title) => Assert.Empty(Shared.Screener.Screen(title));

    [Fact]
    public void At_most_two_questions_in_250_words()
    {
        var questions = Clean.Sum(text => Shared.Screener.Screen(text).Count);
        var words = Clean.Sum(text => text.Split(' ').Length);

        Assert.True(questions * 250 <= words * 2, $"{questions} in {words} words.");
    }
}
