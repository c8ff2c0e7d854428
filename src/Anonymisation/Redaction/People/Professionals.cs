namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Those who are in a case because it is their work, by their title.</summary>
internal static class Professionals
{
    public static IReadOnlyList<Role> All { get; } =
    [
        Role.Of("contactTeacher", "Kontaktlærer", "Kontaktlærar", "kontaktlærer kontaktlæreren kontaktlærar kontaktlæraren klassestyrer klassestyrar"),
        Role.Of(
            "teacher", "Lærer", "Lærar", "lærer læreren lærar læraren faglærer faglæreren faglærar faglæraren gymlærer gymlærar mattelærer norsklærer engelsklærer kroppsøvingslærer musikklærer adjunkt lektor",
            "lærere lærerne lærarar lærarane"),
        Role.Of("specialTeacher", "Spesialpedagog", "Spesialpedagog", "spesialpedagog spesialpedagogen støttepedagog støttepedagogen logoped logopeden"),
        Role.Of("headteacher", "Rektor", "Rektor", "rektor rektoren"),
        Role.Of("inspector", "Inspektør", "Inspektør", "inspektør inspektøren avdelingsinspektør undervisningsinspektør sosiallærer sosiallæreren sosiallærar sosiallæraren"),
        Role.Of("schoolNurse", "Helsesykepleier", "Helsesjukepleiar", "helsesykepleier helsesykepleieren helsesjukepleiar helsesjukepleiaren helsesøster helsesøsteren helsesøstera helsesyster helsesystera"),
        Role.Of(
            "caseWorker", "Saksbehandler", "Saksbehandlar",
            "saksbehandler saksbehandleren saksbehandlar saksbehandlaren barnevernspedagog barnevernspedagogen barnevernkonsulent barnevernskonsulent barnevernskonsulenten kontaktperson kontaktpersonen konsulent konsulenten",
            "saksbehandlere saksbehandlerne saksbehandlarar saksbehandlarane"),
        Role.Of("supervisor", "Tilsynsperson", "Tilsynsperson", "tilsynsperson tilsynspersonen tilsynsfører tilsynsførar støttekontakt støttekontakten avlaster avlasteren avlastar avlastaren"),
        Role.Of("generalPractitioner", "Fastlege", "Fastlege", "fastlege fastlegen"),
        Role.Of(
            "doctor", "Lege", "Lege", "lege legen dr doktor overlege overlegen barnelege barnelegen psykiater psykiateren psykiatar legevaktslege turnuslege kommuneoverlege", "leger legene legar legane"),
        Role.Of(
            "psychologist", "Psykolog", "Psykolog",
            "psykolog psykologen psykologspesialist psykologspesialisten barnepsykolog barnepsykologen kommunepsykolog kommunepsykologen skolepsykolog skulepsykolog", "psykologer psykologene psykologar psykologane"),
        Role.Of(
            "therapist", "Behandler", "Behandlar",
            "behandler behandleren behandlar behandlaren terapeut terapeuten familieterapeut familieterapeuten familieveileder familierettleiar miljøterapeut miljøterapeuten miljøarbeider miljøarbeidar "
                + "miljøarbeideren sosionom sosionomen vernepleier vernepleieren vernepleiar vernepleiaren ruskonsulent ruskonsulenten"),
        Role.Of("midwife", "Jordmor", "Jordmor", "jordmor jordmoren jordmora"),
        Role.Of("nurse", "Sykepleier", "Sjukepleiar", "sykepleier sykepleieren sjukepleiar sjukepleiaren barnepleier barnepleiar"),
        Role.Of("kindergartenHead", "Styrer", "Styrar", "styrer styreren styrar styraren barnehagestyrer barnehagestyrar"),
        Role.Of("kindergartenTeacher", "Barnehagelærer", "Barnehagelærar", "barnehagelærer barnehagelæreren barnehagelærar barnehagelæraren pedagog pedagogen primærkontakt primærkontakten førskolelærer førskulelærar"),
        Role.Of("assistant", "Assistent", "Assistent", "assistent assistenten barnehageassistent skoleassistent fagarbeider fagarbeidar fagarbeideren fagarbeidaren", "assistenter assistentene assistentar assistentane"),
        Role.Of(
            "adviser", "Rådgiver", "Rådgivar",
            "rådgiver rådgiveren rådgivar rådgivaren rådgjevar rådgjevaren programrådgiver programrådgivar programrådgjevar minoritetsrådgiver los losen veileder veilederen rettleiar rettleiaren koordinator koordinatoren"),
        Role.Of("physiotherapist", "Fysioterapeut", "Fysioterapeut", "fysioterapeut fysioterapeuten ergoterapeut ergoterapeuten"),
        Role.Of(
            "leader", "Leder", "Leiar",
            "leder lederen leiar leiaren avdelingsleder avdelingslederen avdelingsleiar teamleder teamlederen teamleiar enhetsleder einingsleiar barnevernleder barnevernsleder barnevernleiar seksjonsleder virksomhetsleder pedleder"),
        Role.Of("interpreter", "Tolk", "Tolk", "tolk tolken"),
        Role.Of("lawyer", "Advokat", "Advokat", "advokat advokaten bistandsadvokat bistandsadvokaten talsperson talspersonen dommer dommeren dommar"),
        Role.Of("police", "Politi", "Politi", "politibetjent politibetjenten politikontakt politikontakten betjent betjenten lensmann lensmannen etterforsker etterforskeren etterforskar"),
        Role.Of("coach", "Trener", "Trenar", "trener treneren trenar trenaren fotballtrener håndballtrener oppmann dirigent lagleder"),
        Role.Of("priest", "Prest", "Prest", "prest presten sokneprest soknepresten imam imamen diakon diakonen pastor pastoren forstander"),
        Role.Of("colleague", "Kollega", "Kollega", "kollega kollegaen", "kolleger kollegene kollegaer kollegaar"),
        Role.Of("writer", "Innmelder", "Innmeldar", "mvh hilsen helsing hilsning helsingar"),
        Role.Of("recipient", "Mottaker", "Mottakar", "kjære hei heisann hallo"),
    ];
}
