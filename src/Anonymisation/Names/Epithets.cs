using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>What tells one of two with one name from the other goes with the name: «Olav den eldre», «Henrik Eide senior», «Eide jr.».</summary>
internal static class Epithets
{
    /// <summary>The same finding, with the words after it that are of its name.</summary>
    public static Finding With(Words words, Finding finding)
    {
        if (finding.Type != FindingType.Person)
        {
            return finding;
        }

        var end = words.Within(finding).End;
        var last = Follows(words, end, "den") && Follows(words, end + 1, "eldre", "eldste", "yngre", "yngste", "lille", "litle", "vesle", "store", "høye", "høge", "lange", "gamle", "unge") && IsWhole(words, end + 2) ? end + 2
            : Generation(words, end);
        return last > end ? finding with { Length = words[last - 1].End - finding.Start } : finding;
    }

    // «Eide senior», «Eide sr.», and the other one, who is told by that word alone: «Eide sr. og jr.».
    private static int Generation(Words words, int end)
    {
        var last = Follows(words, end, "senior", "junior") ? end + 1 : Follows(words, end, "sr", "jr") ? AfterPoint(words, end + 1) : end;
        return last > end && Follows(words, last, "og", "eller") && Follows(words, last + 1, "senior", "junior", "sr", "jr") ? AfterPoint(words, last + 2) : last;
    }

    private static int AfterPoint(Words words, int at) => words.IsPoint(at) && words.AreClose(at - 1, at) && words[at - 1].Length == 2 ? at + 1 : at;

    // «Ola den store» is he; «Ola den store dagen» is another sentence.
    private static bool IsWhole(Words words, int at) =>
        !Follows(words, at, "av", "i") && (at >= words.Count || words.IsNewLine(at) || words[at].Kind == TokenKind.Mark || words[at - 1].Lower is "eldre" or "eldste" or "yngre" or "yngste" || Telling.Does(words[at].Lower) || words.IsSmall(at));

    private static bool Follows(Words words, int at, params ReadOnlySpan<string> any) =>
        at > 0 && at < words.Count && !words.IsNewLine(at) && words.AreJoined(at - 1, at) && any.Contains(words[at].Lower);
}
