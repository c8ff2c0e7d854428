using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Where somebody can be written to, and the names people go by on the web.</summary>
internal static partial class ContactRules
{
    private static readonly string[] Ats = ["krøll", "snabel", "(a)", "[a]", "(a]", "[a)", "(at", "[at"];

    private static readonly string[] Webs = ["://", "www"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Email, Email(), Reason.Shape, Wants: static sieve => sieve.HasAt || sieve.HasAny(Ats)),
        new(FindingType.WebAddress, Url(), Reason.Shape, Wants: static sieve => sieve.HasLetterAfterPoint || sieve.HasAny(Webs)),
        new(FindingType.WebAddress, Path(), Reason.Shape, Wants: static sieve => sieve.HasBackslash),
        new(FindingType.WebAddress, Handle(), Reason.Shape, Wants: static sieve => sieve.HasAt),
        new(FindingType.WebAddress, NameThere(), Reason.Context),
        new(FindingType.WebAddress, Joined(), Reason.Shape, Wants: static sieve => sieve.HasLowLine || sieve.HasLetterAfterPoint),
    ];

    // Also as people write it who are afraid of robots: «kari (krøllalfa) online (punktum) no», «kari@online,no».
    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+-]{1,64}( ?\((punktum|dot|prikk|punkt)\) ?[\w.+-]{1,64}){0,3} ?(@|[(\[](a|at|krøllalfa|alfakrøll|snabela|snabel-a|krølla)[)\]]| (krøllalfa|alfakrøll|snabela) ) ?[\w-]{1,63}( ?([.,]|[(\[](punktum|dot|prikk|punkt)[)\]]| punktum ) ?[\w-]{1,63}){0,4}([.,][a-z]{2,}|([(\[](punktum|dot|prikk|punkt)[)\]]| ?[.] ?| punktum ) ?(?-i:[a-z]{2,}))\b",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"\b(https?://|www\.)[^\s<>«»""]*[^\s<>«»"".,;:!?)]|(?<![\w.-])[\w-]{1,63}(\.[\w-]{1,63}){0,4}\.(no|com|net|org|se|dk|info|io|gg|me|tv|eu|example)(/[^\s<>«»""]*[^\s<>«»"".,;:!?)])?\b",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Url();

    // Where a file lies on a disk that people share, to the end of its name when that says what kind it is: folders and files are called after people.
    [GeneratedRegex(
        @"(?<![\w\\])([a-z]:|\\\\[\w.-]{1,64})(\\[^\\\n<>«»""|*?:]{1,120})*\\([^\\\n<>«»""|*?;:]{1,120}?\.(docx?m?|xlsx?m?|pptx?|pdf|txt|rtf|od[tsp]|csv|msg|eml|jpe?g|png|heic|gif|mp[34]|m4a|mov|wav|zip|lnk|html?|tiff?|webp|bmp|dot[xm]?|xlsb|one|pub|ics|rar|7z|vsdx?|mpp|md|xml|json|bak|avi|wma|aac|ogg|webm)(?!\w)"
            + @"|[^\\\s<>«»""|*?,;)]{0,119}[^\\\s<>«»""|*?,;).!](?-i:,? \p{Lu}[\p{L}-]{1,40}){0,3})",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<![\w.])@[\w][\w.-]{0,62}[\w]", Rule.Options, Rule.Patience)]
    private static partial Regex Handle();

    [GeneratedRegex(
        @"\b(snap(chat)?|tik ?tok|insta(gram)?|discord|facebook|fb|messenger|roblox|twitch|steam|brukernavn(et)?|brukarnamn(et)?|bruker(?! er \p{L}+[.,!?]?(\s|$))|kontoen|konto|kallenavn|nick|brukeren|brukaren)"
            + @"(en|a)?( heter| heiter| er|: ?| som| ?=)*[ :]+[«""]?(?<m>(?=[\w.-]{0,40}([\d_]|\.\w))[\w][\w.#-]{2,}[\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex NameThere();

    // Nobody writes like this but in a name on the web: letters joined by a low line, or two points and digits.
    [GeneratedRegex(@"(?<![\w@./])[a-zæøå][\w]{0,40}(_[\w]+|[.][a-zæøå]{1,40}[.][a-zæøå]{1,40}\d+|[.][a-zæøå]{1,40}\d{2,})(#\d+)?(?![\w@])", Rule.Options, Rule.Patience)]
    private static partial Regex Joined();
}
