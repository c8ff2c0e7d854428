using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>The grammar of numbers that tell nothing: by what stands in them, before them and after them. What it does not explain is asked about.</summary>
internal static class HarmlessNumbers
{
    private const int LongestCount = 4;

    // No system of case numbers has longer ones.
    private const int LongestOfSomebody = 28;

    // In what a machine made up, unless all of it but a few letters is hexadecimal. Five letters may be a name, six figures a day.
    private const int LongestLetters = 4;
    private const int LongestFigures = 5;

    private static readonly string[] Everybodys = ["110", "112", "113", "116000", "116006", "116111", "116117", "116123", "175", "22591300", "22400040", "80033321", "08588", "91508588", "55553333", "80057000", "80080000", "23327000", "23351600", "22444050"];

    private static readonly Func<NumberGroup, NumberShape, Harmless?>[] Pieces =
    [
        Everybody, Token, Money, LawNumbers.Law, Code, Clock, QuantityNumbers.Quantity, QuantityNumbers.Statistic, Share, Machine, ScoreNumbers.Score, List, Part, Name, AgeOfMany, Ordinal, ScoreNumbers.Row, QuantityNumbers.Span, QuantityNumbers.Amount, Count,
    ];

    /// <returns>Null when nothing explains it.</returns>
    /// <param name="group">Figures that nothing covers.</param>
    /// <param name="somebody">Whether the text tells of one child or one grown-up.</param>
    public static Harmless? Explain(NumberGroup group, bool somebody)
    {
        var shape = NumberShape.Of(group.Written);
        foreach (var piece in Pieces)
        {
            if (piece(group, shape) is { } why)
            {
                return why;
            }
        }

        return !somebody && shape is { IsPlain: true, DigitCount: <= 2 } && !IsCalled(group) ? Harmless.OfNobody : null;
    }

    /// <summary>A number that everybody may call.</summary>
    public static bool IsEverybodys(ReadOnlySpan<char> written) => Everybodys.Contains(NumberShape.Of(written.ToString()).Digits, StringComparer.Ordinal);

    /// <summary>From one time of day to another: «08.30–09.00», «kl. 9.15-10.45».</summary>
    public static bool IsHours(ReadOnlySpan<char> written)
    {
        Span<int> parts = stackalloc int[4];
        var (count, figures) = (0, 0);
        foreach (var letter in written)
        {
            if (char.IsAsciiDigit(letter))
            {
                parts[count] = (parts[count] * 10) + (letter - '0');
                figures++;
                continue;
            }

            // The marks are a point, a stroke, a point.
            if (figures is < 1 or > 2 || count == 3 || !(count == 1 ? letter is '–' or '-' or '—' : letter is '.' or ':'))
            {
                return false;
            }

            (count, figures) = (count + 1, 0);
        }

        // «03.02-05.03» are days.
        return count == 3 && figures == 2 && parts[0] < 24 && parts[1] < 60 && parts[2] <= 24 && parts[3] < 60 && (parts[0] * 60) + parts[1] < (parts[2] * 60) + parts[3]
            && (parts[1] is 0 or > 12 || parts[3] is 0 or > 12 || parts[0] == 0 || parts[2] == 0);
    }

    // «113», «116 117».
    private static Harmless? Everybody(NumberGroup group, NumberShape shape) =>
        shape.IsPlain && Everybodys.Contains(shape.Digits, StringComparer.Ordinal) ? Harmless.EverybodysPhone : null;

    // «3f2504e04f8941d39a0c0305e82c3301».
    private static Harmless? Token(NumberGroup group, NumberShape shape) =>
        shape.Marks.Replace("-", "", StringComparison.Ordinal).Length == 0 && IsToken(shape.Start.Replace("-", "", StringComparison.Ordinal)) ? Harmless.Token : null;

    /// <summary>Letters and figures mixed by a machine, longer than any mark of a register: no word in it, no name and no day.</summary>
    public static bool IsToken(string lower) =>
        lower.Length >= LongestOfSomebody && lower.Count(char.IsLetter) >= 6 && lower.Count(char.IsAsciiDigit) >= 6
        && (HasRun(lower, char.IsAsciiHexDigit, Math.Max(LongestOfSomebody, lower.Length - LongestLetters) - 1) || !(HasRun(lower, char.IsLetter, LongestLetters) || HasRun(lower, char.IsAsciiDigit, LongestFigures)));

    private static bool HasRun(string lower, Func<char, bool> isOne, int longest)
    {
        var run = 0;
        foreach (var letter in lower)
        {
            run = isOne(letter) ? run + 1 : 0;
            if (run > longest)
            {
                return true;
            }
        }

        return false;
    }

    // «kr 450,-», «1 200 kroner».
    private static Harmless? Money(NumberGroup group, NumberShape shape) =>
        Vocabulary.IsMoney(group.WordBefore(1)) || Vocabulary.IsMoney(group.Before(1)) || Vocabulary.IsMoney(group.After(1)) || (group.After(1) is "," && group.After(2) is "-" or "–") ? Harmless.Money : null;

    // «F90.0», «HA61», «6A05», «A2», «B12», «G3P1»; not «Ida14», «Leo7».
    private static Harmless? Code(NumberGroup group, NumberShape shape) =>
        shape.IsDiagnosis || shape.IsLanguageLevel || (shape.IsLettered && shape.DigitCount <= 2 && shape.Letters <= 3 && !shape.LettersLast && !(shape.Letters > 1 && group.Words.IsGiven(string.Concat(shape.Start.Where(char.IsLetter))))) || shape.IsObstetric ? Harmless.Code : null;

    // «kl. 14», «06:30», «fra 9 til 11», «onsdag 9–11».
    private static Harmless? Clock(NumberGroup group, NumberShape shape)
    {
        if (IsHours(group.Written))
        {
            return Harmless.Clock;
        }

        if (shape.IsClock && (shape.IsColon || Vocabulary.IsClock(group.WordBefore(1)) || shape.Second > 12))
        {
            return Harmless.Clock;
        }

        // «klokka 1645», «06–22».
        if ((shape is { IsPlain: true, DigitCount: 4 } && Vocabulary.IsClock(group.WordBefore(1)) && int.Parse(shape.Digits[..2], System.Globalization.CultureInfo.InvariantCulture) < 25)
            || (shape.IsRange && shape.Digits.Length == 4 && shape.First <= 24 && shape.Second <= 24 && (shape.Digits[0] == '0' || shape.Digits[2] == '0')))
        {
            return Harmless.Clock;
        }

        var hours = shape.First is >= 0 and <= 24 && shape.DigitCount <= 8 && (shape.Second is null || shape.Second <= 59);
        var clock = Vocabulary.IsClock(group.WordBefore(1)) || (group.WordBefore(1) is "ca" or "til" or "og" or "rundt" or "før" or "etter" or "fra" or "frå" or "mellom" or "-" or "–" && (Vocabulary.IsClock(group.WordBefore(2)) || Vocabulary.IsClock(group.WordBefore(3))));
        var range = shape.IsRange && Vocabulary.IsDay(group.WordBefore(1));
        return hours && (clock || range || group.After(1) is "tida" or "tiden" && group.WordBefore(1) is "i" or "ved") ? Harmless.Clock : null;
    }

    // «2 av 5», «50/50», «24/7», «1/2 brødskive», «5:1».
    private static Harmless? Share(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 6)
        {
            return null;
        }

        if ((group.After(1) is "av" && IsNumber(group.After(2))) || (group.After(1) is "av" && group.After(2) is "de" or "dei" or "disse" or "desse") || (group.WordBefore(1) is "av" && IsNumber(group.WordBefore(2))))
        {
            return Harmless.Share;
        }

        var fraction = shape is { First: <= 3, Second: >= 2 and <= 10, IsSlash: true } && shape.First < shape.Second;
        return shape.IsRatio || (fraction && (IsNoun(group, group.End) || group.After(1) is "av" || group.Before(1) is "en" or "ein")) ? Harmless.Share : null;
    }

    // «1. Bakgrunn», «3) Spørsmål», «1.1 Formål», «a) tolk, 2) transport», «(1)», «(2) tid».
    private static Harmless? List(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 3 || shape.IsLettered)
        {
            return null;
        }

        // «Hva ser vi? 3. Hvem ringer?»
        if (shape is { IsPlain: true, DigitCount: 1 } && group.Before(1) is "?" && group.After(1) is "." && group.After(2).Length > 0 && group.Words.IsCapital(group.End + 1) && !group.IsAskedFor())
        {
            return Harmless.ListNumber;
        }

        var opens = group.OpensLine || (group.Before(1) is "-" or "•" or "–" or "*" or "|" or "#" or "(" && (group.First < 2 || group.Words.IsNewLine(group.First - 1)));
        if (opens && (group.After(1) is "." or ")" or ":" or "-" or "–" or "|" || (shape.IsSection && IsLetter(group.After(1))) || (group.After(1).Length > 0 && group.Words.IsCapital(group.End) && shape.DigitCount <= 2)))
        {
            return Harmless.ListNumber;
        }

        if (shape is { IsPlain: true, DigitCount: 1 } && group.Before(1) is "(" && group.After(1) is ")" && IsLetter(group.After(2)) && !Subjects.IsSomebody(group.WordBefore(1)))
        {
            return Harmless.ListNumber;
        }

        return shape is { IsPlain: true, DigitCount: <= 2 } && group.After(1) is ")" && (group.Before(1) is not "(" || IsLetter(group.After(2)) && group.WordBefore(1) is "," or ":" or "og") && group.After(2) is not (")" or "") ? Harmless.ListNumber : null;
    }

    // «side 3», «punkt 4», «nivå 2», «Del 1 av 3», «punkt 5, og går til 6».
    private static Harmless? Part(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > 3 || (shape.IsSlash && group.WordBefore(1) is not ("side" or "sida" or "s" or "ark")))
        {
            return null;
        }

        var near = group.WordBefore(1);
        if (Vocabulary.IsPart(near) && near is not ("nr" or "nummer" or "linje") || (near is "nr" or "nummer" or "linje" && shape.DigitCount == 1 && !Subjects.IsHome(group.WordBefore(2))) || (near is "sak" or "saka" or "saken" && shape is { IsPlain: true, DigitCount: <= 2 }))
        {
            return Harmless.Part;
        }

        for (var back = 2; back <= 5; back++)
        {
            var between = group.WordBefore(back - 1);
            if (!(between is "og" or "til" or "eller" or "samt" || IsNumber(between)))
            {
                break;
            }

            if (Vocabulary.IsPart(group.WordBefore(back)))
            {
                return Harmless.Part;
            }
        }

        return null;
    }

    // «iPhone 12», «Windows 11».
    private static Harmless? Machine(NumberGroup group, NumberShape shape) =>
        shape is { DigitCount: <= 3, IsSlash: false } && group.Before(1) is "iphone" or "ipad" or "windows" or "ps" or "xbox" or "playstation" or "ios" or "office" or "galaxy" or "fifa" or "covid" ? Harmless.Name : null;

    // «covid-19», «BRIEF-2», «iPhone 12», «Windows 11», «Språk 6-16», «ADHD2».
    private static Harmless? Name(NumberGroup group, NumberShape shape)
    {
        var at = group.First - 1;
        if (shape.DigitCount > 4 || at < 0)
        {
            return null;
        }

        var word = group.Words[at].Lower is "-" && at > 0 ? at - 1 : at;
        var close = group.Words.IsAllowed(group.First) || (group.Words.IsAllowed(word) && group.Words[word].Length > 3 && !Telling.IsService(group.Words[word].Lower)) || Vocabulary.IsNumbered(group.Words[word].Lower);
        var hyphened = word < at && group.Words.AreClose(word, at) && group.Words.AreClose(at, group.First) && shape is { DigitCount: <= 2, IsPlain: true } && group.Words.IsLetterful(word);
        return (close && group.Words[at].Lower is not ("." or "?" or "!")) || hyphened ? Harmless.Name : null;
    }

    // «barn under 16», «unge mellom 13 og 18 år», «Gjelder det barn 0–6?», «for 12–16».
    private static Harmless? AgeOfMany(NumberGroup group, NumberShape shape) => shape.DigitCount <= 4 && Generality.IsOfMany(group.Words, group.First) ? Harmless.AgeOfMany : null;

    // «den 2. gangen», «1. ledd», «hver 3. uke», «4. samtale».
    private static Harmless? Ordinal(NumberGroup group, NumberShape shape)
    {
        if (shape is not { IsPlain: true, DigitCount: <= 2 } || group.After(1) is not ".")
        {
            return null;
        }

        return IsNoun(group, group.End + 1) && !group.Words.IsCapital(group.End + 1) && group.WordBefore(1) is not ("den" or "i") || Vocabulary.IsPart(group.After(2)) || Vocabulary.IsTime(group.After(2)) || group.After(2) is "persentil" or "percentil" || Vocabulary.IsDay(group.After(2)) || group.After(2) is "gangen" or "gongen" or "ledd" or "punktum" or "gangs" or "gongs" or "amanuensis" or "linje" or "plass" or "generasjon" or "hånd" or "hand" or "grads" or "rangs" or "person" or "klasses" ? Harmless.Ordinal : null;
    }

    // «25 elever», «12 ansatte», «Vi er 8», «1 500 barn», «8 stk», «2 på nett».
    private static Harmless? Count(NumberGroup group, NumberShape shape)
    {
        if (shape.DigitCount > (shape.IsThousands ? 9 : LongestCount) || shape.IsSlash || shape.IsLettered || Subjects.IsSomebody(group.WordBefore(1)))
        {
            return null;
        }

        if (IsNoun(group, group.End) && !(group.WordBefore(1) is "nr" or "nummer" or "den" or "sak"))
        {
            return Harmless.Count;
        }

        return group.WordBefore(1) is "er" or "var" or "blir" or "ble" or "blei" && group.WordBefore(2) is "vi" or "me" or "dere" or "de" or "dokker" ? Harmless.Count : null;
    }

    /// <summary>Whether the words before it are such that somebody is reached or found by it.</summary>
    public static bool IsCalled(NumberGroup group)
    {
        for (var back = 1; back <= 4; back++)
        {
            var word = group.WordBefore(back);
            if (word is "nr" or "nummer" or "nummeret" or "siffer" or "sifra" or "sifrene" or "tlf" or "telefon" or "ring" or "ringer" or "ringe" or "nås" or "internt" or "intern" or "linje" or "kode" or "koden" or "rom" or "rommet" or "leilighet" or "leilegheit" or "bor" or "bur" or "adresse" or "hus" or "id" or "sak" or "saka" or "saken" or "ref" || word.EndsWith("nr", StringComparison.Ordinal) || word.EndsWith("sifret", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A word that may be a noun in the plural: no small word, nothing that somebody does.
    private static bool IsNoun(NumberGroup group, int at)
    {
        var words = group.Words;
        if (at >= words.Count || words.IsNewLine(at) || words[at].Kind != TokenKind.Word || words.HasDigits(at) || words[at].Length < 2)
        {
            return false;
        }

        var lower = words[at].Lower;
        return (!Telling.IsSmall(lower) || IsSmallNoun(lower)) && !Telling.Does(lower) && !Telling.IsAct(lower) && !Telling.IsWhere(lower) && (!words.IsWritten(at) || words.IsAllowed(at)) && words.Is(at, WordTraits.Known | WordTraits.Allowed | WordTraits.Compound | WordTraits.NearGiven) | words.IsMade(at);
    }

    // Nouns that no name may be.
    private static bool IsSmallNoun(string lower) => lower is "barn" or "søsken" or "sysken" or "elever" or "elevar" or "foreldre" or "time" or "uke" or "veke" or "sak" or "ord" or "vedlegg";

    /// <summary>In figures or in words.</summary>
    public static bool IsNumber(string lower) => (lower.Length > 0 && char.IsAsciiDigit(lower[0])) || NumberWords.Of(lower) is not null;

    private static bool IsLetter(string lower) => lower.Length > 0 && char.IsLetter(lower[0]);
}
