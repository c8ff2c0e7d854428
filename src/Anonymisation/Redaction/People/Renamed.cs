using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>One who has borne two surnames, and of whom the text says so: «Mor har tatt tilbake pikenavnet sitt, Vibeke Skår», after «Vibeke Øverby».</summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
/// <param name="lexicon">Tells «Jon Olav» from «Jon Moe».</param>
internal sealed partial class Renamed(string text, IReadOnlyList<Spot> spots, Lexicon lexicon)
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // About a sentence on either side.
    private const int Around = 64;

    // The first whole name of everybody who has one, by the given name.
    private readonly ILookup<string, int> _byGiven = Enumerable.Range(0, spots.Count)
        .Where(at => spots[at].Type == FindingType.Person && IsWhole(spots[at].Form)).DistinctBy(at => spots[at].Form, StringComparer.Ordinal).ToLookup(at => Sound.Of(Spelling.FirstWord(spots[at].Form)), StringComparer.Ordinal);

    /// <summary>The number of the only other whole name that begins alike, when the words beside this one say that a name was changed; otherwise -1.</summary>
    public int Of(int at)
    {
        var form = spots[at].Form;
        return IsWhole(form) && _byGiven[Sound.Of(Spelling.FirstWord(form))].Where(other => spots[other].Form != form).Take(2).ToList() is [var only] && only < at && Spelling.LastWord(spots[only].Form) != Spelling.LastWord(form)
            && !IsGiven(Spelling.LastWord(form)) && !IsGiven(Spelling.LastWord(spots[only].Form))
            && (Changed().IsMatch(text[Math.Max(0, spots[at].Start - Around)..Math.Min(text.Length, spots[at].End + Around)]) || StandsAs(spots[only].Form, at)) && !Namesakes.IsAnother(text, spots[at])
            ? only
            : -1;
    }

    // «Kari Moe, som står som Kari Lund i papirene»
    private bool StandsAs(string form, int at) =>
        at > 0 && spots[at - 1].Form == form && spots[at].Start - spots[at - 1].End is > 0 and < Around && Stands().IsMatch(text[spots[at - 1].End..spots[at].Start]);

    // «Kari L.» may be anybody's.
    private static bool IsWhole(string form) => form.IndexOf(' ', StringComparison.Ordinal) is > 1 && Spelling.LastWord(form).TrimEnd('.').Length > 1;

    private bool IsGiven(string word) => lexicon.Look(word) is var traits && traits.HasFlag(WordTraits.Given) && !traits.HasFlag(WordTraits.Surname);

    // Each speaks of a name: «tidligere kontaktlærer» and «tok tilbake søknaden» tell of none.
    [GeneratedRegex(
        "\\b((pike|jente)na[vm]n|stefarsadop|(da|då) de(i)? var gift|tidl(igere|egare) (het|heter|heitte|heiter|gift|na[vm]n)|(tok|tatt) (at+|tilbake) [^.\\n]{0,20}na[vm]n"
            + "|(skilsmiss|ekteskap)[^.\\n]{0,30}(na[vm]n|\\b(het|heter|heitte|heiter)\\b)|(siden|sidan|senere|seinare) (het|heter|heitte|heiter)\\b|\\b(het|heter|heitte|heiter) (før|den gang)|gamle papir"
            + "|\\b(før|den gang|tidligere) (het|hette|heitte) (han|hun|ho|jeg|eg)|\\b(var|het|hette|heitte) (?-i:\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+) (før|fram til)\\b"
            + "|skriver (noen ganger|seg) |skriv (nokre gonger|seg) )",
        Options,
        Patience)]
    private static partial Regex Changed();

    [GeneratedRegex("\\b(står|ført) (hun |han |ho )?((fortsatt|framleis|ennå|enno) )?som $", Options, Patience)]
    private static partial Regex Stands();
}
