using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>
/// A name of which the text says that «he» or «she» is called so, without naming them beside it: «Nolle, som far kaller henne», «Tesfu (det kaller alle ham)». Whose
/// it is, is who the text is about.
/// </summary>
internal static partial class CalledSo
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 56;
    private const string Whom = "(?<whom>han|ham|henne|ho|hun|hen|a)(?!\\p{L})";
    private const string Call = "(kaller|kallar|kalla|kalte)";

    /// <param name="text">The whole text.</param>
    /// <param name="spot">The name.</param>
    public static bool Says(string text, Spot spot) => Said(text, spot).Success;

    /// <summary>Whether it is a woman who is called so; null when nothing tells.</summary>
    public static bool? IsWoman(string text, Spot spot) => Said(text, spot).Groups["whom"].Value.ToLowerInvariant() switch
    {
        "henne" or "ho" or "hun" => true,
        "han" or "ham" => false,
        _ => null,
    };

    /// <summary>Whether one name is of who calls somebody by the other: «Stein (15) kaller henne Bølla».</summary>
    public static bool IsCaller(string text, Spot caller, Spot called) => called.Start - caller.End is > 0 and < Around && Caller().IsMatch(text[caller.End..called.Start]);

    private static Match Said(string text, Spot spot)
    {
        var after = text[spot.End..Math.Min(text.Length, spot.End + Around)];
        return Clause().Match(after) is { Success: true } clause ? clause
            : Turned().Match(after) is { Success: true } turned ? turned
            : Bracket().Match(after) is { Success: true } bracket ? bracket
            : Before().Match(text[Math.Max(0, spot.Start - Around)..spot.Start]);
    }

    /// <summary>Whether what stands there is a name, by the words before it: «hun kaller seg Sunni».</summary>
    public static bool Names(string text, Spot spot) =>
        Naming().Match(text[Math.Max(0, spot.Start - Around)..spot.Start]) is { Success: true } said && (!said.Groups["say"].Success || IsAll(text, spot));

    /// <summary>Nothing more is said: «alle sier Kalle.», and not «alle sier Kari lyver».</summary>
    public static bool IsAll(string text, Spot spot) => spot.End == text.Length || "»\"”.,;:!?)\n".Contains(text[spot.End], StringComparison.Ordinal);

    [GeneratedRegex("(?<!\\p{L})((kaller|kallar|kalla|kalte|kalles|kallast) (seg|" + Whom + ")|(barna|borna|alle|vennene|venene|ungene) (?<say>sier|seier))( bare| berre| for)* [«\"“]?$", Options, Patience)]
    private static partial Regex Naming();

    // «…, som mor hans kaller ham», «…, som hun helst vil hete»
    [GeneratedRegex("^[»\"”]?,? \\(?som (\\p{L}+ ){1,3}?(" + Call + " " + Whom + "|(vil|ville|ønsker å|ønskjer å) (hete|heite|kalles|kallast|bli kalt))", Options, Patience)]
    private static partial Regex Clause();

    // «…, kaller de ham», «… sier folk til ham»
    [GeneratedRegex("^[»\"”]?,? \\(?(" + Call + " (\\p{L}+ ){1,2}?" + Whom + "|(kalles|kallas|kallast) " + Whom + "|(sier|seier) (\\p{L}+ ){1,2}?til " + Whom + ")", Options, Patience)]
    private static partial Regex Turned();

    // «… (vi kaller henne det)», «… (slik staves det i passet)»
    [GeneratedRegex(
        "^[»\"”]? \\(((\\p{L}+ ){1,2}?" + Call + " " + Whom + " det|det " + Call + " (\\p{L}+ ){1,2}?" + Whom + "|(slik|sånn|det|så) (sier|seier|heter|heiter|står|staver|stavar|staves|stavast|skriver|skriv|skrives) )", Options, Patience)]
    private static partial Regex Bracket();

    [GeneratedRegex("^( \\(\\d+\\))? " + Call + "( bare| berre)? " + Whom, Options, Patience)]
    private static partial Regex Caller();

    // «De kaller ham …», «I klassen kaller de henne bare …»
    [GeneratedRegex("(?<!\\p{L})(\\p{L}+( \\(\\d+\\))? " + Call + "|" + Call + " \\p{L}+)( bare| berre)? " + Whom + "( bare| berre| for)* [«\"“]?$", Options, Patience)]
    private static partial Regex Before();
}
