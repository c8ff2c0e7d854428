using System.Buffers;
using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>What tells two apart who have one name: «lille Ola» and «store Ola», «Himle senior», «en annen Kristoffer».</summary>
internal static partial class Namesakes
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 30;

    // «Myhre på kontoret er ikke i slekt»
    private const int Apart = 64;

    // One of these is in whatever says it: to look for them takes less than to try.
    private static readonly SearchValues<string> Other = SearchValues.Create(["også", "òg", "ann", "nav", "nam", "sam", "andre", " må "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The older of two.</summary>
    public const string Old = "old";

    /// <returns>Of words that say the same of a namesake the same; null of others.</returns>
    public static string? Sort(string word) => word switch
    {
        "lille" or "litle" or "vesle" or "liten" or "litj" => "small",
        "store" or "stor" => "big",
        "gamle" or "gammel" or "gamal" or "senior" or "sr" or "eldre" or "eldste" => Old,
        "unge" or "ung" or "junior" or "jr" or "yngre" or "yngste" => "young",
        "lange" or "lang" or "høye" or "høge" => "tall",
        "korte" or "kort" or "låge" => "short",
        _ => null,
    };

    /// <summary>What the words beside it say; empty when they say nothing.</summary>
    public static string Of(string text, Spot spot)
    {
        var before = Before().Match(text[Math.Max(0, spot.Start - Around)..spot.Start]);
        var after = After().Match(text[spot.End..Math.Min(text.Length, spot.End + Around)]);
        return before.Success ? Sort(before.Groups["word"].Value.ToLowerInvariant())! : after.Success ? Sort(after.Groups["word"].Value.ToLowerInvariant())! : "";
    }

    /// <summary>It is said to be somebody else than the one of that name before: «også en Nora», «han andre Dawit», «Lie (ikke i slekt)», «Berit Aas, en annen Berit».</summary>
    public static bool IsAnother(string text, Spot spot)
    {
        var before = text.AsSpan(Math.Max(0, spot.Start - Around)..spot.Start);
        var after = text.AsSpan(spot.End..Math.Min(text.Length, spot.End + Apart));
        return Another().IsMatch(before) || IsSaidOther(text, spot)
            || ((!spot.Form.Contains(' ') || Name.IsTitle(Spelling.FirstWord(spot.Form))) && after.Contains("slekt", StringComparison.OrdinalIgnoreCase) && Unrelated().IsMatch(after))
            || (after.StartsWith(" til", StringComparison.OrdinalIgnoreCase) && OneMore().IsMatch(before) && More().IsMatch(after));
    }

    /// <summary>… by the words after it, wherever the name is: «Berit Aas, en annen Berit».</summary>
    public static bool IsSaidOther(string text, Spot spot)
    {
        var after = text.AsSpan(spot.End..Math.Min(text.Length, spot.End + Apart));
        return after.ContainsAny(Other) && SaidOther().IsMatch(after);
    }

    /// <summary>Nobody who was named before: «en nabo som heter Kasper».</summary>
    public static bool IsIntroduced(string text, Spot spot) => Introduced().IsMatch(text.AsSpan(Math.Max(0, spot.Start - Apart)..spot.Start));

    [GeneratedRegex(@"(?<!\p{L})((en|ein|ei) (\p{L}+ ){1,2}som (heter|heiter|het|hette|heitte)|(?<!(?<!\p{L})(er|var|blir|vart|ble) )(en|ein|ei) [^.!?,\n]{1,30}, (vi|me|jeg|eg) (kaller|kallar) (ham|han|henne|ho)) $", Options, Patience)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"(?<![\p{L}-])(?<word>lille|litle|vesle|store|stor|gamle|gammel|gamal|unge|lange|korte)[ -]$", Options, Patience)]
    private static partial Regex Before();

    // «Karl eldre», and not «Karls eldre halvsøster», «Karl sin yngre bror».
    [GeneratedRegex(@"^ (?<word>liten|senior|sr|junior|jr|(eldre|yngre)(?! \p{Ll}*(bror|brødre|brør|brødrar|søster|søstre|syster|systre|søsken|sysken|søskene|barn|born|halv|tvilling|venn|ven(?!\p{L})|venen|vener|gutt|gut(?!\p{L})|guten|gutar|jente|slekt|kusine|fetter|kjæreste|kjærast)))\b", Options, Patience)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\p{L})((en|ein|ei) (annen|annan|anna)|(den|han|ho|hun|to|tre|fire|fem|flere|fleire) andre|(heter|heiter|heite|het|hete|heitte|hette) (også|òg)|(også|òg) (het|hete|heitte|heiter|heter)|(også|òg) (han|ho|hun)|(han|ho|hun) (også|òg)( en| ein| ei)?|,? også( en| ei| ein)?|(same|samme) (for)?na[vm]n som \p{L}+,|(same|samme) (etter|for)?na[vm]n som) $", Options, Patience)]
    private static partial Regex Another();

    // «Lie han også», «Cecilie Eriksen (altså en annen Cecilie)», «Even Dahl, han andre».
    [GeneratedRegex(
        @"^,? (han|hun|ho) (også|òg)(?!\p{L})"
            + @"|^(\. altså |[,(–-]* ?\(?(altså |er |det er |dette er )?)(en|ein|ei) (annen|annan|anna)(?-i:(?= \p{Lu}|[,.;:)\n]|$))"
            + @"|^[,.(–-]* ?\(?(altså |med )?(same|samme) (for)?na[vm]n"
            + @"|^[^.,;!?\n]{0,30}[,(–-] ?\(?(ikke|ikkje) (samme|same)(?!\p{L})"
            + @"|^,[^.!?\n]{0,20}, (er|altså) (en|ein|ei) (annen|annan|anna)(?-i: \p{Lu})"
            + @"|^,? \(?(ja, )?(de|dei) (heter|heiter) (det )?(samme|same)(?!\p{L})"
            + @"|^[^.!?\n]{0,24}, er det (en|ein|ei) (annen|annan|anna)(?=[.,;:)\n])"
            + @"|^,? (den|han|ho|hun) andre(?-i:(?= ?[.,;:)\n]| \p{Lu}|$))"
            + @"|^,? må (ikke|ikkje) (forveksles|forvekslast|blandes|blandast) med ",
        Options,
        Patience)]
    private static partial Regex SaidOther();

    // Of a whole name it says only that the surname is another family's.
    [GeneratedRegex(@"^,? ?\(?(?-i:[^.,;:!?()\n\p{Lu}]{0,28}),? ?\(?((\. (Han|Hun|Ho) )?er |og )?(ikke|ikkje|inkje|ingen) (i )?slekt", Options, Patience)]
    private static partial Regex Unrelated();

    // «det finnes en Kristoffer til på trinnet»
    [GeneratedRegex(@"(?<!\p{L})(en|ein|ei) $", Options, Patience)]
    private static partial Regex OneMore();

    [GeneratedRegex(@"^ til(?!\p{L})(?! (jul|påske|høsten|våren|sommeren|meg|deg|ham|henne|oss|dere|dem|mandag|tirsdag|onsdag|torsdag|fredag))", Options, Patience)]
    private static partial Regex More();
}
