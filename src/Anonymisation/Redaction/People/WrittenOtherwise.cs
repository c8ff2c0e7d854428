using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>
/// A name that is nearly somebody's, where the text speaks of how it is written: «Miriam på alle lister» of Mariam, «feilstavet» of Vilja. Without such words
/// Mariam and Miriam are two.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
internal sealed partial class WrittenOtherwise(string text, IReadOnlyList<Spot> spots)
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 48;
    // Of shorter ones another letter makes another name: «Liv», «Lin».
    private const int Shortest = 4;

    // More who are nearly called so are told apart by nobody.
    private const int Many = 8;

    // Of longer names two letters may be wrong.
    private const int Long = 6;

    private readonly List<int> _first = [.. Enumerable.Range(0, spots.Count).Where(at => spots[at].Type == FindingType.Person).DistinctBy(at => spots[at].Form, StringComparer.Ordinal)];

    /// <summary>The number of the only earlier name that is nearly the same, when the words beside this one are of writing; otherwise -1.</summary>
    public int Of(int at)
    {
        if (!IsOfWriting(at) || Namesakes.IsAnother(text, spots[at]) || !_first.Contains(at))
        {
            return -1;
        }

        var near = _first.FindAll(one => one < at && AreNear(spots[one].Form, spots[at].Form));
        // «Dere skriver Marit og Merit som om de var én»
        if (at > 0 && text.AsSpan(spots[at - 1].End..spots[at].Start) is " og " && near.Exists(one => spots[one].Form == spots[at - 1].Form))
        {
            return -1;
        }

        // Of several that are nearly the same themselves it is the last; of two persons of one given name nobody's.
        if (near.Count > Many || near.Count(one => spots[one].Form.Contains(' ', StringComparison.Ordinal)) > 1)
        {
            return -1;
        }

        return near.Count > 0 && near.TrueForAll(one => near.TrueForAll(other => Spelling.FirstWord(spots[one].Form) == Spelling.FirstWord(spots[other].Form) || AreNear(spots[one].Form, spots[other].Form))) ? near[^1] : -1;
    }

    private bool IsOfWriting(int at)
    {
        var before = text[Math.Max(0, spots[at].Start - Around)..spots[at].Start];
        before = before[(before.LastIndexOfAny(['.', '!', '?', '\n']) + 1)..];
        var after = text[spots[at].End..Math.Min(text.Length, spots[at].End + Around)];
        after = after.IndexOfAny(['.', '!', '?', '\n']) is var end and >= 0 ? after[..end] : after;
        return (Writing().IsMatch(before) || Writing().IsMatch(after)) && !Kin().IsMatch(after) && !SaysRole(before) && !Author().IsMatch(after) && !From().IsMatch(before);
    }

    // «Nora med o er pasienten, og Nura med u er storesøsteren»
    private static bool SaysRole(string before) => before.TrimEnd(' ', '«', '"', '“') is var words && Roles.Called(words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant()) is { Role: { } role } && role != Roles.Child && role != Roles.Adult;

    /// <summary>Whether one may be the other, written wrong.</summary>
    internal static bool AreNear(string one, string other)
    {
        string[] ones = one.Split(' ', '-'), others = other.Split(' ', '-');
        // «stor-Andreas» is not Anders.
        return Namesakes.Sort(ones[0]) is null && Namesakes.Sort(others[0]) is null && AreNear(ones, others);
    }

    private static bool AreNear(string[] ones, string[] others)
    {
        return ones.Length == others.Length ? ones.Zip(others).All(pair => IsNear(pair.First, pair.Second))
            : ones.Length == 1 ? IsNearWord(ones[0], others) : others.Length == 1 && IsNearWord(others[0], ones);
    }

    // «Engesæter» of Engeset; a word of the name as it is, says nothing of how it is written.
    private static bool IsNearWord(string one, string[] words) => !words.Contains(one, StringComparer.Ordinal) && (IsNear(one, words[0]) || IsNear(one, words[^1]) || IsNear(one, string.Concat(words)));

    private static bool IsNear(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (mine, theirs) = (Sound.Of(one), Sound.Of(other));
        var shorter = Math.Min(mine.Length, theirs.Length);
        return shorter >= Shortest && mine[0] == theirs[0] && (Math.Abs(mine.Length - theirs.Length) <= 2 && Distance(mine, theirs) <= (shorter >= Long ? 2 : 1) || HaveSameLetters(mine, theirs));
    }

    // «Salem», of Selam
    private static bool HaveSameLetters(string one, string other) => one.Length == other.Length && one.Length > Shortest && one.Order().SequenceEqual(other.Order());

    // How many letters are to be put in, taken out, exchanged or moved by one.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var here = 0; here <= one.Length; here++)
        {
            for (var there = 0; there <= other.Length; there++)
            {
                rows[here, there] = here == 0 || there == 0 ? here + there
                    : Math.Min(Math.Min(rows[here - 1, there], rows[here, there - 1]) + 1, rows[here - 1, there - 1] + (one[here - 1] == other[there - 1] ? 0 : 1));
                if (here > 1 && there > 1 && one[here - 1] == other[there - 2] && one[here - 2] == other[there - 1])
                {
                    rows[here, there] = Math.Min(rows[here, there], rows[here - 2, there - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }

    [GeneratedRegex(
        "(?<!\\p{L})(skriv\\p{Ll}*|skrevet|stav(er|ar|et|a|as|es)|feilstav\\p{Ll}+|papir\\p{Ll}*|i pass|passet|journal\\p{Ll}*|systemet|vedtak\\p{Ll}*|kortet|klasselist\\p{Ll}+|lista|lister|\\p{Ll}*lappen|brev|breva|brevet|loggen|logg|uttal\\p{Ll}*|noterte|notert|beklager|orsak|(med|uten|utan) (?-i:[a-hj-zæø])(?!\\p{L}))",
        Options,
        Patience)]
    private static partial Regex Writing();

    // Whoever writes is not written wrong: «Marte skriver at hun trives», «brev fra Hanne».
    [GeneratedRegex("^ (skriver|skriv|skrev|noterte|beklager|uttal\\p{Ll}*)(?! (seg|han|hun|ho)(?!\\p{L}))", Options, Patience)]
    private static partial Regex Author();

    [GeneratedRegex("(?<!\\p{L})(fra|frå|av) [«\"“]?$", Options, Patience)]
    private static partial Regex From();

    [GeneratedRegex("^[^,;]{0,16}(er|var) (\\p{Ll}*(søster|søstera|bror|broren|syster|systera|søsken)\\p{Ll}*)", Options, Patience)]
    private static partial Regex Kin();
}
