using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Numbers that somebody has: identity, account, phone, car, case.</summary>
internal static partial class NumberRules
{
    private static readonly string[] Phones = ["tlf", "telefon", "mob", "nummer", "nr mitt", " på"];

    private static readonly string[] Plates = ["skilt", "reg", "bilnummer"];

    private static readonly string[] Cases = ["sak", "ref", "arkiv", "journal", "mappe", "løpenr", "henvisning", "tilvising", "pas", "anmeldelse", "melding"];

    private static readonly string[] Duf = ["duf"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Account, Account(), Reason.Shape, Wants: HasEleven),
        new(FindingType.IdentityNumber, ElevenDigits(), Reason.Shape, match =>
            Digits.Of(match.Value) is var digits && Digits.AreIdentityNumber(digits) ? Reason.Checksum
            : Digits.BeginWithDate(digits) ? Reason.Shape
            : null, Wants: HasEleven),
        new(FindingType.Account, ElevenDigits(), Reason.Shape, match =>
            Digits.Of(match.Value) is var digits && Digits.BeginWithDate(digits) ? null
            : Digits.AreAccount(digits) ? Reason.Checksum
            : Reason.Shape, Wants: HasEleven),
        new(FindingType.Account, NineDigits(), Reason.Checksum, match => Digits.AreOrganisation(Digits.Of(match.Value)) ? Reason.Checksum : null, Wants: HasNine),
        new(FindingType.Account, SaidToBeOrganisation(), Reason.Context, Wants: HasNine),
        new(FindingType.Phone, Phone(), Reason.Shape, Wants: static sieve => sieve.Figures > 7),
        new(FindingType.Phone, ForeignPhone(), Reason.Shape, Wants: static sieve => sieve.Figures > 2),
        new(FindingType.Phone, SaidToBePhone(), Reason.Context, Wants: static sieve => sieve.Figures > 1 && sieve.HasAny(Phones)),
        new(FindingType.NumberPlate, Plate(), Reason.Shape, Wants: static sieve => sieve.Figures > 4),
        new(FindingType.NumberPlate, SaidToBePlate(), Reason.Context, Wants: static sieve => sieve.Figures > 3 && sieve.HasAny(Plates)),
        new(FindingType.CaseNumber, SaidToBeCase(), Reason.Context, Wants: static sieve => sieve.Figures > 0 && sieve.HasAny(Cases)),
        new(FindingType.CaseNumber, CaseNumber(), Reason.Shape, Wants: static sieve => sieve is { Figures: > 3, HasFigureAfterDash: true } || sieve.HasAny(Duf)),
    ];

    private static bool HasEleven(Sieve sieve) => sieve.Figures > 10;

    private static bool HasNine(Sieve sieve) => sieve.Figures > 8;

    [GeneratedRegex(@"(?<![\d.,])\d{4}[. ]\d\d[. ]\d{5}(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex Account();

    // People put a space, a point or a dash after the date, and between the last two groups.
    [GeneratedRegex(@"(?<![\d.,])\d{2}[ .]?\d{2}[ .]?\d{2}[ .-]?\d{3}[ ]?\d{2}(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"(?<![\d.,])\d{3} ?\d{3} ?\d{3}(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"\borg(anisasjons)?\.? ?-?(nr|nummer)?\.?:? ?(?<m>\d{3} ?\d{3} ?\d{3})(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex SaidToBeOrganisation();

    [GeneratedRegex(
        @"(?<![\d.,/-])(\(?(\+|00) ?47\)?[ -]?)?([2-9]\d{7}|(?<=47\)?[ -]?)0\d{7}|0\d{3} \d{4}(?! ?\d)|0\d{2} \d{2} \d{3}|[2-9]\d{2}[ .-]\d{2}[ .-]\d{3}|[2-9]\d([ .-]\d\d){3}|[2-9]\d{4}[ .-]\d{3}"
            + @"|[2-9]\d{2}[ .-]\d{3}[ .-]\d{2}|[2-9]( \d){7})(?![\d]|[.,]\d)",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d.])\(?(\+|00)(?!47)[1-9]\d{0,2}\)?([ -]?\(?\d{1,4}\)?){2,6}(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex ForeignPhone();

    [GeneratedRegex(
        @"\b(tlf|telefon(nummer(et)?)?|mob(il)?(nummer(et)?)?|nummer(et)?|nr mitt|(pappa|mamma|far|mor|henne|ham|meg|privat) på|ring(es?|er|te)? (meg |ho |henne |ham |han )?på)[.:]* ?(?<m>\d[\d -]{3,12}\d)(?![\d%])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex SaidToBePhone();

    [GeneratedRegex(@"(?<![\w])(?!kr |nr |kl |ca |på |er |om |av )[a-zæøå]{2}[ -]?\d{2} ?\d{3}(?![\d])", Rule.Options, Rule.Patience)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(skilt(et)?|reg\.? ?nr\.?|registreringsn\w+|bilnummer)[.: ]{1,3}(?<m>[a-zæøå]{2} ?\d{4,5})(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex SaidToBePlate();

    [GeneratedRegex(
        @"\b((barnevern|ppt-?|bup-?|nav-?|politi)?sak(s?-?(nr|nummer(et)?))?|(vår |deres |dykkar )?ref(eranse)?|arkiv(ref|kode|sak)?|journal(nr|nummer)|mappe(nr|nummer)?"
            + @"|løpenr|henvisnings?(nr|nummer)|tilvisings?(nr|nummer)|pas(ient)?(nr|nummer|-?id)|anmeldelse(snr)?|melding(snr)?)[.:]* ?(?:nr\.? ?)?"
            + @"(?<m>(?=[\w/ -]{0,12}\d)([a-zæøå]{2,5}[ -])?[\w]*\d[\w]*([/-][\w]+)+|(?=\d)\d{5,})",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex SaidToBeCase();

    [GeneratedRegex(
        @"(?<![\w/.-])(\d{6,9} \d{2,6} ?/\d\d(-\d{1,4})?(?!\d)|\d{6,9} /\d\d-\d{1,4}(?!\d)|(?<=\bduf[ -]?(nr|nummer)?[.: ]{0,3})\d[\d ]{8,14}\d|(?-i:[A-ZÆØÅ]{2,5})-\d{4,7}(?!\d|[-/])|\d{1,3}( \d{3}){1,3}/\d\d(?!\d)|(19|20)\d\d/\d{3} \d{3}(-\d{1,4})?(?!\d)|((19|20)\d\d|[0-3]\d)/\d{3,7}(-\d{1,4}|-[a-zæøå]{2,4})?(?!\d)(?!/)|[a-zæøå]{2,5}-\d{2,4}[-/]\d{2,7}([-/]\d{1,6})?(?![\d]))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex CaseNumber();
}
