using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// Where a name goes without anything in its place, because the word beside it says the same: «mor Linda» → «mor», «Far, Odd Even, er» → «Far er».
/// The commas and brackets that only held the name go with it.
/// </summary>
/// <param name="mentions">Of each spot, how often its thing is mentioned.</param>
internal sealed class Rewriting(string text, IReadOnlyList<Spot> spots, List<RoleCue>[] cues, IReadOnlyList<int> mentions)
{
    // After these a comma stays: «fastlegen, Torunn Skaugvik, men ikke …».
    private static readonly HashSet<string> KeepComma = new(["men", "og", "som", "der", "for", "så", "mens", "medan", "fordi", "eller", "når", "da", "hvor", "kor", "at", "om"], StringComparer.Ordinal);

    /// <summary>Of each spot of the thing what to write, and over what.</summary>
    /// <param name="placeholder">What the thing is called.</param>
    /// <param name="words">Of each spot, the placeholder with its genitive.</param>
    public IEnumerable<(int At, Edit Edit)> Of(Thing thing, string placeholder, Func<int, string> words)
    {
        // Numbered, it is told apart by its number; named but once beside its word, it needs none.
        var mayGo = !placeholder.AsSpan().ContainsAnyInRange('0', '9') || thing.Spots.All(at => CueOf(thing, at) is { Plural: false });
        foreach (var at in thing.Spots)
        {
            yield return (at, EditOf(thing, at, CueOf(thing, at) is { Plural: true } ? RowMayGo(at) : mayGo, words(at)));
        }
    }

    // «foreldra, Marit og Stein»: all of a row, or nobody, and only those who are named nowhere else.
    private bool RowMayGo(int at)
    {
        while (at > 0 && PeerCue(at) is not null)
        {
            at--;
        }

        for (; mentions[at] == 1; at++)
        {
            if (at + 1 == spots.Count || PeerCue(at + 1) is not { } next)
            {
                return true;
            }

            if (next.Joint != RoleJoint.Peer)
            {
                return false;
            }
        }

        return false;
    }

    private RoleCue? PeerCue(int at) => cues[at].Find(cue => cue is { Plural: true, Start: -1 });

    private RoleCue? CueOf(Thing thing, int at)
    {
        foreach (var cue in cues[at])
        {
            if (cue.Joint != RoleJoint.None && cue.Role == thing.Role && cue.Role.Key is not ("writer" or "recipient" or "family"))
            {
                return cue;
            }
        }

        return null;
    }

    private Edit EditOf(Thing thing, int at, bool mayGo, string words)
    {
        var spot = spots[at];
        var genitive = words.EndsWith("]s", StringComparison.Ordinal);
        var cue = CueOf(thing, at);
        if (cue is null || (cue.Joint != RoleJoint.Space && genitive))
        {
            return new Edit(spot.Start, spot.End, words);
        }

        // «fastlege dr. Skaug»: nothing reads well after «dr.».
        if (cue is { Start: >= 0, Word: "dr" or "doktor" })
        {
            return new Edit(cue.Start, spot.End, words);
        }

        if (!mayGo)
        {
            return cue is { Joint: RoleJoint.Space, Start: >= 0 } && cue.Role.IsPlain(cue.Word) ? new Edit(cue.Start, spot.End, words) : new Edit(spot.Start, spot.End, words);
        }

        return cue.Joint switch
        {
            RoleJoint.Space when text[spot.Start - 1] is ' ' or '\u00a0' => new Edit(EndBefore(spot.Start), spot.End, genitive ? "s" : ""),
            RoleJoint.Bracket when Next(spot.End) == ')' => new Edit(EndBefore(spot.Start - 1), spot.End + 1, ""),
            RoleJoint.Peer => new Edit(spots[at - 1].End, EndOfApposition(spot.End), ""),
            RoleJoint.Comma => new Edit(EndBefore(spot.Start), EndOfApposition(spot.End), ""),
            _ => new Edit(spot.Start, spot.End, words),
        };
    }

    private char Next(int at) => at < text.Length ? text[at] : '\0';

    // Before the space, the comma and the colon that stand before a name.
    private int EndBefore(int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\u00a0' or ',' or ':' or '–' or '-')
        {
            start--;
        }

        return start;
    }

    private int EndOfApposition(int end)
    {
        if (Next(end) != ',' || Next(end + 1) != ' ')
        {
            return end;
        }

        var word = new string([.. text.Skip(end + 2).TakeWhile(char.IsLetterOrDigit)]);
        return word.Length == 0 || char.IsDigit(word[0]) || char.IsUpper(word[0]) || KeepComma.Contains(word) ? end : end + 1;
    }
}
