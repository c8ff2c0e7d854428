using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Who gets another name in a later clause: «De kaller ham Læraren. Han heter Alv Skog», «Ailo kom heim og sa at han no heiter Aajloe».</summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
internal sealed partial class NamedLater(string text, IReadOnlyList<Spot> spots)
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 56;

    // About a sentence: further back a pronoun is somebody else's.
    private const int Reach = 120;

    /// <summary>The number of the name that the pronoun before this one is of, when only one was named in the sentence; otherwise -1.</summary>
    public int Of(int at)
    {
        var from = Math.Max(0, spots[at].Start - Around);
        var said = Says().Match(text[from..spots[at].Start]);
        var before = said.Success && !Namesakes.IsAnother(text, spots[at]) ? NamedBefore.Last(spots, at) : -1;
        if (before < 0 || spots[before].Form == spots[at].Form || spots[before].End > from + said.Index || from + said.Index - spots[before].End > Reach)
        {
            return -1;
        }

        var between = text[spots[before].End..(from + said.Index)];
        return between.Contains('\n', StringComparison.Ordinal) || Ends().Count(between + said.Value) > (said.Groups["same"].Success ? 0 : 1) || (TellsOfSomebody(between) && (!IsSaidOf(between) || !BeginAlike(before, at))) || NamedBefore.IsOneOfSeveral(text, spots, before) ? -1 : before;
    }

    // «Innringer «Kari», bekymret mor. Det viste seg at hun heter Karianne»
    private bool BeginAlike(int before, int at) => Sound.Of(spots[before].Form) is { Length: > 2 } one && Sound.Of(spots[at].Form).StartsWith(one[..3], StringComparison.Ordinal);

    // «Kari har en bror. Han heter Per»
    private static bool TellsOfSomebody(string between) => Article().IsMatch(between) || Agent().IsMatch(between) || Words().Matches(between).Any(word => Roles.Called(word.Value.ToLowerInvariant()).Role is not null);

    // Beside the name, and not of another: «Kristian har en bror. Han heter Kristoffer».
    private static bool IsSaidOf(string between) => between.TrimStart('»', '"', '”').StartsWith(',') && !Article().IsMatch(between);

    [GeneratedRegex(
        "(?<!\\p{L})((((heter|heiter|het|heitte) (han|hun|ho))|(han|hun|ho|hen) (nå |no )?(heter|heiter|het|hette|heitte|vil hete|vil heite|skal hete|skal heite))|((?<!\\p{L}s |mitt |ditt )(fullt|fulle|hele|heile) na[vm]n(et)?( (hans|hennes|hennar))?( er|:))|(?<same>og (no |nå )?(heter|heiter)|og vil (no |nå |heller )?(hete|heite)|be (folk|alle|de|dei) (om å )?kall[ea]? seg)|(?-i:(?<=[.!?] )((Heter|Heiter|Het|Heitte)|(Nytt|Bruk)\\p{Ll}{1,3}( òg| også)? na[vm]net)))( nå| no| egentlig| eigentleg| eigenleg| faktisk| bare| berre| visst| jo| fortsatt| framleis)* [«\"“]?$",
        Options,
        Patience)]
    private static partial Regex Says();

    [GeneratedRegex("(?<!\\p{L})(en|ein|ei|et|eit|hans|hennes|hennar|sin|si|sitt|min|mi)(?!\\p{L})", Options, Patience)]
    private static partial Regex Article();

    // «overgriperen», «bussjåføren»
    [GeneratedRegex("\\p{L}{3}(eren|aren|øren|isten|enten)(?!\\p{L})", Options, Patience)]
    private static partial Regex Agent();

    [GeneratedRegex("(?-i:[.!?] [\\p{Lu}«])", Options, Patience)]
    private static partial Regex Ends();

    [GeneratedRegex("\\p{L}+", Options, Patience)]
    private static partial Regex Words();
}
