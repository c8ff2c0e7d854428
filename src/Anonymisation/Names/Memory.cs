using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Who was named once is known everywhere in the text: in every form, in small letters, with a slip of the fingers.</summary>
internal static class Memory
{
    // Of shorter names too many others are one letter away.
    private const int ShortestSlip = 5;
    private const float Slight = 0.005f;
    private const float PerhapsFirst = 0.03f;
    private const float Perhaps = 0.05f;
    private const float Likely = 0.25f;
    private const float LikelySmall = 0.6f;

    public static void Mark(Words words, Verdict?[] marked)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is { Type: FindingType.Person, IsSure: true } && words[at].Kind == TokenKind.Word && words[at].Length > 1 && !words.IsSmall(at))
            {
                named.UnionWith(words.FormsOf(at));
            }
        }

        Letters(words, marked);
        var namesakes = Namesakes(words, marked);
        var initials = InitialsOf(words, marked);
        var perhaps = AskedAbout(words, marked);
        var long_ = named.Where(name => name.Length >= ShortestSlip).ToList();
        for (var at = 0; named.Count + perhaps.Count > 0 && at < words.Count; at++)
        {
            if (marked[at] is not { IsSure: true } && words[at].Kind == TokenKind.Word && words[at].Length > 1 && !words.IsAllowedHere(at)
                && (!words.IsAllowed(at) || (words.IsWritten(at) && !words.IsShouted(at) && (words.Likely(at).Person >= LikelySmall || Array.Exists(words.FormsOf(at), namesakes.Contains)))))
            {
                marked[at] = Array.Exists(words.FormsOf(at), named.Contains) || (words.IsShouted(at) && initials.Contains(words[at].Lower)) ? OfNamed(words, at) ?? marked[at]
                    : words.IsWritten(at) && IsPetName(words[at].Lower, named) ? Verdict.Asked(FindingType.Person, Reason.Repeated)
                    : !words.Is(at, WordTraits.Known) && long_.Exists(name => Slips.IsOne(name, Forms.Fold(words[at].Lower))) ? Verdict.Sure(FindingType.Person, Reason.Repeated)
                    : marked[at] is null && Array.Exists(words.FormsOf(at), perhaps.Contains) && words.LikelyCaseless(at).Person >= Perhaps ? Verdict.Asked(FindingType.Person, Reason.Repeated)
                    : marked[at];
            }
        }
    }

    // «K», who was somebody once, is so wherever it stands by itself.
    private static void Letters(Words words, Verdict?[] marked)
    {
        var letters = Enumerable.Range(0, words.Count).Where(at => marked[at] is { Type: FindingType.Person } && words.IsLoneCapital(at)).Select(at => words[at].Lower).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; letters.Count > 0 && at < words.Count; at++)
        {
            if (marked[at] is null && words.IsLoneCapital(at) && letters.Contains(words[at].Lower) && !words.IsTail(at) && !words.AreClose(at, at + 1))
            {
                marked[at] = Verdict.Asked(FindingType.Person, Reason.Repeated);
            }
        }
    }

    // «Stormen», of Storm.
    private static bool IsPetName(string lower, HashSet<string> named) =>
        lower.Length > 5 && lower.EndsWith("en", StringComparison.Ordinal) && named.Contains(Forms.Fold(lower)[..^2]);

    // What was asked about as a name is asked about elsewhere too.
    private static HashSet<string> AskedAbout(Words words, Verdict?[] marked) =>
        [.. Enumerable.Range(0, words.Count).Where(at => marked[at] is { Type: FindingType.Person, IsSure: false } && words.Is(at, WordTraits.AnyName)).SelectMany(at => words.FormsOf(at))];

    // «Carl Thomas Carlsten»: where somebody was told whole by a word that may stand elsewhere, it does not stand here.
    private static HashSet<string> Namesakes(Words words, Verdict?[] marked) =>
        [.. Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(at => words.IsAllowed(at) && IsPerson(words, marked, at) && IsPerson(words, marked, at - 1) && words.AreJoined(at - 1, at)).SelectMany(at => words.FormsOf(at))];

    private static bool IsPerson(Words words, Verdict?[] marked, int at) => marked[at] is { Type: FindingType.Person, IsSure: true } && words.IsWritten(at) && words[at].Length > 2;

    // «BLF», where Bente-Lill Fossheim has signed.
    private static HashSet<string> InitialsOf(Words words, Verdict?[] marked)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var letters = "";
        for (var at = 0; at <= words.Count; at++)
        {
            var person = at < words.Count && marked[at] is { Type: FindingType.Person, IsSure: true };
            if (person && (letters.Length == 0 || words.AreJoined(at - 1, at)))
            {
                letters += words[at].Kind == TokenKind.Word ? words[at].Lower[..1] : "";
                continue;
            }

            _ = letters.Length > 1 && all.Add(letters);
            letters = person && words[at].Kind == TokenKind.Word ? words[at].Lower[..1] : "";
        }

        return all;
    }

    private static Verdict? OfNamed(Words words, int at)
    {
        var named = Verdict.Sure(FindingType.Person, Reason.Repeated);
        if (!words.Is(at, WordTraits.Known) || (words.IsWritten(at) && !words[at].StartsSentence))
        {
            return named;
        }

        // With a capital that may be the sentence's, or with none.
        var (likely, sure, asked) = words.IsCapital(at) && !words[at].Caseless
            ? (words.Likely(at).Person, PerhapsFirst, Slight) : (words.LikelyCaseless(at).Person, words[at].Caseless ? Likely : LikelySmall, words[at].Caseless ? Perhaps : Likely);
        return likely >= sure ? named : likely >= asked ? Verdict.Asked(FindingType.Person, Reason.Repeated) : null;
    }
}
