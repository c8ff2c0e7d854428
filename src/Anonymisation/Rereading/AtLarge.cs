using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// What is said at large, in a text that tells of nobody: the month of a course, the year of a letter, the age from which a law is, a language, a part of the country.
/// The same beside somebody, or while a case is open, is theirs, and stays; so do a day with its month, and the age of one.
/// </summary>
internal static class AtLarge
{
    private const int Far = 6;
    private const int Near = 3;

    private static readonly FrozenSet<string> Limits = FrozenSet.Create(StringComparer.Ordinal, "fra", "frå", "over", "under", "til", "ved", "mellom", "fylte", "inntil", "minst", "rundt", "storleik", "størrelse", "str", "ca");

    private static readonly FrozenSet<string> Many = FrozenSet.Create(
        StringComparer.Ordinal, "barn", "born", "ungdom", "ungdommer", "ungdommar", "ungdomar", "unge", "elever", "elevar", "jenter", "gutter", "gutar", "alle", "folk", "pasienter", "pasientar", "brukere", "brukarar", "tenåringer", "tenåringar");

    // How long something takes, and how much of something there is.
    private static readonly FrozenSet<string> Measures = FrozenSet.Create(
        StringComparer.Ordinal, "ventetid", "ventetida", "ventetiden", "venteliste", "ventelista", "saksbehandlingstid", "saksbehandlingstida", "saksbehandlingstiden", "sakshandsamingstid", "sakshandsamingstida", "frist", "fristen", "median", "medianen", "snitt", "snittet", "gjennomsnitt", "treng", "trenger");

    // «To år er vanlig.»
    private static readonly FrozenSet<string> Usual = FrozenSet.Create(StringComparer.Ordinal, "vanlig", "vanleg", "normalt", "maks", "maksimum", "minimum", "regelen");

    // From when on the law lets somebody do something.
    private static readonly FrozenSet<string> OfLaw = FrozenSet.Create(
        StringComparer.Ordinal, "myndig", "myndige", "helsemyndig", "samtykke", "samtykker", "samtykkekompetent", "lavalder", "lågalder", "aldersgrense", "aldersgrensa", "aldersgrensen", "grense", "grensa", "grensen", "partsrettigheter", "partsrettar");

    // What is done on a day that all keep.
    private static readonly string[] Kept = ["komit", "tog", "tale", "frokost", "feiring", "program", "arrangement", "markering", "parade"];

    // What is done with a whole year at school.
    private static readonly string[] OfYears = ["hpv", "vaksin", "omgangssjuk", "omgangssyk", "foreldremøt", "tentam", "eksam", "pensum", "undervis", "opplæring", "innskriv", "screening"];

    private static readonly FrozenSet<string> Several = FrozenSet.Create(StringComparer.Ordinal, "dei", "de", "elevene", "elevane", "alle", "mange", "flere", "fleire");

    // Weeks long, or of no year.
    private static readonly FrozenSet<string> Loose = FrozenSet.Create(
        StringComparer.Ordinal,
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember", "vår", "våren", "sommer", "sommeren", "sommar", "sommaren", "høst", "høsten", "haust", "hausten", "vinter", "vinteren", "jul", "jula", "julen", "påske", "påska", "påsken", "pinse", "pinsa", "nyttår", "romjula",
        "måndag", "mandag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag", "uke", "uka", "veke", "veka", "før", "etter", "i", "sommerferien", "sommarferien", "høstferien", "haustferien", "vinterferien", "skolestart", "skulestart", "semester", "semesteret",
        "femtitallet", "femtitalet", "sekstitallet", "sekstitalet", "syttitallet", "syttitalet", "åttitallet", "åttitalet", "nittitallet", "nittitalet");

    // What is written in a language, where nobody speaks it.
    private static readonly FrozenSet<string> Writings = FrozenSet.Create(
        StringComparer.Ordinal, "ord", "setning", "setninger", "brosjyre", "brosjyra", "brosjyren", "hefte", "heftet", "skjema", "skjemaet", "versjon", "versjonen", "utgave", "utgåve", "utgaven", "utgåva", "liste", "lista", "ordliste", "brev", "brevet", "materiell", "bøker", "plakat", "film", "video", "oversettelse", "studie", "studien", "studier", "studiar", "forskning", "forsking", "normer", "normene", "heter", "heiter", "opplæring", "opplæringa", "opplæringen", "undervisning", "modell", "modellen", "metode", "metoden", "manual", "manualen", "tilgjengelig", "tilgjengeleg", "finnes", "fins", "finst", "finnast", "oversatt", "omsett", "omsatt");

    private static readonly FrozenSet<string> Speaks = FrozenSet.Create(
        StringComparer.Ordinal,
        "tolk", "tolken", "snakker", "snakkar", "snakket", "snakka", "snakke", "prater", "pratar", "prate", "kan", "forstår", "skjønner", "skjønar", "morsmål", "morsmålet", "heime", "hjemme");

    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.Ordinal, "tigrinja", "somali", "dari", "urdu", "pashto", "farsi", "sorani", "kurmanji", "thai", "swahili", "punjabi", "tamil");

    /// <summary>The same findings, in their order, without what is said at large.</summary>
    public static List<Finding> LetBe(Words words, List<Finding> found)
    {
        var rest = found.FindAll(finding => !IsSaidSo(words, finding));
        if (words.IsOfCase || rest.Count == found.Count || rest.Exists(finding => Tells(finding.Type)) || Somebody.IsToldOf(words, rest))
        {
            return found;
        }

        var somewhere = rest.Exists(finding => IsWhere(finding.Type));
        return somewhere ? [.. found.Where(finding => !(IsWhere(finding.Type) && IsSaidSo(words, finding)))] : rest;
    }

    // Together with a day these are of somebody; so is a place with a day or an age: «Dere som kjenner Trysil: noe for gutter på 16?»
    private static bool Tells(FindingType type) => type is FindingType.Age or FindingType.Origin or FindingType.RareFact or FindingType.Occupation or FindingType.Address;

    private static bool IsWhere(FindingType type) => type is FindingType.Place or FindingType.Organisation;

    private static bool IsSaidSo(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return end > first && finding.Type switch
        {
            FindingType.Place or FindingType.Organisation => Everybodys.Covers(words, first, end),
            FindingType.Person => Authors.Wrote(words, first, end) || (finding.Certainty == Certainty.Uncertain && IsCoinedThere(words, first, end)),
            FindingType.Date => IsBare(words, first, end) || IsOfLaw(words, first, end) || IsHung(words, first, end),
            FindingType.Age => IsOfWhoever(words, first, end),
            FindingType.Origin => IsLanguage(words, first, end),
            // The chapter of the law that all know by its number.
            FindingType.SchoolClass when words.Written(first, end) is "9A" or "9a" => words.Before(first) is not ("i" or "på" or "klasse" or "fra" or "frå" or "til" or "hos" or "hjå" or "med" or "for" or "av"),
            FindingType.SchoolClass => Everybodys.Covers(words, first, end) || IsOfSeveral(words, first, end) || (finding.Certainty == Certainty.Uncertain && IsYear(words, first, end)),
            _ => false,
        };
    }

    // «i november», «etter jul», «fra 2016», «våren 2026», «veke 9»; no day, in figures or in words; «Juni» may be somebody.
    private static bool IsBare(Words words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var week = at > first && words[at - 1].Lower is "uke" or "veke" or "uka" or "veka";
            if (words[at].Kind == TokenKind.Number ? words[at].Length != 4 && !week : !Loose.Contains(words[at].Lower) || (words.IsCapital(at) && words.Is(at, WordTraits.AnyGiven)))
            {
                return false;
            }
        }

        return !(words[first] is { Kind: TokenKind.Number } && end > first + 1);
    }

    // «myndig ved 16.», which reads as a day where a sentence ends.
    private static bool IsOfLaw(Words words, int first, int end) =>
        words[first] is { Kind: TokenKind.Number, Length: 2 } && (end == first + 1 || (end == first + 2 && words[first + 1].Lower is ".")) && words.Before(first) is "ved" or "over" or "under"
        && Enumerable.Range(Math.Max(0, first - Near), Math.Min(first, Near)).Any(at => OfLaw.Contains(words[at].Lower));

    // «17. mai-komiteen», «8. mars-toget»: of a day that all keep, what all do on it.
    private static bool IsHung(Words words, int first, int end) =>
        Enumerable.Range(Math.Max(0, first - 1), end + 1 - Math.Max(0, first - 1)).Any(at =>
            at > 2 && at + 1 < words.Count && words[at].Lower is "-" && words.AreClose(at - 1, at) && words.AreClose(at, at + 1) && words.IsPoint(at - 2)
            && (words[at - 3].Lower, words[at - 1].Lower) is ("17", "mai") or ("1", "mai") or ("8", "mars") && Array.Exists(Kept, kept => words[at + 1].Lower.StartsWith(kept, StringComparison.Ordinal)));

    // «HPV på sjuende», «dei blir oppdaga i tiande»; whatever else is said of a year may be said of one who is in it.
    private static bool IsYear(Words words, int first, int end) =>
        end == first + 1 && first > 1 && (NumberWords.Ordinal(words[first].Lower) is not null || words[first].Lower is "småbarn" or "storbarn") && words[first - 1].Lower is "i" or "på"
        && words[first - 2].Lower is not ("en" or "ein" or "ei" or "én" or "éin")
        && (Array.Exists(OfYears, done => words[first - 2].Lower.StartsWith(done, StringComparison.Ordinal)) || AreSeveral(words, first));

    // In the same sentence: «Det vet alle. Vi har en i sjuende» tells of one.
    private static bool AreSeveral(Words words, int first)
    {
        for (var before = first - 1; before >= 0 && first - before <= Far && !words.IsNewLine(before + 1) && words[before].Lower is not ("?" or "!" or "." or ":"); before--)
        {
            if (Several.Contains(words[before].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // «To år er vanlig tommelfingerregel», «Fire måneder er normalt.», and nothing of somebody after it.
    private static bool IsUsual(Words words, int first, int end) =>
        words[first].StartsSentence && end + 1 < words.Count && words[end].Lower is "er" && Usual.Contains(words[end + 1].Lower)
        && (end + 2 >= words.Count || (words.IsPoint(end + 2) && end + 3 >= words.Count) || words[end + 2].Lower is "ventetid" or "frist" || words[end + 2].Lower.StartsWith("tommelfing", StringComparison.Ordinal));

    // «fra 7. til 8. trinn», «3. og 8. trinn»
    private static bool IsOfSeveral(Words words, int first, int end) =>
        end == first + 3 && words.IsPoint(first + 1) && first > 2 && words[first - 1].Lower is "til" or "og" && (words[first - 2].Kind == TokenKind.Number || words[first - 3].Kind == TokenKind.Number);

    private static bool IsOfWhoever(Words words, int first, int end)
    {
        var last = words[end - 1].Lower;
        return last.EndsWith("åringer", StringComparison.Ordinal) || last.EndsWith("åringar", StringComparison.Ordinal)
            || IsUsual(words, first, end)
            || (last.EndsWith("åring", StringComparison.Ordinal) ? IsAnyOne(words, first) : !last.EndsWith("åringen", StringComparison.Ordinal) && IsOfMany(words, first));
    }

    // «Vaktbytte, folkens», «Rusprøver på skolen»: made of two words, where a sentence begins.
    private static bool IsCoinedThere(Words words, int first, int end) =>
        end == first + 1 && words.IsWritten(first) && words[first].StartsSentence && Openings.IsWord(words, first) && !Telling.IsSurnameLike(words[first].Lower) && !Telling.Does(words.After(first)) && !Telling.IsAct(words.After(first)) && !words.MayBeNamed(first);

    // «ungdom på 16», «passer fra 7 år», «når barnet er tolv», «saksbehandlingstiden er nå 11 uker».
    private static bool IsOfMany(Words words, int first)
    {
        for (var before = first - 1; before >= 0 && first - before <= Far && !words.IsNewLine(before + 1) && words[before].Lower is not ("?" or "!" or "." or ":"); before--)
        {
            var lower = words[before].Lower;
            if (Many.Contains(lower) || lower is "mellom" || Measures.Contains(lower) || lower is "når" or "hvis" or "viss" or "dersom" || (first - before <= 2 && Limits.Contains(lower)))
            {
                return true;
            }
        }

        return false;
    }

    // «når ein sekstenåring flyttar», «som en femåring», «tror dere at en seksåring forstår».
    private static bool IsAnyOne(Words words, int first) =>
        first > 1 && words[first - 1].Lower is "en" or "ein" && (words[first - 2].Lower is "når" or "som" or "enn" or "hvis" or "viss" or "dersom" || (first > 2 && words[first - 2].Lower is "at" && words[first - 3].Lower is "dere" or "de" or "dykk"));

    // «tre ord på arabisk», «den danske utgaven», «polsk, tigrinja og ukrainsk»; «tolk på arabisk» is for somebody.
    private static bool IsLanguage(Words words, int first, int end)
    {
        if (end > first + 1 || !IsOfOneLanguage(words, first) || (words.Before(first) is "er" && !Writings.Contains(words.After(first))))
        {
            return false;
        }

        var writing = Writings.Contains(words.After(first)) || (words[first].StartsSentence && Many.Contains(words.After(first))) || IsListed(words, first, -1) || IsListed(words, first, 1);
        for (var before = first - 1; before >= 0 && words[before].Lower is not ("." or "?" or "!"); before--)
        {
            if (Speaks.Contains(words[before].Lower))
            {
                return false;
            }

            writing |= first - before <= Far && words.Before(first) is "på" or "til" or "i" && Writings.Contains(words[before].Lower);
        }

        return writing;
    }

    private static bool IsOfOneLanguage(Words words, int at) => at >= 0 && at < words.Count && (words[at].Lower.EndsWith("sk", StringComparison.Ordinal) || words[at].Lower.EndsWith("ske", StringComparison.Ordinal) || Languages.Contains(words[at].Lower));

    // One beside another, over a comma or an «og».
    private static bool IsListed(Words words, int at, int step) => at + step >= 0 && at + step < words.Count && words[at + step].Lower is "," or "og" or "eller" && IsOfOneLanguage(words, at + (2 * step));
}
