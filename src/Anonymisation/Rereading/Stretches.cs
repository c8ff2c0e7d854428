using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// Small words that belong to what is found around them: the «på» of «kiwi på torget», the «i» before a home, and what describes it after a comma. By themselves
/// the second reading thinks little of them, but a home of which they are left standing is not masked.
/// </summary>
internal static class Stretches
{
    private const int Bridge = 3;

    // «andre brua i» between two pieces of a home.
    private const int HomeBridge = 4;

    private const int BetweenReach = 6;
    private const int Lead = 3;
    private const int Tail = 9;
    private const int Tails = 2;
    private const int Last = 2;

    private static readonly string[] Schools = ["skole", "skule", "barnehage", "sykehus", "sjukehus", "sykehjem", "sjukeheim", "vgs"];

    private static readonly FrozenSet<string> Joints = FrozenSet.Create(
        StringComparer.Ordinal, "i", "på", "ved", "til", "fra", "frå", "av", "hos", "hjå", "bak", "over", "under", "mot", "inni", "inne", "oppe", "nede", "borte", "like", "rett", "midt", "den", "det", "dei", "de", "en", "ein", "ei", "et", "eit", "andre", "siden", "sida");

    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        StringComparer.Ordinal, "i", "på", "ved", "til", "fra", "frå", "bak", "over", "under", "ovenfor", "ovanfor", "nedenfor", "nedanfor", "oppe", "nede", "inne", "øverst", "øvst", "nederst", "nedst", "innerst", "inst", "ytterst", "ytst", "rett", "like", "heilt", "helt", "midt",
        "den", "det", "dei", "de", "en", "ein", "ei", "et", "eit");

    private static readonly FrozenSet<string> Describing = FrozenSet.Create(
        StringComparer.Ordinal, "der", "det", "den", "dei", "de", "med", "uten", "utan", "inngang", "inngangen", "garasje", "på", "ved", "bak", "over", "under", "rett", "like", "nummer", "nr", "første", "fyrste", "andre", "tredje", "siste", "øverst", "øvst", "nederst", "nedst", "innerst", "inst", "ytterst", "ytst", "opp", "inn", "forbi", "huset", "døra", "vogn", "etasje", "gå", "kjør", "køyr", "nede", "oppe", "ute", "inne", "nær", "fremfor", "ovenfor", "nedenfor", "uten", "i", "innkjørsel", "innkøyrsle", "avkjørsel", "avkøyrsle", "oppkjørsel", "trapp", "trappa", "port", "porten", "balkong", "gavl", "gavlen", "kjelleren", "kjellaren", "loftet", "hybel", "hybelen", "vis-à-vis", "tvers", "lengst", "nest");

    // What is said of somebody's living there, and no longer of where it is.
    private static readonly FrozenSet<string> Ending = FrozenSet.Create(
        StringComparer.Ordinal, "men", "eller", "så", "mens", "medan", "for", "fordi", "om", "når", "som", "ikke", "ikkje", "sammen", "saman", "med", "alene", "åleine", "aleine", "nå", "no", "igjen", "ennå", "enno", "fortsatt", "framleis", "også", "òg", "da", "då", "fast", "midlertidig", "mellombels", "hjemme", "heime", "lenge", "hver", "kvar", "annenhver", "bare", "berre", "dag", "natt", "hele", "heile", "helgene", "vekene", "veka", "uka");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.Ordinal, "er", "e", "var", "va", "tar", "tek", "har", "hadde", "blir", "vert", "ble", "vart", "går", "kan", "skal", "vil", "må", "heter", "heiter", "kommer", "kjem", "at", "vi", "de", "dei", "han", "hun", "ho", "jeg", "eg");

    /// <summary>Where a stretch that begins or goes on here is bridged to: the token after it, or the same when nothing is.</summary>
    /// <param name="words">The text.</param>
    /// <param name="kinds">What each token is taken for, nothing for those that are left.</param>
    /// <param name="at">The first token that is left.</param>
    public static int Across(Words words, Topic[] kinds, int at)
    {
        var before = at > 0 ? kinds[at - 1] : Topic.Nothing;
        if (before is not (Topic.Organisation or Topic.Home or Topic.Place))
        {
            return at;
        }

        var end = at;
        while (end < words.Count && end - at < Bridge && kinds[end] == Topic.Nothing && Joints.Contains(words[end].Lower) && words.AreJoined(end - 1, end))
        {
            end++;
        }

        return end > at && end < words.Count && words.AreJoined(end - 1, end) && kinds[end] is Topic.Organisation or Topic.Home or Topic.Place
            && (before != Topic.Place || kinds[end] != Topic.Place) && !AreTwo(words, kinds, at - 1, end)
            ? end
            : before == Topic.Home || IsBetween(words, at) ? OverHome(words, kinds, at) : at;
    }

    // «Solbakken skole» and «Askøy» are told by themselves, «kiwi på torget» is not.
    private static bool AreTwo(Words words, Topic[] kinds, int last, int next) =>
        kinds[last] == Topic.Organisation && kinds[next] == Topic.Place && words.IsWritten(next) && last > 0 && kinds[last - 1] == Topic.Organisation
        && Array.Exists(Schools, school => words[last].Lower.EndsWith(school, StringComparison.Ordinal));

    // «på garden etter den | andre brua i | Tveit», «mellom samfunnshuset | og | Joker»: nobody does anything in it.
    private static int OverHome(Words words, Topic[] kinds, int at)
    {
        var end = at;
        while (end < words.Count && end - at < HomeBridge && kinds[end] == Topic.Nothing && words[end].Kind == TokenKind.Word && words.AreJoined(end - 1, end)
            && !Verbs.Contains(words[end].Lower) && !Ending.Contains(words[end].Lower) && !Facts.Subjects.IsSomebody(words[end].Lower) && (words[end].Lower is not "og" || IsBetween(words, at)))
        {
            end++;
        }

        return end > at && end < words.Count && words.AreJoined(end - 1, end) && kinds[end] is Topic.Organisation or Topic.Home or Topic.Place || (end > at && end < words.Count && words.AreJoined(end - 1, end) && kinds[end] != Topic.Nothing && IsBetween(words, at)) ? end : at;
    }

    private static bool IsBetween(Words words, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= BetweenReach && words[before].Kind == TokenKind.Word; before--)
        {
            if (words[before].Lower is "mellom")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Over a word or two that are left of a home before its sentence ends: «med tre | like tak.», «der brannen | var.».</summary>
    public static int LastWord(Words words, Topic[] kinds, int end)
    {
        for (var last = end; last < words.Count && last - end < Last && kinds[last] == Topic.Nothing && words[last].Kind == TokenKind.Word && words.AreJoined(last - 1, last) && !words.IsNewLine(last)
            && !Ending.Contains(words[last].Lower) && (last == end || !(Verbs.Contains(words[end].Lower) || Facts.Subjects.IsSomebody(words[end].Lower))); last++)
        {
            if (last + 1 == words.Count || words.IsNewLine(last + 1) || words[last + 1].Lower is "." or "," or ";")
            {
                return last + 1;
            }
        }

        return end;
    }

    /// <summary>«det hvite huset», «brannen»: what is told of few, and stands in a home, is of the home.</summary>
    public static void TakeIn(Words words, Topic[] kinds)
    {
        for (var at = 1; at < words.Count; at++)
        {
            kinds[at] = kinds[at] == Topic.RareFact && kinds[at - 1] == Topic.Home && words.AreJoined(at - 1, at) ? Topic.Home : kinds[at];
        }

        for (var at = words.Count - 2; at >= 0; at--)
        {
            kinds[at] = kinds[at] == Topic.RareFact && kinds[at + 1] == Topic.Home && words.AreJoined(at, at + 1) ? Topic.Home : kinds[at];
        }
    }

    /// <summary>Where a home begins with all that leads to it: «i den», «over».</summary>
    public static int Beginning(Words words, Topic[] kinds, int at)
    {
        var from = at;
        for (; from > 0 && kinds[from - 1] == Topic.Home && words.AreJoined(from - 1, from); from--)
        {
            at--;
        }

        // «hos svigermor | i den brune villaen»
        if (from > 1 && kinds[from - 1] == Topic.Nothing && kinds[from - 2] == Topic.Nothing && words[from - 2].Lower is "hos" or "hjå" or "hjo" && Facts.Subjects.IsSomebody(words[from - 1].Lower) && words.AreJoined(from - 2, from - 1) && words.AreJoined(from - 1, from))
        {
            return from - 2;
        }

        while (from > 0 && at - from < Lead && kinds[from - 1] == Topic.Nothing && Leads.Contains(words[from - 1].Lower) && words.AreJoined(from - 1, from))
        {
            from--;
        }

        return from;
    }

    /// <summary>Where the place begins that a home is said to be at: «på Kvåle, kvitmåla hus …»; the home itself when none is.</summary>
    public static int PlaceBefore(Words words, Topic[] kinds, int at)
    {
        // The comma may be taken for the home's.
        var comma = words[at].Lower is "," ? at : at - 1;
        var from = at;
        if (comma > 0 && words[comma].Lower is "," && comma + 1 < words.Count && !words.IsNewLine(comma + 1))
        {
            for (from = comma; from > 0 && at - from <= Lead && kinds[from - 1] is Topic.Place or Topic.Person or Topic.Organisation && !words.IsNewLine(from);)
            {
                from--;
            }
        }

        return from < comma ? from : at;
    }

    /// <summary>Where a home ends with all that is told of it: «…, den med rød dør», «…, på den siden der veien deler seg».</summary>
    public static int End(Words words, Topic[] kinds, int end)
    {
        for (var tail = 0; tail < Tails; tail++)
        {
            var start = end < words.Count && words[end].Lower is "," or "med" or "der" && !words.IsNewLine(end) ? words[end].Lower is "," ? end + 1 : end : words.Count;
            if (start + 1 >= words.Count || words.IsNewLine(start) || kinds[start] != Topic.Nothing || !Describes(words, kinds, start))
            {
                return end;
            }

            var next = start + 1;
            while (next < words.Count && next - start < Tail && !words.IsNewLine(next) && (words[next].Kind != TokenKind.Mark || words[next].Lower is "-" or "'" or "’") && words[next].Lower is not "men")
            {
                next++;
            }

            end = next;
        }

        return end;
    }

    // «fire kilometer opp langs bekken»
    private static bool IsFarAway(Words words, int at) =>
        at + 1 < words.Count && words[at + 1].Lower is "kilometer" or "km" or "meter" or "mil" or "hus" or "kvartal" or "avkjørsler" && (words[at].Kind == TokenKind.Number || Numbers.NumberWords.Of(words[at].Lower) is not null);

    // Not «med far», «det er langt», «i dag», «uten hjelp fra …».
    private static bool Describes(Words words, Topic[] kinds, int at) =>
        (Describing.Contains(words[at].Lower) || IsFarAway(words, at)) && (words[at].Lower is not "i" || words[at + 1].Lower is "den" or "det" or "dei" or "de" or "enden" or "andre" or "første" or "fyrste" or "tredje" or "kjelleren" or "kjellaren") && !words.IsNewLine(at + 1) && words[at + 1].Kind == TokenKind.Word && !Verbs.Contains(words[at + 1].Lower) && kinds[at + 1] != Topic.Person
        && !(words[at].Lower is "med" && (Facts.Subjects.IsSomebody(words[at + 1].Lower) || words[at + 1].Lower is "to" or "seg" or "meg"));
}
