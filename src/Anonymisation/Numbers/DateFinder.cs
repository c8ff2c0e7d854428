using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// Days that are told by words and marks around them: «den tredje april», «den fjortende», «3/11», «siden 14.9», «12 febr.», «samefolkets dag», «sumar 2024»,
/// «skoleåret 21/22», «080412». Dates with a shape of their own the rules find.
/// </summary>
internal static class DateFinder
{
    private static readonly FrozenSet<string> Months = Set(
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember", "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "des", "mars", "januari", "ođđajagimánnu");

    private static readonly FrozenSet<string> Seasons = Set(
        "høst", "høsten", "haust", "hausten", "vår", "våren", "sommer", "sommeren", "sumar", "sumaren", "sommar", "sommaren", "vinter", "vinteren", "skoleåret", "skuleåret", "skoleår", "skuleår", "barnehageåret", "slåttonna", "slåttonn", "påsken", "påska", "julen", "jula", "høstferien", "haustferien", "vinterferien", "sommerferien", "sommarferien", "høstsemesteret", "vårsemesteret", "høstterminen", "vårterminen", "romjula", "romjulen", "pinsen", "pinsa", "årsskiftet", "skolestart", "skulestart");

    // Days with names of their own.
    private static readonly FrozenSet<string> Feasts = Set(
        "kvinnedagen", "kvinnedag", "mikkelsmess", "jonsok", "olsok", "olsokdagen", "sankthans", "sankthansaften", "sankthansaftan", "fastelavn", "fastelavnssøndag", "fastelavnssundag", "fastelavensøndag", "trettandedagen", "trettendedagen", "trettandedag", "halloween", "allehelgensdag", "allehelgensaften", "morsdag", "morsdagen", "farsdag", "farsdagen", "valentinsdagen", "pinseaften", "pinseaftan", "påskeaften", "påskeaftan", "askeonsdag", "skjærtorsdag", "langfredag", "palmesøndag", "palmesundag", "grunnlovsdagen", "nasjonaldagen", "samedagen", "nyttårsaften", "nyttårsaftan", "nyttårsdag", "nyttårsdagen", "julaften", "julaftan", "lillejulaften", "veslejulaftan", "luciadagen", "kyndelsmess", "sommersolverv", "vintersolverv", "barsok", "larsok", "juledag", "påskedag", "pinsedag", "frigjøringsdagen", "nyttårshelga", "nyttårshelgen", "pinsehelga", "julehelga", "våroffer", "nawroz", "newroz", "norouz", "hannukah", "hanukka", "eid-dagen", "himmelfartsdag", "himmelspretten", "allehelgen", "krossmess", "tomasmess", "andreasdagen", "mortensmess", "tjuandedag", "tjuendedag", "halloweenkvelden");

    private static readonly FrozenSet<string> Before = Set("siden", "sidan", "fra", "frå", "til", "den", "av", "dato", "datert", "innen", "før", "etter", "sist", "møte", "på", "pr", "per", "d", "kom", "født", "fødd", "f", "og", "meldt", "mæ", "meg", "innlagt", "utskrevet", "samtale", "vedtak", "onsdag", "torsdag", "fredag", "mandag", "tirsdag", "lørdag", "søndag", "laurdag", "sundag", "måndag", "tysdag", "lørd", "tirs", "tors", "man", "ons", "fre", "lør", "søn", "laur", "i");

    private static readonly FrozenSet<string> Weekdays = Set("mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag");

    private static readonly FrozenSet<string> Fractions = Set("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/6", "1/8", "1/10");

    /// <param name="words">The text.</param>
    /// <param name="found">What has been found in it: what is covered is not looked at again.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found)
    {
        var taken = new bool[words.Count];
        foreach (var finding in found.Where(finding => finding is { Certainty: Certainty.Certain, Type: not (FindingType.Person or FindingType.Place or FindingType.Date) }))
        {
            var (first, end) = words.Within(finding);
            Array.Fill(taken, true, first, end - first);
        }

        var isLog = IsLog(words);
        for (var at = 0; at < words.Count; at++)
        {
            if (taken[at] || words[at].Kind == TokenKind.Mark)
            {
                continue;
            }

            var end = words[at].Kind == TokenKind.Number ? Math.Max(Slashed(words, at), Math.Max(Pointed(words, at, isLog), Math.Max(WithMonth(words, at), SixFigures(words, at)))) : words.Begins(at, Beginning.Day | Beginning.Digits) ? Math.Max(OfWords(words, at), Named(words, at)) : 0;
            if (end > at && !taken[end - 1])
            {
                yield return new Finding(words[at].Start, words[end - 1].End - words[at].Start, FindingType.Date, Certainty.Certain, Reason.Context);
                at = end - 1;
            }
        }
    }

    /// <summary>Whether a day may begin with the word, which is no number and none that orders.</summary>
    public static bool Begins(string lower) =>
        lower is "den" or "siste" or "kristi" || Months.Contains(lower) || Seasons.Contains(lower) || Feasts.Contains(lower) || IsPeoples(lower) || IsOfCalendar(lower);

    private static bool IsPeoples(string lower) => lower is "samefolkets" or "samenes" or "samane";

    private static bool IsOfCalendar(string lower) => lower is "kinesisk" or "persisk" or "muslimsk" or "ortodoks" or "kurdisk" or "vietnamesisk";

    // «3/11», «31/1,», «10/12-08»; no share and no score.
    private static int Slashed(Words words, int at)
    {
        if (!IsDay(words, at) || at + 2 >= words.Count || words[at + 1].Lower is not "/" || !words.AreClose(at, at + 1) || !words.AreClose(at + 1, at + 2) || !IsMonth(words, at + 2) || !StandsFree(words, at, at + 3))
        {
            return 0;
        }

        var written = words.Written(at, at + 3);
        var before = words.Before(at);
        if (Vocabulary.IsPart(before))
        {
            return 0;
        }

        var day = Before.Contains(before) || (at > 0 && words.IsNewLine(at));
        return written is "24/7" || ((Fractions.Contains(written) || written is "10/10" or "7/7") && !day) ? 0 : ScoreNumbers.IsTest(new NumberGroup(words, at, at + 3), at - 1) || IsCounted(words, at + 3) ? 0 : at + 3;
    }

    // «siden 14.9», «10.10.-07», «den 9. i 9.», «09.mai.2016».
    private static int Pointed(Words words, int at, bool isLog)
    {
        if (!IsDay(words, at) || !words.IsPoint(at + 1) || !words.AreClose(at, at + 1))
        {
            return 0;
        }

        if (at + 2 < words.Count && words[at + 2].Lower is "ds" or "dennes" or "denne" && words.AreJoined(at + 1, at + 2))
        {
            return words[at + 2].Lower is "denne" ? at + 2 : at + 3;
        }

        if (at + 3 < words.Count && words[at + 2].Lower is "i" && IsMonth(words, at + 3) && words.Before(at) is "den")
        {
            return words.IsPoint(at + 4) && words.AreClose(at + 3, at + 4) && !(at + 5 < words.Count && words[at + 5].StartsSentence) ? at + 5 : at + 4;
        }

        if (at + 2 >= words.Count || !words.AreClose(at + 1, at + 2) || !IsMonth(words, at + 2))
        {
            return 0;
        }

        var end = at + 3;
        var point = words.IsPoint(end) && words.AreClose(end - 1, end);
        if (point && end + 2 < words.Count && words[end + 1].Lower is "-" or "–" or "'" && words.AreClose(end, end + 1) && words[end + 2] is { Kind: TokenKind.Number, Length: 2 or 4 } && words.AreClose(end + 1, end + 2))
        {
            return end + 3;
        }

        return StandsFree(words, at, end) && ((isLog && words.IsNewLine(at)) || (Before.Contains(words.Before(at)) && !IsCounted(words, end) && (point || words.Before(at) is not ("i" or "på" or "av")))) ? end : 0;
    }

    // «16.9 Kasta stein.», each on a line of its own; a list has no point 16.9, and if it had, not a 1.10 after it.
    private static bool IsLog(Words words)
    {
        var days = Enumerable.Range(0, Math.Max(0, words.Count - 2)).Where(at => words.IsNewLine(at) && OpensDay(words, at)).ToList();
        return days.Count > 1 && days.Exists(at => IsLate(words, at));
    }

    private static bool OpensDay(Words words, int at) =>
        IsDay(words, at) && words.IsPoint(at + 1) && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && IsMonth(words, at + 2);

    // No list is so long.
    private static bool IsLate(Words words, int at) => words[at].Length == 2 && string.CompareOrdinal(words[at].Lower, "12") > 0;

    // «12 febr.», «17de mai», «3. mars -24», «4 mai 08».
    private static int WithMonth(Words words, int at)
    {
        if (!IsDay(words, at))
        {
            return 0;
        }

        var month = words.IsPoint(at + 1) && words.AreClose(at, at + 1) ? at + 2 : at + 1;
        if (month >= words.Count || words.IsNewLine(month) || !Months.Contains(words[month].Lower) || words[month].Lower is "mar" or "jul" && !words.IsPoint(month + 1))
        {
            return 0;
        }

        var end = words[month].Length < 5 && words.IsPoint(month + 1) && words.AreClose(month, month + 1) && !(month + 2 < words.Count && words[month + 2].StartsSentence && words[month].Lower is "mai" or "mars" or "juni" or "juli") ? month + 2 : month + 1;
        return Year(words, end);
    }

    private static int Year(Words words, int end)
    {
        var at = end < words.Count && words[end].Lower is "." && words.AreClose(end - 1, end) ? end + 1 : end;
        while (at < words.Count && words[at].Lower is "-" or "–" or "'" or "’" && !words.IsNewLine(at))
        {
            at++;
        }

        return at < words.Count && !words.IsNewLine(at) && words[at].Kind == TokenKind.Number && (words[at].Length == 4 || (words[at].Length == 2 && (at > end || words.AreJoined(end - 1, at)) && !IsCounted(words, at + 1) && StandsFree(words, at, at + 1))) ? at + 1 : end;
    }

    // «010108»: a day, a month and a year, and no letter or figure beside it.
    private static int SixFigures(Words words, int at)
    {
        var figures = words[at].Lower;
        return figures.Length == 6 && IsIn(figures[..2], 31) && IsIn(figures[2..4], 12) && StandsFree(words, at, at + 1) && !(at > 0 && words[at - 1].Kind == TokenKind.Number && words.AreJoined(at - 1, at)) ? at + 1 : 0;
    }

    // «den tredje april», «syttende mars», «den fjortende», «17de mai», «august 21», «sumar 2024», «skoleåret 21/22».
    private static int OfWords(Words words, int at)
    {
        var lower = words[at].Lower;
        if (lower is "den" && at + 1 < words.Count && NumberWords.Ordinal(words[at + 1].Lower) is > 3 and <= 31 && !Months.Contains(words.After(at + 1)))
        {
            return IsThing(words, at + 2) ? 0 : at + 2;
        }

        if (lower is "den" && at + 2 < words.Count && NumberWords.Ordinal(words[at + 1].Lower) is not null && Months.Contains(words[at + 2].Lower))
        {
            return Year(words, at + 3);
        }

        if (NumberWords.Ordinal(lower) is not null && at + 1 < words.Count && Months.Contains(words[at + 1].Lower) && words[at + 1].Length > 2)
        {
            return Year(words, at + 2);
        }

        if (words.HasDigits(at) && lower.Length is 3 or 4 && lower.EndsWith("de", StringComparison.Ordinal) && at + 1 < words.Count && Months.Contains(words[at + 1].Lower))
        {
            return Year(words, at + 2);
        }

        if (Months.Contains(lower) && (words[at].Length > 3 || lower is "mai" or "jan" or "feb" or "apr" or "aug" or "sep" or "okt" or "nov" or "des"))
        {
            var after = lower.Length < 5 && words.IsPoint(at + 1) && words.AreClose(at, at + 1) ? at + 2 : at + 1;
            return Year(words, after) is var year && year > after ? year : 0;
        }

        if (Seasons.Contains(lower) && at + 1 < words.Count && !words.IsNewLine(at + 1))
        {
            return Season(words, at);
        }

        return 0;
    }

    private static int Season(Words words, int at)
    {
        var year = at + 1;
        while (year < words.Count && words[year].Lower is "-" or "–" or "'" or "’")
        {
            year++;
        }

        if (year >= words.Count || words.IsNewLine(year) || words[year] is not { Kind: TokenKind.Number, Length: 2 or 4 } || (words[year].Length == 2 && !(words[year].Lower[0] is '0' or '1' or '2' && !IsCounted(words, year + 1))))
        {
            return 0;
        }

        return year + 2 < words.Count && words[year + 1].Lower is "/" or "-" or "–" && words.AreClose(year, year + 1) && words[year + 2].Kind == TokenKind.Number && words.AreClose(year + 1, year + 2) ? year + 3 : year + 1;
    }

    // «kvinnedagen», «samefolkets dag», «kinesisk nyttår», «første søndag i advent», «Halloween-kvelden», «dagen før kvinnedagen».
    private static int Named(Words words, int at)
    {
        var lower = words[at].Lower;
        if ((IsPeoples(lower) && words.After(at) is "dag" or "nasjonaldag" or "sin") || (IsOfCalendar(lower) && words.After(at) is "nyttår" or "påske" or "jul"))
        {
            return at + 2;
        }

        if ((NumberWords.Ordinal(lower) is not null || lower is "siste") && at + 3 < words.Count && Weekdays.Contains(words[at + 1].Lower) && words[at + 2].Lower is "i" && words[at + 3].Lower is "advent" or "fasten" or "påske" or "måneden" or "månaden")
        {
            return at + 4;
        }

        if (lower is "kristi" && words.After(at) is "himmelfartsdag" or "himmelfart")
        {
            return at + 2;
        }

        if (!Feasts.Contains(lower))
        {
            return 0;
        }

        return at + 2 < words.Count && words[at + 1].Lower is "-" && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && words[at + 2].Lower is "kvelden" or "helga" or "helgen" or "dagen" or "natta" or "festen" ? at + 3 : at + 1;
    }

    private static bool IsDay(Words words, int at) => words[at] is { Kind: TokenKind.Number, Length: 1 or 2 } && IsIn(words[at].Lower, 31);

    private static bool IsMonth(Words words, int at) => at < words.Count && words[at] is { Kind: TokenKind.Number, Length: 1 or 2 } && IsIn(words[at].Lower, 12);

    private static bool IsIn(string figures, int most) => int.TryParse(figures, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most;

    // No figure hangs on it.
    private static bool StandsFree(Words words, int first, int end) =>
        (first == 0 || !words.AreClose(first - 1, first) || words[first - 1].Lower is "(" or "," or "«" or "\"" or "|") && !(end < words.Count && words.AreClose(end - 1, end) && (words[end].Kind != TokenKind.Mark || (words[end].Lower is "/" or "-" or ":" or "%" or "," or "." && end + 1 < words.Count && words.AreClose(end, end + 1) && words[end + 1].Kind == TokenKind.Number)));

    private static bool IsCounted(Words words, int at) =>
        at < words.Count && !words.IsNewLine(at) && words[at].Kind == TokenKind.Word && (Vocabulary.IsUnit(words[at].Lower) || (Vocabulary.IsTime(words[at].Lower) && words[at].Length > 1) || words[at].Lower is "elever" or "elevar" or "barn" or "av" || IsThing(words, at));

    // A noun that something is counted of: no small word, no verb.
    private static bool IsThing(Words words, int at) =>
        at < words.Count && !words.IsNewLine(at) && words[at].Kind == TokenKind.Word && words[at].Length > 2 && !words.IsWritten(at) && !words.IsSmall(at) && !Telling.Does(words[at].Lower) && !Telling.IsAct(words[at].Lower) && !Telling.IsWhere(words[at].Lower)
        && !Months.Contains(words[at].Lower) && words.Is(at, WordTraits.Known) && words[at].Lower is not ("ble" or "vart" or "fekk" or "fikk" or "kom" or "dro" or "skrev" or "skreiv" or "igjen" or "også" or "òg" or "sist");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
