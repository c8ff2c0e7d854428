using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Addresses on the web that everybody may know: authorities, centres of knowledge, helplines, newspapers' and services' front pages.</summary>
internal static class PublicSites
{
    private static readonly FrozenSet<string> Sites = FrozenSet.Create(
        StringComparer.Ordinal,
        "helsedirektoratet.no", "bufdir.no", "bufetat.no", "udir.no", "fhi.no", "nav.no", "regjeringen.no", "stortinget.no", "lovdata.no", "helsenorge.no", "helsetilsynet.no", "statsforvalteren.no", "statped.no", "ssb.no", "politiet.no", "domstol.no", "datatilsynet.no", "barneombudet.no", "udi.no", "imdi.no", "hkdir.no", "digdir.no", "altinn.no", "fylkesnemndene.no", "bvhn.no", "sivilrett.no", "konfliktraadet.no",
        "rvts.no", "rvtssor.no", "rvtsost.no", "rvtsvest.no", "rvtsmidt.no", "rvtsnord.no", "nkvts.no", "nubu.no", "rbup.no", "r-bup.no", "rkbu.no", "korus.no", "napha.no", "forebygging.no", "tryggest.no", "plattform.no", "utdanningsnytt.no", "sykepleien.no", "tidsskriftet.no", "psykologtidsskriftet.no", "psykologforeningen.no", "fontene.no", "forskning.no", "kunnskapsbanken.net", "ungsinn.no", "ungdata.no", "snl.no", "fagbokforlaget.no", "universitetsforlaget.no", "oslomet.no", "uio.no", "uib.no", "ntnu.no", "uit.no",
        "ung.no", "korspaahalsen.no", "alarmtelefonen.no", "116111.no", "snakkommobbing.no", "dinutvei.no", "jegvilvite.no", "kirkens-sos.no", "mentalhelse.no", "mentalhelseungdom.no", "rusinfo.no", "reddbarna.no", "rodekors.no", "voksneforbarn.no", "adhdnorge.no", "autismeforeningen.no", "barnsbeste.no", "pilar.no", "stine-sofie.no", "krisesenter.com", "lmso.no", "ffo.no", "tryggtrafikk.no", "barnevakten.no", "medietilsynet.no", "slettmeg.no", "foreldrehverdag.no", "familievern.no",
        "nrk.no", "vg.no", "aftenposten.no", "dagbladet.no", "dagsavisen.no", "tv2.no", "youtube.com", "google.com", "google.no", "teams.microsoft.com", "zoom.us", "office.com", "outlook.com", "gmail.com", "kahoot.it", "spotify.com", "tiktok.com", "snapchat.com", "instagram.com", "facebook.com", "sprakradet.no", "arbeidstilsynet.no", "helfo.no", "legemiddelverket.no", "felleskatalogen.no", "legeforeningen.no", "utdanningsforbundet.no", "fagforbundet.no", "fo.no", "ks.no", "riksrevisjonen.no", "sivilombudet.no", "diskrimineringsnemnda.no", "ldo.no", "norges-domstoler.no", "kriminalitetsforebygging.no", "ipr.no", "ovs.no", "modum-bad.no", "blakors.no", "kirkensbymisjon.no", "redcross.no", "norsk-tipping.no", "yr.no", "vy.no", "entur.no", "ruter.no", "vegvesen.no", "dsa.no", "dsb.no", "tidsskrift.no", "idunn.no", "barnevernsammen.no", "fosterhjemsforening.no", "skeivungdom.no", "foreningenfri.no", "psykososialberedskap.no", "traumebevisst.no", "icdp.no", "circleofsecurityinternational.com", "unicef.org", "unicef.no", "oecd.org", "europa.eu", "coe.int", "fn.no", "amnesty.no", "bokmalsordboka.no", "ordbokene.no", "naob.no", "nb.no", "oria.no", "morgenbladet.no", "klassekampen.no", "bt.no", "adressa.no", "nettavisen.no", "e24.no", "dn.no", "khrono.no", "altinget.no", "kommunal-rapport.no", "barnehage.no",
        "vigilo.no", "visma.no", "who.int", "nice.org.uk", "cochrane.org", "pubmed.gov", "doi.org", "wikipedia.org");

    // Where what stands after the name may lead to somebody, or say what somebody looked for.
    private static readonly FrozenSet<string> Peoples = FrozenSet.Create(
        StringComparer.Ordinal,
        "youtube.com", "google.com", "google.no", "teams.microsoft.com", "zoom.us", "office.com", "outlook.com", "gmail.com", "tiktok.com", "snapchat.com", "instagram.com", "facebook.com", "nrk.no", "vg.no", "aftenposten.no", "dagbladet.no", "dagsavisen.no", "tv2.no", "kahoot.it", "doi.org", "wikipedia.org", "spotify.com",
        "legeforeningen.no", "utdanningsforbundet.no", "fagforbundet.no", "fo.no", "ks.no", "riksrevisjonen.no", "sivilombudet.no", "diskrimineringsnemnda.no", "ldo.no", "norges-domstoler.no", "kriminalitetsforebygging.no", "ipr.no", "ovs.no", "modum-bad.no", "blakors.no", "kirkensbymisjon.no", "redcross.no", "norsk-tipping.no", "yr.no", "vy.no", "entur.no", "ruter.no", "vegvesen.no", "dsa.no", "tidsskrift.no", "idunn.no", "barnevernsammen.no", "fosterhjemsforening.no", "skeivungdom.no", "foreningenfri.no", "icdp.no", "circleofsecurityinternational.com", "unicef.no", "europa.eu", "coe.int", "fn.no", "amnesty.no", "bokmalsordboka.no", "nb.no", "oria.no", "morgenbladet.no", "klassekampen.no", "bt.no", "adressa.no", "nettavisen.no", "e24.no", "dn.no", "khrono.no", "altinget.no", "kommunal-rapport.no", "barnehage.no",
        "vigilo.no", "visma.no", "altinn.no", "helsenorge.no", "oslomet.no", "uio.no", "uib.no", "ntnu.no", "uit.no", "snl.no");

    /// <param name="written">As it stands in the text.</param>
    public static bool Has(ReadOnlySpan<char> written)
    {
        var (host, rest) = Split(written);
        return Sites.Contains(host) && (rest.Length == 0 || !Peoples.Contains(host));
    }

    /// <summary>Whether it is a site's name alone, so that no word of it is anybody's name.</summary>
    /// <param name="written">As it stands in the text.</param>
    public static bool IsFront(ReadOnlySpan<char> written) => Split(written).Path.Length == 0;

    private static (string Host, string Path) Split(ReadOnlySpan<char> written)
    {
        var address = written.ToString().ToLowerInvariant();
        foreach (var start in new[] { "https://", "http://", "www." })
        {
            address = address.StartsWith(start, StringComparison.Ordinal) ? address[start.Length..] : address;
        }

        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        return end < 0 ? (address, "") : (address[..end], address[end..].Trim('/'));
    }
}
