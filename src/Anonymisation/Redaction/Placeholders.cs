using System.Globalization;
using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// What stands in a redacted text instead of what was taken out. All of it is of closed lists, so that a name between two brackets is no placeholder.
/// </summary>
public static partial class Placeholders
{
    private const int Longest = 64;
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly HashSet<string> Numbered = new(Roles.All.SelectMany(role => new[] { role.Bokmaal, role.Nynorsk }), StringComparer.Ordinal);

    /// <summary>Where they stand, in UTF-16 units, brackets included: nothing that is found inside one says anything.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.AsSpan(open, Math.Min(Longest, text.Length - open)).IndexOf(']');
            if (close > 1 && Is(text.Substring(open + 1, close - 1)))
            {
                yield return (open, open + close + 1);
            }
        }
    }

    /// <summary>The findings that do not lie in a placeholder.</summary>
    public static IEnumerable<Finding> Outside(IEnumerable<Finding> findings, string text)
    {
        var placeholders = In(text).ToList();
        return findings.Where(finding => !placeholders.Exists(place => place.Start <= finding.Start && finding.End <= place.End));
    }

    /// <summary>What a placeholder still tells of somebody: a place, an age, a school year, an origin. Null: nothing.</summary>
    internal static FindingType? Tells(string inner) =>
        Place().IsMatch(inner) ? FindingType.Place
        : IsAge(inner) ? FindingType.Age
        : Origin().IsMatch(inner) ? FindingType.Origin
        : inner is "barnetrinnet" or "ungdomstrinnet" or "videregående" or "vidaregåande" ? FindingType.SchoolClass
        : null;

    internal static bool Is(string inner) =>
        Numbered.Contains(inner) || (inner.LastIndexOf(' ') is > 0 and var space && IsNumber(inner.AsSpan(space + 1)) && Numbered.Contains(inner[..space])) || House().IsMatch(inner) || Place().IsMatch(inner) || IsAge(inner)
        || Date().IsMatch(inner) || Origin().IsMatch(inner) || Other().IsMatch(inner) || English().IsMatch(inner);

    // A band that the engine gives: «0–99 år» would make any age tell less than none.
    private static bool IsAge(string inner) =>
        Age().Match(inner) is { Success: true } age
        && (!age.Groups["from"].Success || Coarser.Ages.Band(Figures(age, "from")) == (Figures(age, "from"), Figures(age, "to")));

    private static int Figures(Match age, string group) => int.Parse(age.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Of no case are there a hundred, and three figures are a piece of a number.
    private static bool IsNumber(ReadOnlySpan<char> figures) => figures is [>= '1' and <= '9'] or [>= '1' and <= '9', >= '0' and <= '9'];

    [GeneratedRegex("^(Skole|Skule|Barnehage|Klubb|Sykehus|Sjukehus|Institusjon) [A-Z]{1,2}$", Options, Patience)]
    private static partial Regex House();

    [GeneratedRegex(
        "^(sted|stad|kommune|liten kommune|mellomstor kommune|stor kommune|storby)( [A-Z]{1,2})?(, (Østlandet|Austlandet|Sørlandet|Vestlandet|Midt-Norge|Midt-Noreg|Nord-Norge|Nord-Noreg))?$",
        Options,
        Patience)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^(alder|over 80 år|(nå |no )?((?<from>[0-9]{1,2})–(?<to>[0-9]{1,2})|over 80)( år|-åring[a-z]{0,4}|-årsalder[a-z]{0,2})|(person )?(i )?([1-9]0-|ten)(årene|åra))$", Options, Patience)]
    private static partial Regex Age();

    [GeneratedRegex(
        "^(en dag|ein dag|et år|eit år|same år|samme år|noen dager før|nokre dagar før|(ca\\. \\d{1,3} (md\\.|år|uker|veker) før|nyeste hendelse|nyaste hending)(, (vinter|vår|sommer|sommar|høst|haust))?|om (vinter|vår|sommer|sommar|høst|haust)en|(vinter|vår|sommer|sommar|høst|haust)(månedene|månadene))$",
        Options,
        Patience)]
    private static partial Regex Date();

    [GeneratedRegex(
        "^(bakgrunn|minoritetsbakgrunn|et annet språk|eit anna språk|(land i|person fra|person frå) (Afrika|Vest-Asia|Asia|Øst-Europa|Aust-Europa|Europa|Norden|Nord-Amerika|Latin-Amerika|Oseania)"
            + "|(afrikansk|vestasiatisk|asiatisk|østeuropeisk|austeuropeisk|europeisk|nordisk|nordamerikansk|latinamerikansk|oseanisk)e?)$",
        Options,
        Patience)]
    private static partial Regex Origin();

    [GeneratedRegex("^(fjernet|fjerna|yrke|særtrekk|klassetrinn|barnetrinnet|ungdomstrinnet|videregående|vidaregåande)$", Options, Patience)]
    private static partial Regex Other();

    // Who reads English is offered these instead of what the live guard has found; the lists know no English words.
    [GeneratedRegex(
        "^(removed|the (child|mother|father)|a (school|service|municipality)|a (child|teenager)’s age|one day|(primary|lower secondary) school|another country|an occupation)$",
        Options,
        Patience)]
    private static partial Regex English();
}
