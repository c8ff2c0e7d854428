using System.Collections.Frozen;
using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Guard;

/// <summary>
/// What becomes of an address. In each of its words a name is looked for, as if it stood alone and was written as one; places and organisations are what addresses are made of,
/// and of numbers only those of people count: the rest are the meeting's.
/// </summary>
internal static class LinkPolicy
{
    private const int LongestChance = 3;

    // What the addresses of video rooms are made of, and no list of Norwegian words has.
    private static readonly FrozenSet<string> Usual = new[]
    {
        "https", "www", "com", "org", "net", "app", "web", "zoom", "teams", "microsoft", "live", "meetup", "join", "launch", "launcher", "whereby", "webex", "google", "meet", "meeting", "jit", "jitsi",
        "bigbluebutton", "pexip", "confrere", "thread", "context", "tid", "oid", "pwd", "mtid", "room", "rooms", "moterom", "fellesrom", "mote", "video", "videorom", "client", "start", "conf", "conference",
        "call", "kommune", "html", "php", "index",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that stand in its way; empty when it may stand. Each of what cannot be read at all.</summary>
    /// <param name="screen">As the engine finds in a word that stands alone.</param>
    public static ImmutableArray<IdentifyingPlace> PlacesIn(GuardedText link, Func<string, IReadOnlyList<Finding>> screen, GuardedCommand command, CaseNames inCase)
    {
        if (LinkWords.Of(link.Text) is not { } words)
        {
            return [new IdentifyingPlace(link.Field, 0, link.Text.Length, Identifying.WebAddress, MayStand: false)];
        }

        var places = ImmutableArray.CreateBuilder<IdentifyingPlace>();
        foreach (var word in words.Where(word => !Usual.Contains(word.Text)))
        {
            var named = Named(word.Text);
            var found = screen(named).Where(finding => finding.Type is FindingType.Person or FindingType.IdentityNumber or FindingType.Phone).ToList();
            if (Weigh(word, named, found, inCase) is not { } weighed)
            {
                continue;
            }

            var place = new IdentifyingPlace(link.Field, word.Start, word.Length, weighed.Kind, weighed.Asks);
            if (!(weighed.Asks && command.Cleared.Contains(link.Text.Substring(word.Start, word.Length), StringComparer.OrdinalIgnoreCase)) && !places.Any(one => one.Start == place.Start && one.Length == place.Length && one.MayStand == place.MayStand))
            {
                places.Add(place);
            }
        }

        return [.. places.Where(place => !places.Any(one => !one.MayStand && place.MayStand && one.Start <= place.Start && place.Start < one.Start + one.Length)).OrderBy(place => place.Start)];
    }

    private static (Identifying Kind, bool Asks)? Weigh(LinkWord word, string named, List<Finding> found, CaseNames inCase)
    {
        if (found.Exists(finding => finding is { Type: FindingType.IdentityNumber, Certainty: Certainty.Certain }))
        {
            return (Identifying.IdentityNumber, false);
        }

        if (found.Exists(finding => finding is { Type: FindingType.Phone, Certainty: Certainty.Certain }))
        {
            return (Identifying.Phone, true);
        }

        var person = found.FindAll(finding => finding.Type == FindingType.Person);
        var listed = person.Exists(finding => finding is { Certainty: Certainty.Certain, Reason: Reason.List });
        return person.Count == 0 ? null
            : inCase.Knows(named) ? (Identifying.Person, false)
            : listed ? (Identifying.Person, named.Length <= LongestChance)
            : word.Guessed || named.Length <= LongestChance ? null
            : (Identifying.Person, true);
    }

    // Small letters are how an address has a name: the engine is asked as if it were written as people write it.
    private static string Named(string word) => string.Concat(word[..1].ToUpperInvariant(), word[1..].ToLowerInvariant());
}
