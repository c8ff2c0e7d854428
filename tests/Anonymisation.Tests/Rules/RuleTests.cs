namespace Pilar.Arena.Anonymisation.Tests.Rules;

/// <summary>What has a shape of its own. In the texts, what is to be found stands between bars.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("Fnr |191120 00034|.")]
    [InlineData("fødselsnummer |17091500028|, ikke")]
    [InlineData("D-nummer |41041200093| fra UDI")]
    [InlineData("testperson |11852112345|")]
    [InlineData("født |010203-12345|")]
    public void Identity_numbers(string marked) => Finds(FindingType.IdentityNumber, marked);

    [Theory]
    [InlineData("konto |1506 00 00423| og")]
    [InlineData("KONTO |4910.00.00172|.")]
    [InlineData("organisasjonsnummer: |974 760 673|")]
    public void Accounts_and_organisations(string marked) => Finds(FindingType.Account, marked);

    [Theory]
    [InlineData("tlf |412 00 055|, og")]
    [InlineData("|+47 930 00 218|")]
    [InlineData("|0047 400 00 924| men ingen")]
    [InlineData("ring |40000923|!")]
    [InlineData("nås på |9 0 0 0 0 4 1 7| etter")]
    [InlineData("|95000 612|")]
    [InlineData("|(+47) 95 70 00 63| i morgen")]
    [InlineData("|+46 70 123 45 67|")]
    public void Phones(string marked) => Finds(FindingType.Phone, marked);

    [Theory]
    [InlineData("skriv til |anne-marthe.solbu@tverrelva.example.no|.")]
    [InlineData("|kari (at) eksempel.no|")]
    public void Email(string marked) => Finds(FindingType.Email, marked);

    [Theory]
    [InlineData("instagram: |@imma.runs.clean| –")]
    [InlineData("|tiktok.com/@altakongen_000|.")]
    [InlineData("se |https://example.org/a/b?c=1|, ja")]
    [InlineData("heter |vaarlos_09| på Discord")]
    [InlineData("på snap, brukeren heter |drm.fjellgutta03| og")]
    public void Web_addresses_and_names_there(string marked) => Finds(FindingType.WebAddress, marked);

    [Theory]
    [InlineData("kvit varebil, |YT 00047|")]
    [InlineData("bilen (|zh00083|)")]
    public void Number_plates(string marked) => Finds(FindingType.NumberPlate, marked);

    [Theory]
    [InlineData("Vår ref.: |24/00617-3|")]
    [InlineData("Saksnr.: |ARA-2025/00714-3|")]
    [InlineData("SAK: |KT 2025-009|")]
    [InlineData("sak |2024/0003-PPT|")]
    [InlineData("opprettet sak |16443965 4416/22-12|.")]
    public void Case_numbers(string marked) => Finds(FindingType.CaseNumber, marked);

    [Theory]
    [InlineData("Adresse: |Kløvertunet 11 C|, 3717 Skien")]
    [InlineData("bor i |Solbakken 4 B|.")]
    [InlineData("heime i |Nordlia 7|")]
    [InlineData("i |Roald Amundsens vei 27 C|.")]
    [InlineData("PÅ HYBEL I |SJØGATA 40, H0302|.")]
    [InlineData("på |garden Indre Holmefjord|, oppkøyrsla")]
    public void Addresses(string marked) => Finds(FindingType.Address, marked);

    [Theory]
    [InlineData("Furulia 17 C, |3618| Skollenborg")]
    public void Postcodes(string marked) => Finds(FindingType.Postcode, marked);

    [Theory]
    [InlineData("en gutt på |13 år|")]
    [InlineData("Vi så en gutt på |8–9 år| i trappa")]
    [InlineData("Det var en jente på ca. |8-9 år| der")]
    [InlineData("Gutten er |åtte-ni år|.")]
    [InlineData("Yusuf er |fire og et halvt| og sier")]
    [InlineData("Storesøster Sol (|17|) har ansvaret")]
    [InlineData("som |femtenåring|")]
    [InlineData("Hun er |3 år og 2 mnd|.")]
    [InlineData("tvillinger |11 mnd|.")]
    [InlineData("Guten er |tolv og eit halvt| og går")]
    [InlineData("ungen er |f. 2016|, far")]
    [InlineData("Moren, Mai-Liss, er |24| og vi")]
    public void Ages(string marked) => Finds(FindingType.Age, marked);

    [Theory]
    [InlineData("sist (|02.04|) 47,6.")]
    [InlineData("kontoen |natt til 29. september|, 400")]
    [InlineData("Startet |15.08.2023|.")]
    [InlineData("i |mars|")]
    [InlineData("fra Syria i |2016|.")]
    [InlineData("|forrige onsdag| ville")]
    [InlineData("|rett etter nyttår|, kom")]
    [InlineData("stadfesta |haust 2017|, einaste")]
    [InlineData("Logg\n16.9 Kasta stein.\n|1.10| Møte med rektor.")]
    [InlineData("Logg for dagen. Vi hadde ingenting å jobbe på.\n1.10 Skulen ringte.\n|17.9| møte med mor.")]
    [InlineData("siden |uke 41|.")]
    [InlineData("far døde |2. juledag| i")]
    public void Dates(string marked) => Finds(FindingType.Date, marked);

    [Theory]
    [InlineData("Far er 2-3 uker på rotasjon.")]
    [InlineData("Hun var 3–4 dager hos bestemor.")]
    [InlineData("Søsken ant. 3.")]
    public void What_is_no_age_is_not(string text) => Assert.DoesNotContain(Shared.FirstReading(text), finding => finding.Type == FindingType.Age);

    [Theory]
    [InlineData("1.1 Bakgrunn\n1.2 Tiltak\n2.1 Plan")]
    public void The_points_of_a_list_are_no_days(string text) => Assert.DoesNotContain(Shared.FirstReading(text), finding => finding.Type == FindingType.Date);

    [Theory]
    [InlineData("går i |6A| som")]
    [InlineData("|8b|. mor")]
    [InlineData("på |fjerde trinn|.")]
    [InlineData("ein |sjuandeklassing|, les")]
    [InlineData("|Vg2 helse| har sluttet")]
    public void School_classes(string marked) => Finds(FindingType.SchoolClass, marked);

    [Theory]
    [InlineData("Det tok 3 år med utredning, for to år siden, i fire år.")]
    [InlineData("Møtet er kl. 14.15, ca. 45 minutter, hver torsdag.")]
    [InlineData("WISC-V: VFI 85, FRI 92, IQ 100 (95 % KI 94-106).")]
    [InlineData("Concerta 36 mg x 1, Vyvanse 30 mg; vekt 43,1 kg, 148 cm.")]
    [InlineData("Barnevernsloven § 13-4, opplæringslova § 11-6 og helsepersonelloven § 33.")]
    [InlineData("Se kapittel 3 og vedlegg 2; 2 av 5 barn, 24/7.")]
    [InlineData("Vi møtes ukentlig om kvelden, og i høst to ganger i uka.")]
    [InlineData("Skåren var 17 av 40, og 3 av 4 ledd er oppfylt.")]
    public void What_only_looks_like_it_stays(string text) => Assert.Empty(Shared.FirstReading(text));

    [Fact]
    public void Where_two_meet_everything_is_masked_once()
    {
        const string Text = "Kari, født 12.03.2011 (14 år), tlf 412 00 055, kari@eksempel.no, Solbakken 4 B, 3717 Skien, 8B";

        var found = Shared.FirstReading(Text);

        Assert.Equal(found.OrderBy(one => one.Start), found);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(["12.03.2011", "14 år", "412 00 055", "kari@eksempel.no", "Solbakken 4 B", "3717", "8B"], hidden =>
            Assert.DoesNotContain(hidden, Redact(Text, found), StringComparison.Ordinal));
    }

    [Fact]
    public void Control_digits_are_told_apart_from_a_shape()
    {
        // The organisation number of Helsedirektoratet's public register entry has control digits; the other is one off.
        Assert.Equal(Reason.Checksum, Assert.Single(Shared.FirstReading("Nummeret er 983 544 622.")).Reason);
        Assert.Equal((Certainty.Uncertain, Reason.Unknown), Shared.FirstReading("Nummeret er 983 544 623.") is [var other] ? (other.Certainty, other.Reason) : default);
    }

    private static void Finds(FindingType type, string marked)
    {
        // A month or a class is of somebody only where somebody is told of.
        var parts = marked.Split('|');
        var found = Shared.FirstReading(string.Concat(parts) + (type is FindingType.Date or FindingType.SchoolClass ? " Ho er stille." : "")).Where(finding => finding.Type == type).ToList();

        Assert.Contains((parts[0].Length, parts[1].Length), found.Select(finding => (finding.Start, finding.Length)));
    }

    private static string Redact(string text, IEnumerable<Finding> found) =>
        found.Reverse().Aggregate(text, (left, finding) => left.Remove(finding.Start, finding.Length));
}
