using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Browser;

/// <summary>A case that is nobody's, with something of each kind in it, to practise on.</summary>
internal static class Invented
{
    private static readonly CaseField[] Fields =
    [
        new("seen", "Vi er bekymret for Solvei Fjellvik (9 år) i 4b ved Utsikten skole i Fjellvika. Mor, Randi Fjellvik, ringte tirsdag 3. mars på 99 99 99 99."),
        new("said", "Solvei sier at hun ikke sover. Lillebroren på fem er ofte hos mormor i Storgata 17, 9999 Fjellvika. Faren er lensmann og kommer fra Somalia."),
        new("done", "Kontaktlærer Bjørn Åsland og helsesykepleier har hatt samtaler siden høsten 2024. BUP er kontaktet: post@fjellvika.example, sak 24/1234."),
        new("need", "Ho er fødd 14. mai 2016 og går i femte klasse. Korleis kan vi støtte Solvei og dei andre i klassen, når berre ei av jentene har diabetes?"),
    ];

    /// <summary>How many boxes there are. One at a time: cold, a whole case might take longer than a shape's patience.</summary>
    public static int Pieces => Fields.Length;

    /// <summary>All of it.</summary>
    public static void LookThrough(CaseRedactor redactor)
    {
        for (var piece = 0; piece < Pieces; piece++)
        {
            LookThrough(redactor, piece);
        }
    }

    /// <returns>False when it ran out of patience. Cold is slow: as far as it got is warmer now.</returns>
    public static bool LookThrough(CaseRedactor redactor, int piece)
    {
        try
        {
            redactor.Redact(new CaseSource(WrittenForm.Bokmaal, [Fields[piece]], []));
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
