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

        var sentences = Sentence().Matches(text);
        for (var at = 0; at < sentences.Count; at++)
        {
            var next = sentences[Math.Min(at + 1, sentences.Count - 1)];
            var breath = text[sentences[at].Index..(next.Index + next.Length)];
            if (Happened().Match(breath) is { Success: true } happened && Told().Match(breath) is { Success: true } told)
            {
                return $"{happened.Value} … {told.Value}";
            }
        }

        return "";
    }

    // With a word in it: a line of hyphens parts nothing.
    [GeneratedRegex(@"[^.!?\n]*\w[^.!?\n]*", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Sentence();

    // What happened is known to all, whatever it was. That somebody was in the paper is not that: it is a rare fact about one.
    [GeneratedRegex(
        @"\b(omtalt|omtala|skrevet om|skrive om|dekket|dekt|kjent|kjend|lese om|lest om|saken|saka|hendelsen|hendinga|dekning) ([\w-]+ ){0,3}(i|fra|frå|av|på) (lokal|riks|nett)?(avisa|avisen|avisene|avisane|aviser|nyhetene|nyheitene|nyheiter|pressen|pressa|media|mediene|nrk|vg|tv 2|dagsrevyen)\b"
            + @"|\b(landskjent|landskjend|riksdekkende|riksdekkjande|medieomtalt|medieomtala)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Covered();

    [GeneratedRegex(
        @"\b(omkom\w*|drept|drepen|drap|drapet|dødsulykke\w*|dødsulukke\w*|(skole|skule)?skyting\w*|(ble|blei|vart|blitt) skutt|druknet|drukna|druknings\w+|knivdrap\w*"
            + @"|(trafikk|båt|bil|snøskred|skred|fly|skole|skule|tog|buss)?(ulykke|ulukke|brann|storbrann|ras|skred)(a|n|en|et)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Happened();

    // Children who follow the news, and what lies on social media, tell of no incident.
    [GeneratedRegex(
        @"\b((var|vart|ble|blei|stod|sto|har vært|har vore|kom|er) ([\w-]+ ){0,3}(i|på) (lokal|riks|nett)?(avisa|avisen|avisene|avisane|aviser|nyhetene|nyheitene|pressen|pressa|media|mediene|nrk|vg|tv 2)"
            + @"|(?<!sosiale )(media|mediene)|pressen|pressa|avis(a|en) (vil|skriv\w*|ring\w*|kjem|kommer)|(kjem|kommer) avisa|journalist\w*|pressemelding\w*"
            + @"|krise-?team\w*|minneside\w*|minnestund\w*|minnemarkering\w*|minnesak\w*|fakkeltog\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Told();
}
