using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// Numbers and marks after a word that says whose they are: «saksnr. 21/1180-6», «DIPS-nr 1234567», «Gerica-ID 4412», «klient K-2291», «bor i nr. 12», «nummeret er
/// ni én to …». Whatever shape they have.
/// </summary>
internal static class LabelledNumbers
{
    private const int MostPieces = 5;
    private const int FewestSpoken = 4;

    private static readonly FrozenSet<string> Registers = Set(
        "dips", "opus", "gerica", "familia", "websak", "acos", "p360", "ephorte", "elements", "duf", "npr", "iban", "klient", "kunde", "journal", "journalen", "journalpost", "journalpostid", "arkiv", "arkivsak", "arkivref", "arkivkode", "mappe", "ref", "referanse", "referansen", "løpenr", "saksref", "saksreferanse", "polise", "ticket", "meldingsid", "henvisning", "tilvising", "anmeldelse", "anmelding", "politisak", "straffesak", "vedtak", "bekymringsmelding", "melding",
        "id", "pasientid", "brukerid", "brukarid", "klientid", "elevid", "personid", "hpr", "pass", "kto", "konto", "vipps", "sms", "sentralbord", "sentralbordet", "pnr", "fnr", "dnr", "personnr", "fødselsnr", "pasnr", "pasient", "npid", "nprid", "sak", "saka", "saken", "nemndssak", "tingrettssak", "dom");

    private static readonly FrozenSet<string> Unnumbered = Set("romnr", "romnummer", "sidenr", "sidenummer", "kapittelnummer", "punktnr", "vedleggsnr", "versjonsnr", "versjonsnummer", "utgavenummer", "ukenr", "ukenummer", "løpsnummer", "nødnummer", "skonummer", "gruppenr");

    private static readonly FrozenSet<string> Phones = Set("tlf", "telefon", "telefonen", "mob", "mobil", "mobilen", "sms", "vakttelefon", "vakttelefonen", "sentralbord", "sentralbordet", "vipps", "priv", "jobb");

    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Mark || (words[at].Kind == TokenKind.Number && (at == 0 || words[at - 1].Kind == TokenKind.Number)))
            {
                continue;
            }

            if (words.MayOpen(at, Beginning.Told) && Spoken(words, at) is var spoken and > 0)
            {
                yield return Of(words, at, spoken, FindingType.Phone, Certainty.Certain);
                at = spoken - 1;
            }
            else if (words[at].Kind == TokenKind.Word && words.Begins(at, Beginning.Label) && LabelOf(words[at].Lower) is { } type && Value(words, at) is { } value && Fits(words, at, value, type))
            {
                yield return Of(words, value.First, value.End, type, Certainty.Certain);
            }
        }
    }

    /// <summary>Whether a number that is told may begin with the word, which is none itself.</summary>
    public static bool Tells(string lower) => IsOne(lower) || Glued(lower) > 0;

    private static Finding Of(Words words, int first, int end, FindingType type, Certainty certainty) =>
        new(words[first].Start, words[end - 1].End - words[first].Start, type, certainty, Reason.Context);

    /// <summary>What kind of number the word says that it is followed by; null when it says nothing.</summary>
    public static FindingType? LabelOf(string lower)
    {
        var number = lower is "nr" or "nummer" or "nummeret" || (lower.Length > 2 && (lower.EndsWith("nr", StringComparison.Ordinal) || lower.EndsWith("nummer", StringComparison.Ordinal) || lower.EndsWith("nummeret", StringComparison.Ordinal)));
        if (Unnumbered.Contains(lower) || !(number || Registers.Contains(lower) || Phones.Contains(lower) || (lower is "skilt" or "skiltet" or "moped" or "mopeden" or "tilhenger" or "tilhengeren" or "bil" or "bilen" or "varebil" or "varebilen")))
        {
            return null;
        }

        return lower is "nr" or "nummer" ? FindingType.CaseNumber
            : Phones.Contains(lower) || lower is "nummeret" || lower.StartsWith("tlf", StringComparison.Ordinal) || lower.StartsWith("telefon", StringComparison.Ordinal) || lower.StartsWith("mobil", StringComparison.Ordinal) ? FindingType.Phone
            : lower.StartsWith("konto", StringComparison.Ordinal) || lower is "kto" or "iban" ? FindingType.Account
            : lower.StartsWith("fødsels", StringComparison.Ordinal) || lower.StartsWith("person", StringComparison.Ordinal) || lower is "fnr" or "pnr" or "dnr" ? FindingType.IdentityNumber
            : lower.StartsWith("skilt", StringComparison.Ordinal) || lower.StartsWith("reg", StringComparison.Ordinal) || lower.StartsWith("bil", StringComparison.Ordinal) || lower.StartsWith("moped", StringComparison.Ordinal) || lower.StartsWith("varebil", StringComparison.Ordinal) || lower.StartsWith("tilheng", StringComparison.Ordinal) ? FindingType.NumberPlate
            : lower is "postnr" or "postnummer" ? FindingType.Postcode
            : lower.StartsWith("bolig", StringComparison.Ordinal) || lower.StartsWith("hus", StringComparison.Ordinal) || lower is "gnr" or "bnr" ? FindingType.Address
            : FindingType.CaseNumber;
    }

    // What stands after the label and its marks: pieces with figures, also with a space between them, or letters before.
    private static (int First, int End)? Value(Words words, int label)
    {
        var first = label + 1;
        while (first < words.Count && first - label < 5 && !words.IsNewLine(first) && words[first].Lower is "." or ":" or "#" or "-" or "–" or "(" or "=" or "/" or "sted" or "stad" or "nr" or "id" or "nummer" or "er" or "var" or "heter" or "på")
        {
            first++;
        }

        if (first >= words.Count || words.IsNewLine(first) || words[first].Kind == TokenKind.Mark)
        {
            return null;
        }

        var end = Piece(words, first);
        var figures = HasFigures(words, first, end);
        for (var pieces = 1; pieces < MostPieces && end < words.Count && !words.IsNewLine(end) && words.AreJoined(end - 1, end) && words[end].Kind != TokenKind.Mark && (words[end].Kind == TokenKind.Number || words.HasDigits(end)); pieces++)
        {
            // Of letters alone only a short piece leads to figures: «OPUS 0077413».
            if (!figures && (words[first].Length > 5 || !words.IsCapital(first)))
            {
                return null;
            }

            end = Piece(words, end);
            figures = true;
        }

        return figures ? (first, end) : null;
    }

    private static int Piece(Words words, int at)
    {
        var end = at + 1;
        while (end < words.Count && words.AreClose(end - 1, end) && (words[end].Kind != TokenKind.Mark || (words[end].Lower is "/" or "-" or "–" or "." or "*" or "_" or ":" && end + 1 < words.Count && words.AreClose(end, end + 1) && (words[end + 1].Kind != TokenKind.Mark || words[end + 1].Lower is "*"))))
        {
            end++;
        }

        return end;
    }

    private static bool HasFigures(Words words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (words[at].Kind == TokenKind.Number || words.HasDigits(at))
            {
                return true;
            }
        }

        return false;
    }

    // «Sak 3» and «nr. 2» are points of a list; «nr. 12» after «bor i» is a house.
    private static bool Fits(Words words, int label, (int First, int End) value, FindingType type)
    {
        var written = words.Written(value.First, value.End);
        var figures = written.Count(char.IsAsciiDigit);
        var lower = words[label].Lower;
        if (type == FindingType.Address)
        {
            return figures <= 4;
        }

        if (HarmlessNumbers.IsEverybodys(written))
        {
            return false;
        }

        if (type == FindingType.NumberPlate)
        {
            return figures is 4 or 5 && written.Count(char.IsLetter) is 2 && char.IsLetter(written[0]);
        }

        if (type is FindingType.Phone)
        {
            return figures >= (lower is "nummeret" ? 5 : 4) && !(lower is "nummeret" && figures == 9) && written.All(letter => !char.IsLetter(letter));
        }

        var said = lower is not ("sak" or "saka" or "saken" or "nr" or "nummer" or "dom" or "melding" or "vedtak" or "henvisning" or "ref" or "konto" or "pass" or "klient" or "kunde" or "pasient" or "journal" or "id" or "arkiv");
        return said ? figures >= 3 || written.Contains('*') : figures >= 4 || (figures >= 3 && written.AsSpan().ContainsAny('/', '-')) || (figures >= 3 && char.IsLetter(written[0]) && written.Length > 4);
    }

    // «ni én to tre fire fem seks sju», «nitti ett, tjuetre, førtifem», «nittifem 00 01 trettiseks»: at least one of them in words.
    private static int Spoken(Words words, int at)
    {
        var (count, digits, spoken, end) = (0, 0, 0, at);
        for (var next = at; next < words.Count && (next == at || !words.IsNewLine(next)); next++)
        {
            if (next > at && words[next].Lower is "-" or "–" or "," or "så")
            {
                continue;
            }

            // «tre nuller»
            if (next + 1 < words.Count && SpokenNumbers.Noughts(words, next) is > 0 and var noughts)
            {
                (count, digits, spoken, end) = (count + noughts, digits + noughts, spoken + noughts, next + 2);
                next++;
                continue;
            }

            var figures = words[next].Kind == TokenKind.Number ? words[next].Length : IsOne(words[next].Lower) ? 1 : NumberWords.Of(words[next].Lower) is { } value ? value > 9 ? 2 : 1 : Glued(words[next].Lower);
            if (figures == 0)
            {
                break;
            }

            (count, digits, spoken, end) = (count + 1, digits + figures, spoken + (words[next].Kind == TokenKind.Number ? 0 : 1), next + 1);
        }

        return spoken > 0 && ((count >= FewestSpoken && digits >= 6) || (count >= 2 && digits is 8 or 11)) ? end : 0;
    }

    // One figure, though no number that is told apart from another word.
    private static bool IsOne(string lower) => lower is "null" or "en" or "ein" or "nul";

    // «nittito», «nullnull»: two in one word.
    private static int Glued(string lower) => lower is "nullnull" or "dobbeltnull" ? 2 : 0;

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
