using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>
/// Whether it looks like something that people know of: a death before everybody's eyes, a crisis team at work, something that was in the news. No words
/// make that anonymous.
/// </summary>
/// <remarks>It refuses a case for good, and so it wants a death or an accident and its being known told in one breath: a sorrow in one paragraph and the news in another are everyday.</remarks>
internal static partial class PublicIncidents
{
    private const int Patience = 1_000;

    /// <summary>The words that say so; empty when none do.</summary>
    public static string In(string text)
    {
        if (Covered().Match(text) is { Success: true } covered)
        {
            return covered.Value;
        }

        // No sentence tells of what the whole does not: most cases end here.
        if (Happened().Match(text) is not { Success: true } somewhere)
        {
            return "";
        }

        var sentences = Ends().Split(text).Where(sentence => sentence.Any(char.IsLetter)).ToList();
        for (var at = 0; at < sentences.Count; at++)
        {
            var breath = at + 1 < sentences.Count ? $"{sentences[at]}. {sentences[at + 1]}" : sentences[at];
            if (Happened().Match(breath) is { Success: true } happened && Told().Match(breath) is { Success: true } told)
            {
                return $"{happened.Value} … {told.Value}";
            }
        }

        // Told all over the case: a crisis team in one place, a memorial in another.
        return Mourned().Matches(text).Select(mourned => mourned.Value).DistinctBy(word => word[..6].ToUpperInvariant()).Take(2).ToList() is [var one, var other]
            ? $"{somewhere.Value} … {one} … {other}"
            : "";
    }

    // Of a sentence, also where nobody writes capitals: «kl. 14.30» and «bl.a.» part nothing.
    [GeneratedRegex(@"[.!?](?=\s+\p{Lu}|\s*$)|(?<=\p{L}{3})[.!?](?=\s)|\n", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Ends();

    // What happened is known to all, whatever it was. That somebody was in the paper is not that: it is a rare fact about one.
    [GeneratedRegex(
        @"\b(omtalt|omtala|skrevet om|skrive om|dekket|dekt|kjent|kjend|lese om|lest om|saken|saka|hendelsen|hendinga|dekning) ([\w-]+ ){0,3}(i|fra|frå|av|på) (lokal|riks|nett)?(avisa|avisen|avisene|avisane|aviser|nyhetene|nyheitene|nyheiter|pressen|pressa|media|mediene|nrk|vg(?!\s*\d)|tv 2|dagsrevyen)\b"
            + @"|\b(landskjent|landskjend|riksdekkende|riksdekkjande|medieomtalt|medieomtala)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Covered();

    [GeneratedRegex(
        @"\b(omkom\w*|drept|drepen|drap|drapet|(skole|skule)?skyting\w*|(ble|blei|vart|blitt) ([\w-]+ ){0,2}(skutt|skoten|skote)|druknet|drukna|druknings\w+|knivdrap\w*"
            + @"|(døds|trafikk|båt|bil|snøskred|skred|fly|skole|skule|tog|buss)?(ul[yu]kk(e|a|en|er|ene)|(brann|storbrann|ras|skred)(a|n|en|et)?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Happened();

    [GeneratedRegex(
        @"\b(krise-?team\w*|minneside\w*|minnestund\w*|minnemarkering\w*|minnesak\w*|fakkeltog\w*|pressemelding\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Mourned();

    // Children who follow the news, and what lies on social media, tell of no incident.
    [GeneratedRegex(
        @"\b((var|vart|ble|blei|stod|sto|har vært|har vore|kom|er) ([\w-]+ ){0,3}(i|på) (lokal|riks|nett)?(avisa|avisen|avisene|avisane|aviser|nyhetene|nyheitene|pressen|pressa|media|mediene|nrk|vg(?!\s*\d)|tv 2)"
            + @"|(?<!(sosiale|mye|mykje|for|med|på|av) )(media|mediene)(?! og kommunikasjon)|(i|fra|frå|av|til) press(en|a)|avis(a|en|ene|ane) (vil|har|skr[ei]v\w*|skreiv|ring\w*|kjem|kommer)|(kjem|kommer|skreiv|skrev) avis(a|en|ene|ane)|journalist\w*|pressemelding\w*"
            + @"|krise-?team\w*|minneside\w*|minnestund\w*|minnemarkering\w*|minnesak\w*|fakkeltog\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Told();
}
