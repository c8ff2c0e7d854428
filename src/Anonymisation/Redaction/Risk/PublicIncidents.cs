using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>
/// Whether it looks like something that people know of: a death before everybody's eyes, a crisis team at work, something that was in the news. No words
/// make that anonymous.
/// </summary>
internal static partial class PublicIncidents
{
    private const int Patience = 1_000;

    public static bool In(string text) => Known().IsMatch(text) || (Happened().IsMatch(text) && Told().IsMatch(text));

    // Told of as known to all.
    [GeneratedRegex(
        @"\b(var|vart|ble|blei|stod|sto|har vært|har vore|kom|er|omtalt|omtala|skrevet om|skrive om|dekket|dekt|kjent|kjend|lese om|lest om|saken|saka|dekning) ([\w-]+ ){0,3}(i|fra|frå|av|på) (lokal|riks|nett)?(avisa|avisen|avisene|avisane|aviser|nyhetene|nyheitene|nyheiter|pressen|pressa|media|mediene|media|nrk|vg|tv 2|dagsrevyen)\b"
            + @"|\b(landskjent|landskjend|riksdekkende|riksdekkjande|medieomtalt|medieomtala)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Known();

    [GeneratedRegex(
        @"\b(omkom\w*|omkomne|drept|drepen|drap|drapet|dødsulykke\w*|dødsulukke\w*|skyting\w*|skutt|druknet|drukna|druknings\w+|knivdrap|(trafikk|båt|bil|snøskred|skred|fly|skole|skule|tog|buss)?(ulykke|ulukke|brann|storbrann|ras|skred)(a|n|en|et)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Happened();

    [GeneratedRegex(
        @"\b(krise-?team\w*|minneside\w*|minnestund\w*|minnemarkering\w*|minnesak\w*|fakkeltog\w*|innsamling(a|en)?|media|mediene|pressen|pressa|avis(a|en)|nyhetene|nyheitene|journalist\w*|pressemelding\w*|omkom\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Told();
}
