using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>
/// The words between two names that say that both are one person's: «…, egentlig …», «…, kalt …». A few shapes of moderate size and not one that has them all: the
/// browser's interpreter works through a whole method at once, and for all of them together that took half a minute.
/// </summary>
internal static partial class SaidToBe
{
    // Who calls somebody something, when it is not the one before.
    public const string Callers =
        "(alle|vi|me|folk|de|dei|mange|noen|nokon|andre|resten|familien|klassen|(mor|far|bestemor|bestefar|mormor|morfar|farmor|farfar|bror|søster|syster)(en|a|n)?|mora|mamma|pappa|besta|broren|søstera"
        + "|(guttene|gutane|gutta|jentene|ungene|ungane|barna|borna|(adoptiv|foster|ste|bonus)(mor|far)(en|a)?|lærerne|lærarane|vennene|venene|kameratene|kameratane|naboene|naboane|gata|mennene|systkina|syskena|søsknene)( sine)?)";

    public const string Call = "(kaller|kallar|kalla|kalte|sier|seier|sei|sir)";

    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Closing = ")[ :,]{0,2}[«\"“']?$";

    public static bool Says(string between)
    {
        var bare = between.TrimStart('»', '"', '”');
        return Beginnings(bare).Select(at => bare[at..]).Any(words =>
            ByOne().IsMatch(words) || Called().IsMatch(words) || ByOthers().IsMatch(words) || Really().IsMatch(words) || Written().IsMatch(words));
    }

    /// <summary>Whether all that stands there tells how old somebody is: «, 14 år,», « (9) ».</summary>
    public static bool IsAge(ReadOnlySpan<char> between)
    {
        var trimmed = between.Trim(" ,;:.()–-»\"”").ToString();
        return trimmed.Length == 0 || Age().Match($", {trimmed}").Length == trimmed.Length + 2;
    }

    // After «, 14 år», the comma, «som» and «som alle kaller»: each may be there, and each may be of the words themselves.
    private static IEnumerable<int> Beginnings(string between)
    {
        foreach (var from in new[] { 0, Age().Match(between).Length }.Distinct())
        {
            if (Marks().Match(between, from) is { Success: true, Index: var at, Length: var length } && at == from)
            {
                var words = from + length;
                yield return words;
                // «Zhao Meilin (mor, skriv May-Lin Zhao)»
                if (Role().Match(between[words..]) is { Success: true } role && Roles.Called(role.Groups["role"].Value) is { Role: not null, Plural: false })
                {
                    yield return words + role.Length;
                }

                var linked = words + Link().Match(between[words..]).Length;
                yield return linked;
                yield return linked + Who().Match(between[linked..]).Length;
                yield return words + Who().Match(between[words..]).Length;
            }
        }
    }

    [GeneratedRegex("^,? (på |som er )?\\(?(\\d{1,2}( år)?|[a-zæøå]{2,9}( og (et|eit) halvt)? (år|mnd|månader|måneder|veker|uker|dagar|dager))( gammel| gamal)?\\)?", Options, Patience)]
    private static partial Regex Age();

    [GeneratedRegex("[ ,;:.(–-]{1,3}", Options, Patience)]
    private static partial Regex Marks();

    [GeneratedRegex("^(?<role>\\p{Ll}{3,}), ", Options, Patience)]
    private static partial Regex Role();

    [GeneratedRegex("^(som|men|og|eller) ", Options, Patience)]
    private static partial Regex Link();

    [GeneratedRegex("^som " + Callers + " " + Call + "( han| ham| henne| ho| hun)?,? ", Options, Patience)]
    private static partial Regex Who();

    [GeneratedRegex(
        "^("
            + "som (jeg|eg|vi|han|hun|ho|de|dei|mor|far|mamma|pappa|\\p{L}{2,}(en|a|et|ne|ane|ene))( (hans|hennes|hennar|sin|si|min|mi))? (kaller|kallar|kalla|kalte|skriver|skriv)( han| ham| henne| ho| hun)?|blant \\p{L}+"
            + Closing,
        Options,
        Patience)]
    private static partial Regex ByOne();

    [GeneratedRegex(
        "^("
            + "((også|òg|ofte|oftast|oftest|vanligvis|vanlegvis|som regel|som oftast|som oftest|mest|til dagl[ie]g|til dagleg|heime|hjemme|bare|berre|best) )*(kalt|kalla|kaldt|kallet|omtalt som|omtala som|kjent som|kjend som|alias|aka|(med )?(kalle|til|klenge)na[vm]n(et)?)( for)?( bare| berre)?"
            + "|(oftast|oftest|vanligvis|vanlegvis|som regel|på jobben|på skolen|på skulen) ((bare|berre)|(?=[«\"“]))|((som|til dagl[ie]g|til dagleg|heime|hjemme|i dagl[ie]g tale|i dagleg tale|blant venner|på nett(et)?) )+(bare|berre)?"
            + Closing,
        Options,
        Patience)]
    private static partial Regex Called();

    [GeneratedRegex(
        "^("
            + "(kalles|kallast|kallar seg|kaller seg|kalla seg|kalte seg|(blir|vert|vil|vil bli|vil verte|ønsker å bli|ønskjer å bli) (kalt|kalla|kalles|kallast|heite|hete)|presenterer seg som|presenterte seg som)( for)?( bare| berre)?"
            + "|(i [a-zæøå]+ |på [a-zæøå]+ )?" + Callers + " (bare |berre )?" + Call + "( bare| berre)?( han| ham| henne| ho| hun| hen| a)?( bare| berre| for)?"
            + Closing,
        Options,
        Patience)]
    private static partial Regex ByOthers();

    [GeneratedRegex(
        "^("
            + "(egentlig|eigentleg|eigenleg|egentleg|eig\\.|eg\\.|egtl\\.?|altså|dvs\\.?|det vil si|=)( heter| heiter| heite| het| heitte| er)?( han| hun| ho| hen| det)?"
            + "|(heter|heiter|heite) (han |hun |ho )?(egentlig|eigentleg|egentleg)|(er|var) (egentlig|eigentleg|egentleg)|ekte na[vm]n|(nå|no) (heter|heiter)( han| hun| ho| hen)?|(heter|heiter|heter|het|heitte|hette)( han| hun| ho| hen)?( nå| no| framleis| fremdeles| fortsatt| enno| faktisk)+"
            + Closing,
        Options,
        Patience)]
    private static partial Regex Really();

    [GeneratedRegex(
        "^("
            + "(og )?(i|på) (pass|journal|vedtak|papir|klasselist|brev|legitimasjon|register|folkeregister|system|mappe|visma|dør|skjema|nav-skjema|kort|vaksinasjonskort|bankkort|snapchat|sykehus|sjukehus|legepapir|skolepapir|skulepapir|namneskilt|navneskilt|navnelapp|namnelapp|konto|folkeregister|mottak)[a-z]{0,4}( (står|heiter|heter|er|blir|vart|ble) (det |han |hun |ho )?(oppført )?(som )?)?"
            + "|(i|på|hos|ved) (\\p{L}+ )?[\\p{L}-]{4,} ((står|heter|heiter) (han|hun|ho|hen|det)|(blir|vart|ble) (han|hun|ho|hen))( oppført| ført| ennå| enno| framleis| fortsatt| fremdeles| bare| berre)*( som)?"
            + "|(med (?-i:\\p{Ll}) )?(og )?(med )?(etter|for)na[vm]n(et)?( er)?"
            + "|((nytt|bruk|oppg|gjev)\\p{Ll}{1,3}|går under|gikk under|gjekk under|svarer på|svarar på|lystrer)( også| òg)?( på)? na[vm]net"
            + "|(skrevet|skrive|stavet|stava|skriver|skriv|skrives|skrivast|heretter|skrives heretter|skrivast heretter|står (oppført )?som)"
            + Closing,
        Options,
        Patience)]
    private static partial Regex Written();
}
