using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>A street, a house or a farm with a number, and streets that need none: «Storgt. 12 B», «Skuteviksboder 2», «østre rosten nr førti», «bor i nr. 14», «Haakon VIIs gate».</summary>
internal static class AddressFinder
{
    private const int LongestName = 4;

    // Nothing but a street ends so, in any case.
    private static readonly string[] Streets = ["vei", "veien", "veg", "vegen", "gate", "gata", "gaten", "gt", "vn", "allé", "alleen", "alléen", "veita", "veiten", "smau", "smauet", "stræde", "stredet", "terrasse", "terrassen", "svingen", "stien", "almenning", "gatå"];

    // Names of places end so too, and words: a capital and a number tell.
    private static readonly string[] Ends =
    [
        "sti", "bakke", "bakken", "bakkane", "bakk", "sving", "tun", "tunet", "krok", "kroken", "grend", "grenda", "li", "lia", "lien", "jord", "jordet", "haug", "haugen", "ås", "åsen", "ring", "ringen", "brygge", "brygga", "løkka", "løkken", "stubben", "topp", "toppen", "lund", "lunden", "hage", "hagen", "skrenten", "kleiva", "kleivane", "rud", "myr", "myra", "myrane", "eng", "enga", "moen",
        "kai", "kaia", "torg", "torget", "torv", "torvet", "flata", "dal", "dalen", "voll", "vollen", "land", "bygget", "heim", "hus", "vang", "plass", "plassen", "alle", "brynet", "boder", "brotet", "brottet", "faret", "leitet", "marka", "neset", "vika", "sletta", "tråkket", "tråkka", "skogen", "kollen", "berget", "steinen", "rosten", "hamna", "odden", "holmen", "hallen", "skjæret", "gården", "garden", "gardane", "bekken", "elva", "fjellet", "hammaren", "hammeren", "høgda", "høyden", "stranda", "stranden", "sundet", "teigen", "veita", "vollane", "åkeren", "åsane", "feltet", "senteret", "parken", "tomta", "tangen", "ekra", "gjerdet",
    ];

    private static readonly FrozenSet<string> Homes = Set(
        "i", "på", "til", "ved", "fra", "frå", "bor", "bur", "bodde", "budde", "hjemme", "heime", "adr", "adresse", "adressen", "adressa", "bosted", "bustad", "bopel", "nabo", "hjemmeadresse", "heimeadresse", "hybel", "leilighet", "leilegheit", "flyttet", "flytta", "besøk", "utenfor", "utanfor", "oppgangen", "hus", "huset");

    private static readonly FrozenSet<string> Sides = Set("øvre", "nedre", "store", "vestre", "østre", "austre", "søndre", "søre", "nordre", "gamle", "vesle", "lille", "ytre", "indre", "midtre", "nye");

    /// <param name="words">The text.</param>
    /// <param name="found">What has been found in it: the numbers of dates and ages are no houses.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found)
    {
        var taken = new bool[words.Count];
        foreach (var finding in found.Where(finding => finding.Type is FindingType.Age or FindingType.Date or FindingType.Phone or FindingType.IdentityNumber or FindingType.Account && finding.Certainty == Certainty.Certain))
        {
            var (first, end) = words.Within(finding);
            Array.Fill(taken, true, first, Math.Max(0, end - first));
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind != TokenKind.Word)
            {
                continue;
            }

            if ((Numbered(words, taken, at) ?? Unnumbered(words, at) ?? Home(words, taken, at)) is { } address)
            {
                yield return new Finding(words[address.First].Start, words[address.End - 1].End - words[address.First].Start, FindingType.Address, Certainty.Certain, Reason.Shape);
                at = address.End - 1;

                // «Sneppen 5B, 7713»: where it is.
                if (at + 2 < words.Count && words[at + 1].Lower is "," && words[at + 2] is { Kind: TokenKind.Number, Length: 4 } && !words.IsNewLine(at + 2) && !taken[at + 2])
                {
                    yield return new Finding(words[at + 2].Start, words[at + 2].Length, FindingType.Postcode, Certainty.Certain, Reason.Context);
                }
            }
        }
    }

    // The last word of the name is here; its number follows.
    private static (int First, int End)? Numbered(Words words, bool[] taken, int at)
    {
        var next = words.IsPoint(at + 1) && words.AreClose(at, at + 1) && words[at].Length < 12 ? at + 2 : at + 1;
        if (next >= words.Count || words.IsNewLine(next) || taken[next] || words.HasDigits(at) || words[at].Lower is "postboks" or "nr" or "nummer" || HouseNumber.End(words, next) is not (> 0 and var end) || IsCounted(words, next, end, KindOf(words, at) != Kind.Street))
        {
            return null;
        }

        var kind = KindOf(words, at);
        var first = Beginning(words, at);
        var capital = words.IsCapital(at) || words.IsCapital(first);
        var figures = words[end - 1].Kind == TokenKind.Number || words.HasDigits(next) || words[next].Lower is "nr" || words[next].Kind == TokenKind.Number;
        return kind switch
        {
            Kind.Street when first < at || words[at].Length > 6 || (words[at].Length > 4 && words.IsCapital(at)) => figures || capital ? (first, end) : null,
            Kind.End when (capital && !words[at].Caseless && !(words[first].StartsSentence && first == at && IsPlain(words, at) && end < words.Count && !words.IsNewLine(end) && words[end].Lower is not ",")) || (words[at].Caseless && (!words.Is(at, WordTraits.Known) || first < at) && (IsAtHome(words, first) || (first > 0 && words[first - 1].Lower is ","))) => figures || IsAtHome(words, first) ? (first, end) : null,
            Kind.Any when figures && words.IsWritten(at) && !words.IsShouted(at) && IsAtHome(words, first) => (first, end),
            _ => null,
        };
    }

    private enum Kind
    {
        None,
        Any,
        End,
        Street,
    }

    private static Kind KindOf(Words words, int at)
    {
        var lower = words[at].Lower;
        if (words.IsAllowed(at) || lower.Length < 2 || Telling.IsSmall(lower))
        {
            return Kind.None;
        }

        if (Telling.IsStreet(lower) && lower.Length < 6)
        {
            return Beginning(words, at) < at ? Kind.Street : Kind.None;
        }

        return EndsWith(lower, Streets) ? Kind.Street : EndsWith(lower, Ends) ? Kind.End : lower.Length > 3 && !Telling.Names(lower) ? Kind.Any : Kind.None;
    }

    private static bool EndsWith(string lower, string[] ends) => Array.Exists(ends, end => lower.Length >= end.Length && lower.EndsWith(end, StringComparison.Ordinal));

    private static bool IsPlain(Words words, int at) => words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.Place | WordTraits.Surname);

    // «3 ganger», «10 mg», «14. mars», «2 barn», «3 av»: something is counted.
    private static bool IsCounted(Words words, int number, int end, bool pointTells)
    {
        if (words[number] is { Kind: TokenKind.Number, Length: 4 } && (words[number].Lower.StartsWith("19", StringComparison.Ordinal) || words[number].Lower.StartsWith("20", StringComparison.Ordinal)))
        {
            return true;
        }

        if (HarmlessNumbers.IsEverybodys(words.Written(number)) || end >= words.Count || words.IsNewLine(end))
        {
            return HarmlessNumbers.IsEverybodys(words.Written(number));
        }

        var after = words[end].Lower;
        return Vocabulary.IsUnit(after) || (Vocabulary.IsTime(after) && after.Length > 1) || after is "av" or "x" or "+" or "=" or "<" or ">" || (pointTells && after is "." && words[end - 1].Kind == TokenKind.Number && end + 1 < words.Count && !words.IsNewLine(end + 1) && !words.IsCapital(end + 1) && words.AreJoined(end, end + 1))
            || (words[end].Kind == TokenKind.Word && !words.IsWritten(end) && !Telling.IsSmall(after) && !Telling.Does(after) && !Telling.IsWhere(after) && (after.EndsWith("er", StringComparison.Ordinal) || after.EndsWith("ar", StringComparison.Ordinal) || after is "barn" or "stk" or "team") && words.Is(end, WordTraits.Known) && !Telling.IsAct(after));
    }

    private static bool IsAtHome(Words words, int first)
    {
        var before = first - 1;
        if (before >= 0 && words[before].Lower is ":" or "." && !words.IsNewLine(first))
        {
            before--;
        }

        return first > 0 && !words.IsNewLine(first) && before >= 0 && Homes.Contains(words[before].Lower);
    }

    // «Roald Amundsens vei», «Øvre Slottsgate», «H. Ibsens gate», «Ole Vigs gt».
    private static int Beginning(Words words, int at)
    {
        var first = at;
        while (first > 0 && at - first < LongestName && (words.AreJoined(first - 1, first) || (words.IsPoint(first - 1) && first > 1 && words[first - 2].Length == 1)) && !words.IsNewLine(first))
        {
            var before = words.IsPoint(first - 1) && first > 1 && words[first - 2].Length == 1 ? first - 2 : first - 1;
            if (!(words[before].Kind == TokenKind.Word && !words.IsAllowed(before) && (words.IsWritten(before) ? !(words[before].StartsSentence && words.Is(before, WordTraits.Known) && !Sides.Contains(words[before].Lower)) : Sides.Contains(words[before].Lower) || (words[before].Caseless && words[before].Lower.EndsWith('s') && first == at && words[before].Length > 3 && !words.IsSmall(before)))))
            {
                break;
            }

            first = before;
        }

        return first;
    }

    // «i Storgata», «Haakon VIIs gate», «ved Nordre vei».
    private static (int First, int End)? Unnumbered(Words words, int at)
    {
        var lower = words[at].Lower;
        if (words[at].Caseless || words.IsAllowed(at))
        {
            return null;
        }

        if (words.IsWritten(at) && lower.Length > 6 && (lower.EndsWith("gata", StringComparison.Ordinal) || lower.EndsWith("veien", StringComparison.Ordinal) || lower.EndsWith("vegen", StringComparison.Ordinal) || lower.EndsWith("alléen", StringComparison.Ordinal) || lower.EndsWith("sgate", StringComparison.Ordinal)))
        {
            return words[at].StartsSentence && (words.Is(at, WordTraits.Known) || words.IsMade(at)) ? null : (Beginning(words, at), at + 1);
        }

        return lower is "gate" or "vei" or "veg" && at > 0 && words.IsWritten(at - 1) && words[at - 1].Lower.EndsWith('s') && words.AreJoined(at - 1, at) && !words[at - 1].StartsSentence ? (Beginning(words, at), at + 1) : null;
    }

    // «bor i nr. 12», «de bur i nummer 14 B».
    private static (int First, int End)? Home(Words words, bool[] taken, int at)
    {
        if (words[at].Lower is not ("nr" or "nummer") || at < 2 || words[at - 1].Lower is not ("i" or "på") || !(words[at - 2].Lower is "bor" or "bur" or "bodde" or "budde" or "nabo" or "naboen" or "hjemme" or "heime" or "inn" or "flyttet" or "flytta" or "familien" or "huset"))
        {
            return null;
        }

        return HouseNumber.End(words, at) is > 0 and var end && !taken[end - 1] ? (at, end) : null;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
