using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>What everybody knows, and so tells of nobody: «Ola Nordmann», «Babels tårn», «Utdanningsdirektoratet», «Lunde-testen», «Kjenslekompasset», «Per i dag».</summary>
internal static class Everybodys
{
    // As far back a word says that somebody is called so: «vil ikke bli kalt Askeladden».
    private const int Near = 4;

    // As the tagger thinks of somebody who is called as a thing is.
    private const float Namesake = 0.5f;

    /// <summary>For each token, whether it is of such a thing that has more tokens, or that a list has.</summary>
    public static bool[] In(Words words)
    {
        var everybodys = new bool[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && Initials.IsBesideThing(words, at) && words.IsLoneCapital(at) && !words.Is(at - 1, WordTraits.AnyName))
            {
                everybodys[at - 1] = true;
            }

            Array.Fill(everybodys, true, at, Math.Max(Phrase(words, at), Math.Max(Idioms.OfTime(words, at), Math.Max(Idioms.IsOdd(words, at) ? 2 : 0, Math.Max(Tools.Hung(words, at), Codes.From(words, at))))));
        }

        return everybodys;
    }

    /// <summary>Whether one word is of such a thing by how it is made.</summary>
    public static bool IsMade(Words words, int at) => Bodies.IsOne(words, at) || Tools.IsOne(words, at) || Tools.IsLetter(words, at);

    /// <summary>Whether what was found is nothing but that, whatever it was taken for. Whom the case knows, and who is called so elsewhere, is somebody.</summary>
    public static bool Is(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return finding.Reason is not (Reason.Repeated or Reason.Checksum) && (Covers(words, first, end) || (finding.Type == FindingType.Person && IsTermAlone(words, first, end))) && finding.Type switch
        {
            FindingType.Person => !MayAct(words, first),
            // Kindergartens and clubs are called by figures of fairy tales, a region is where somebody lives, and a body where somebody is: see AtLarge.
            FindingType.Place or FindingType.Organisation => words.Spanned(first, ListOf.Figures) == 0 && words.Before(first) is not ("på" or "hos" or "i" or "fra" or "frå" or "ved" or "til" or "te"),
            FindingType.RareFact => !IsMade(words, first) && Term(words, first) == 0,
            FindingType.Occupation or FindingType.Origin => Phrase(words, first) > 0 && words.Spanned(first, ListOf.Occupations) == 0,
            FindingType.Address when Tools.IsOne(words, first) => true,
            FindingType.CaseNumber or FindingType.Address or FindingType.Date => IsCode(words, first, end),
            _ => false,
        };
    }

    /// <summary>A figure that does something may be whom a child is called after: «Peter Pan rømte igjen».</summary>
    public static Finding Doubted(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        return finding is { Type: FindingType.Person, Certainty: Certainty.Certain, Reason: not Reason.Repeated } && Covers(words, first, end) && MayAct(words, first) ? finding with { Certainty = Certainty.Uncertain } : finding;
    }

    private static bool MayAct(Words words, int first)
    {
        var last = first + words.Spanned(first, ListOf.Figures) - 1;
        return last >= first && words[last].Lower is not "nordmann" && (Telling.Does(words.After(last)) || Telling.IsAct(words.After(last)) || words.After(last) is "bor" or "bur" or "er" or "har");
    }

    /// <summary>Whether nothing but that stands there.</summary>
    public static bool Covers(Words words, int first, int end) =>
        end > first && Enumerable.Range(first, end - first).All(at => (words.IsEverybodys(at) || words[at].Kind == TokenKind.Mark || words[at].Lower is "og" or "eller") && !words.IsNamed(at) && !words.MayBeNamed(at));

    private static bool IsCode(Words words, int first, int end) => Enumerable.Range(Math.Max(0, first - 3), end - Math.Max(0, first - 3)).Any(at => Codes.From(words, at) is > 0 and var count && at + count >= end);

    // «Kari Nordmann Olsen», «Sigrid Undset skole» are somebody, and somewhere. Of one word, only what nobody is called.
    private static int Phrase(Words words, int at)
    {
        var count = words[at].Kind == TokenKind.Word ? Math.Max(Term(words, at), Math.Max(words.Spanned(at, ListOf.Figures), words.Spanned(at, ListOf.Bodies))) : 0;
        return count == 0 || IsCalled(words, at) || (count == 1 ? !IsNoName(words, at) : IsPartOfMore(words, at, at + count)) ? 0 : count;
    }

    // «Tegn til Tale», «Solu-Cortef», «Stine Sofies Stiftelse»; whom the field reads is called as others may be.
    private static int Term(Words words, int at) => words.Spanned(at, ListOf.Allowed) is > 1 and var count
        && (!words.Is(at, WordTraits.AnyName) || Enumerable.Range(at, count).Any(one => words.Is(one, WordTraits.Known) && !words.Is(one, WordTraits.AnyName) && words[one].Length > 3)) ? count : 0;

    // «De har Risperdal fra før»; «Kvello ringte» is somebody who is called as the scholar is.
    private static bool IsTermAlone(Words words, int first, int end) =>
        end == first + 1 && words.IsAllowed(first) && !words.IsAllowedHere(first) && !IsTold(words, first) && words[first].Length > 3 && !words.Is(first, WordTraits.AnyName | WordTraits.Place | WordTraits.Known) && words.Likely(first).Person < Namesake
        && !words.IsNamed(first) && !words.MayBeNamed(first) && !IsCalled(words, first) && words.Before(first) is not ("hos" or "gjelder" or "gjeld") && !Telling.Does(words.After(first)) && !Telling.IsAct(words.After(first));

    // «Kvello sin stefar», «Kvello (8)», «Kvello, 8 år».
    private static bool IsTold(Words words, int at) => words.After(at) is "sin" or "si" or "sitt" or "sine" or "("
        || (at + 2 < words.Count && words[at + 1].Lower is "," && words[at + 2].Kind == TokenKind.Number);

    private static bool IsPartOfMore(Words words, int first, int end) =>
        (end < words.Count && words.AreJoined(end - 1, end) && ((words.IsWritten(end) && !words.HasDigits(end)) || words[end].Lower is "vg1" or "vg2" or "vg3" || Telling.IsHouse(words[end].Lower) || (words[end].Lower is "-" && end + 1 < words.Count && words[end + 1].Lower.EndsWith("huset", StringComparison.Ordinal))))
        || (first > 0 && words.AreJoined(first - 1, first) && words.IsWritten(first - 1) && words.Is(first - 1, WordTraits.AnyName) && !words.Is(first - 1, WordTraits.Known));

    // «Vi kaller ham Kaptein Sabeltann», «hunden Brannbamsen».
    private static bool IsCalled(Words words, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - Near && words[before].Lower is not ("." or "?" or "!" or ","); before--)
        {
            if (Telling.IsNaming(words[before].Lower) || words[before].Lower is "ropt" or "ropte" or "ropa" or "roper" or "ropar")
            {
                return true;
            }
        }

        return Telling.Names(words.Before(at)) || words.Before(at) is "hunden" or "katten" or "hesten" or "bikkja" or "avd" or "avdeling" or "avdelinga" or "avdelingen" or "base" or "gruppe" or "gruppa"
            || Telling.IsHouse(words.Before(at)) || words.Before(at) is "barnehagen" or "barnehaga" or "skolen" or "skulen" or "firmaet" or "bedriften" or "bedrifta" or "båten" or "gården" or "garden";
    }

    // «NICE», «UNE» in a text that has small letters are short for something.
    private static bool IsNoName(Words words, int at) => !words.Is(at, WordTraits.AnyName) || (words.IsShouted(at) && !words[at].Caseless);
}
