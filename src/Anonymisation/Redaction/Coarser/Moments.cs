using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>Reads dates as they are written: «14.03.2011», «3. desember», «høsten 2023», «18/9», «uke 12», «julaften».</summary>
internal static partial class Moments
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A year of two digits up to this is of this century.
    private const int LatestShortYear = 39;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];

    // Words of the year that say about when it is, and the month in the middle of it; the longest word that is in the text counts.
    private static readonly (string Word, int Month)[] Seasons =
    [
        ("vinterferie", 2), ("høstferie", 10), ("haustferie", 10), ("sommerferie", 7), ("sommarferie", 7), ("skolestart", 8), ("skulestart", 8), ("nasjonaldag", 5), ("sankthans", 6), ("hans", 6),
        ("lucia", 12), ("romjul", 12), ("nyttår", 1), ("påske", 4), ("palme", 4), ("skjærtorsdag", 4), ("langfredag", 4), ("pinse", 6), ("jul", 12), ("vinter", 1), ("vår", 4), ("sommer", 7), ("sommar", 7),
        ("høst", 10), ("haust", 10),
    ];

    public static Moment Read(string text)
    {
        var lower = text.ToLowerInvariant();
        if (Iso().Match(lower) is { Success: true } iso)
        {
            return At(iso);
        }

        if (Numeric().Match(lower) is { Success: true } numeric)
        {
            return At(numeric);
        }

        if (Six().Match(lower) is { Success: true } six)
        {
            return At(six);
        }

        var year = FourDigits().Match(lower) is { Success: true } four ? int.Parse(four.Value, System.Globalization.CultureInfo.InvariantCulture) : ShortYear(lower);
        if (Named().Match(lower) is { Success: true } named)
        {
            return new Moment(year, Array.IndexOf(Months, named.Groups["m"].Value) + 1, Number(named.Groups["d"]));
        }

        if (Week().Match(lower) is { Success: true } week && Number(week.Groups["w"]) is { } number)
        {
            return new Moment(year, Math.Clamp((int)(number / 4.4) + 1, 1, 12), null);
        }

        var season = Array.FindIndex(Seasons, one => lower.Contains(one.Word, StringComparison.Ordinal));
        return new Moment(year, season < 0 ? null : Seasons[season].Month, null);
    }

    private static Moment At(Match match)
    {
        var (y, m, d) = (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        return m is >= 1 and <= 12 ? new Moment(y is null ? null : Whole(y.Value), m, d) : default;
    }

    private static int? ShortYear(string lower) => Apostrophe().Match(lower) is { Success: true } match && Number(match.Groups["y"]) is { } year ? Whole(year) : null;

    private static int Whole(int year) => year >= 100 ? year : year <= LatestShortYear ? 2000 + year : 1900 + year;

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<y>(19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)", Options, Patience)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})[./-] ?(?<m>\d{1,2})([./-] ?(?<y>(19|20)?\d\d))?(?![\d:])", Options, Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<!\d)(?<d>\d\d)(?<m>\d\d)(?<y>\d\d|(19|20)\d\d)(?!\d)", Options, Patience)]
    private static partial Regex Six();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", Options, Patience)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"((?<d>\d{1,2})\.? ?)?(?<!\p{L})(?<m>jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)(uar|ruar|s|il|i|ust|t|tember|ober|ember)?(?!\p{L})", Options, Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"(uke|veke|u\.) ?(?<w>\d{1,2})", Options, Patience)]
    private static partial Regex Week();

    [GeneratedRegex(@"['-](?<y>\d\d)(?!\d)", Options, Patience)]
    private static partial Regex Apostrophe();
}
