using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>What tells two apart who have one name: «lille Ola» and «store Ola», «Himle senior», «en annen Kristoffer».</summary>
internal static partial class Namesakes
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 24;

    /// <summary>The older of two.</summary>
    public const string Old = "old";

    /// <returns>Of words that say the same of a namesake the same; null of others.</returns>
    public static string? Sort(string word) => word switch
    {
        "lille" or "litle" or "vesle" or "liten" or "litj" or "lill" => "small",
        "store" or "stor" => "big",
        "gamle" or "gammel" or "gamal" or "senior" or "sr" or "eldre" or "eldste" => Old,
        "unge" or "ung" or "junior" or "jr" or "yngre" or "yngste" => "young",
        "lange" or "lang" or "høye" or "høge" => "tall",
        _ => null,
    };

    /// <summary>What the words beside it say; empty when they say nothing.</summary>
    public static string Of(string text, Spot spot)
    {
        var before = Before().Match(text[Math.Max(0, spot.Start - Around)..spot.Start]);
        var after = After().Match(text[spot.End..Math.Min(text.Length, spot.End + Around)]);
        return before.Success ? Sort(before.Groups["word"].Value.ToLowerInvariant())! : after.Success ? Sort(after.Groups["word"].Value.ToLowerInvariant())! : "";
    }

    /// <summary>It is said to be somebody else than the one of that name before: «også en Nora», «han andre Dawit».</summary>
    public static bool IsAnother(string text, Spot spot) => Another().IsMatch(text[Math.Max(0, spot.Start - Around)..spot.Start]);

    [GeneratedRegex(@"(?<![\p{L}-])(?<word>lille|litle|vesle|store|gamle|unge|lange)[ -]$", Options, Patience)]
    private static partial Regex Before();

    // «Karl eldre», and not «Karls eldre halvsøster», «Karl sin yngre bror».
    [GeneratedRegex(@"^ (?<word>liten|senior|sr|junior|jr|(eldre|yngre)(?! \p{Ll}*(bror|brødre|brør|brødrar|søster|søstre|syster|systre|søsken|sysken|søskene|barn|born|halv|tvilling|venn|ven(?!\p{L})|venen|vener|gutt|gut(?!\p{L})|guten|gutar|jente|slekt|kusine|fetter|kjæreste|kjærast)))\b", Options, Patience)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\p{L})((en|ein|ei) (annen|annan|anna)|den andre|(heter|heiter|heite|het|hete|heitte|hette) (også|òg)|(også|òg) (het|hete|heitte|heiter|heter)|,? også( en| ei| ein)?) $", Options, Patience)]
    private static partial Regex Another();
}
