using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>
/// What somebody does for a living, or is trusted with. Offices that few hold tell wherever they stand; an occupation where it is said of somebody;
/// the profession of a helper only where it is that of a child's own people.
/// </summary>
internal static class OccupationFinder
{
    private const int Most = 8;

    private static readonly FrozenSet<string> Is = FrozenSet.Create(StringComparer.Ordinal, "er", "e", "var", "va", "vart", "ble", "blei", "blir", "som", "utdannet", "utdanna", "være", "vere", "vært", "vore", "blitt");

    private static readonly FrozenSet<string> Between = FrozenSet.Create(
        StringComparer.Ordinal,
        "den", "det", "en", "ein", "ei", "et", "eit", "nå", "no", "også", "òg", "selv", "sjølv", "fortsatt", "framleis", "fremdeles", "tidligere", "tidlegare", "pensjonert", "utdannet", "utdanna", "ny", "nye", "eneste", "einaste", "jo", "lokal", "lokale", "selvstendig", "kjent", "kjend", "eks", "assisterende", "fast", "ansatt", "deltids", "hobby", "profesjonell", "utenlandsk");

    private static readonly FrozenSet<string> Works = FrozenSet.Create(
        StringComparer.Ordinal,
        "jobber", "jobbar", "jobbe", "jobba", "jobbet", "jobb", "jobben", "arbeider", "arbeidar", "arbeide", "arbeida", "arbeidet", "arbeidde", "arbeid", "ansatt", "tilsett", "stilling", "stillingen", "vikar", "virker", "utdanning", "utdannet", "utdanna", "yrke", "freelancer", "karriere", "ekstrajobb", "sommerjobb");

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.Ordinal, "yrke", "yrkesbakgrunn", "arbeid", "jobb", "beskjeftigelse", "arbeidsforhold", "levevei", "næring");

    private static readonly FrozenSet<string> Runs = FrozenSet.Create(StringComparer.Ordinal, "driver", "driv", "drev", "dreiv", "drive", "eier", "eig", "eide", "åtte", "leder", "leier", "leiar", "styrer");

    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        StringComparer.Ordinal, "leder", "leiar", "nestleder", "nestleiar", "formann", "styreleder", "styreleiar", "trener", "trenar", "dirigent", "kasserer", "president", "sjef", "grunnlegger", "grunnleggar");

    private static readonly FrozenSet<string> NotRun = FrozenSet.Create(StringComparer.Ordinal, "og", "på", "ikke", "ikkje", "seg", "ut", "å", "ham", "henne", "han", "hun", "ho", "oss", "meg", "dem", "inn", "bort", "av", "i", "til", "av", "mye", "mykje", "fortsatt", "framleis", "noe", "noko", "ingenting", "når");

    private static readonly FrozenSet<string> Where = FrozenSet.Create(StringComparer.Ordinal, "på", "i", "ved", "hos", "for");

    private static readonly FrozenSet<string> Times = FrozenSet.Create(
        StringComparer.Ordinal,
        "natt", "natta", "natten", "kveld", "kveldstid", "dagtid", "skift", "turnus", "helg", "helga", "helgen", "helgene", "helgane", "saken", "saka", "det", "dette", "utlandet", "stykker", "perioder", "periodar", "seg", "å", "full", "deltid", "fullt", "halv", "to", "tre", "fire", "skole", "skule", "hjemmet", "heimen", "morgenen", "lag");

    /// <summary>Whether an occupation may be told from the word on, which no list has.</summary>
    public static bool Begins(string lower) =>
        Works.Contains(lower) || Labels.Contains(lower) || Runs.Contains(lower) || Leads.Contains(lower) || Agents.IsAgent(lower) || Trusted.Begins(lower);

    public static Fact? At(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        if (Length(words, at, ListOf.Offices) is var office and > 0)
        {
            return new Fact(at, clauses.WithPlace(at + office));
        }

        if (!words.Begins(at, Beginning.Occupation))
        {
            return AsPredicate(words, clauses, at);
        }

        if (IsWorkAs(words, at) && clauses.GoesOn(at + 2))
        {
            return Told(words, clauses, at, at + 2);
        }

        if (Labels.Contains(lower) && words.After(at) is ":" && at + 2 < words.Count && !IsHelper(words, at + 2) && clauses.GoesOnInSentence(at + 2 + 1))
        {
            return new Fact(at + 2, clauses.End(at + 2, Most));
        }

        return AsPredicate(words, clauses, at) ?? AsOwner(words, clauses, at) ?? AsAgent(words, clauses, at) ?? (Length(words, at + 1, ListOf.Offices) == 0 ? Trusted.At(words, clauses, at) : null) ?? AsLeader(words, clauses, at);
    }

    private static bool IsWorkAs(Words words, int at) => Works.Contains(words[at].Lower) && words.After(at) is "som";

    // «Fosterfar jobber som losoverstyrmann», whatever that is; not «jeg jobber som kontaktlærer».
    private static Fact? Told(Words words, Clauses clauses, int verb, int first)
    {
        var own = Subjects.OwnBefore(words, clauses, verb);
        var end = clauses.End(first, Most);
        var helper = false;
        for (var at = first; at < end; at++)
        {
            helper |= IsHelper(words, at);
        }

        return own || !(helper || Subjects.WriterBefore(words, clauses, verb)) ? new Fact(first, end) : null;
    }

    // «far er los», «Mora, som er befal», «faren, en kjent gullsmed», «han er skipper på hurtigbåten».
    private static Fact? AsPredicate(Words words, Clauses clauses, int at)
    {
        var occupation = Length(words, at, ListOf.Occupations);
        var helper = occupation == 0 || IsHelper(words, at);
        var length = Math.Max(occupation, helper ? Length(words, at, ListOf.Helpers) : 0);
        if (length == 0 || at == 0)
        {
            return null;
        }

        var first = at;
        while (first > 0 && at - first < 3 && Between.Contains(words[first - 1].Lower) && clauses.GoesOn(first))
        {
            first--;
        }

        var own = Subjects.OwnBefore(words, clauses, first);
        var said = first > 0 && clauses.GoesOn(first) && (Is.Contains(words[first - 1].Lower) || IsAlso(words, clauses, first))
            || words[first].Lower is "tidligere" or "tidlegare" or "pensjonert" && first < at && !helper;
        var beside = own && first > 0 && words[first - 1].Lower is "," or "(" or ":" && !helper;
        said |= occupation > 0 && first > 1 && clauses.GoesOn(first) && clauses.GoesOn(first - 1) && IsKin(words[first - 2].Lower, words[first - 1].Lower);
        var told = said && (helper ? own && words[first - 1].Lower is not "som" : !Subjects.WriterBefore(words, clauses, first - 1));
        return told || beside ? new Fact(first, clauses.WithPlace(at + length)) : null;
    }

    // «Gift med en bonde», «dotter av ein los».
    private static bool IsKin(string kin, string joint) => joint switch
    {
        "med" => kin is "gift" or "sammen" or "saman" or "kjæreste" or "kjærast" or "samboer" or "sambuar" or "forlovet" or "forlova",
        "av" or "til" => kin is "datter" or "dotter" or "sønn" or "son" or "barnebarn" or "barnebarnet" or "dattera" or "sønnen" or "dottera" or "sonen",
        _ => false,
    };

    // «Han er katolikk og diakon».
    private static bool IsAlso(Words words, Clauses clauses, int first) =>
        words[first - 1].Lower is "og" && first > 2 && clauses.GoesOn(first - 1) && clauses.GoesOn(first - 2) && words[first - 3].Lower is "er" or "var";

    // «Far driver campingplassen», «mor jobber på fiskemottaket».
    private static Fact? AsOwner(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        var runs = Runs.Contains(lower);
        if (!(runs || Works.Contains(lower)) || !clauses.GoesOn(at) || !clauses.GoesOn(at + 1) || !(Subjects.OwnBefore(words, clauses, at) || (runs && IsOwnPlace(words, at))))
        {
            return null;
        }

        if (runs && !NotRun.Contains(words.After(at)))
        {
            return new Fact(at, clauses.WithPlace(clauses.End(at, Most)));
        }

        return Works.Contains(lower) && Where.Contains(words.After(at)) && clauses.GoesOn(at + 2) && !Times.Contains(words[at + 2].Lower)
            ? new Fact(at, clauses.End(at, Most))
            : null;
    }

    // «Foreldrene driver en restaurant», «han eier et verksted»: a place, whoever they are.
    private static bool IsOwnPlace(Words words, int at) =>
        words.Before(at) is "han" or "hun" or "ho" or "foreldrene" or "foreldra" or "familien" or "besteforeldrene" or "besteforeldra"
        && words[at].Lower is not ("leder" or "leier" or "leiar" or "styrer" or "drive") && words.After(at) is "en" or "et" or "ei" or "ein" or "eit" or "egen" or "eget" or "eigen" or "eige"
        && words.After(at + 1) is not ("gruppe" or "prosjekt" or "tiltak" or "arbeid" or "nettverk" or "metode" or "type" or "form" or "slags" or "stor" or "viktig" or "hund" or "katt" or "mobil" or "telefon" or "bil" or "båt" or "hus" or "hytte" or "leilighet" or "leilegheit" or "del" or "eller" or "evig");

    // «Mor er sirkusdirektrise», which no list has: one who does something, said of a child's own people.
    private static Fact? AsAgent(Words words, Clauses clauses, int at) =>
        words.Spanned(at, ListOf.Origins) == 0 && Agents.IsAgent(words[at].Lower) && clauses.GoesOn(at) && words[at - 1].Lower is "er" or "var" && Subjects.OwnBefore(words, clauses, at - 1)
            ? new Fact(at, clauses.WithPlace(at + 1))
            : null;

    // «Han er leiar for det frivillige brannvernet», «Stein, trener for jentene».
    private static Fact? AsLeader(Words words, Clauses clauses, int at) =>
        Leads.Contains(words[at].Lower) && words.After(at) is "for" or "av" or "i" && clauses.GoesOn(at + 2)
            && at > 0 && words.Before(at) is "er" or "var" or "som" or "og" && !Subjects.WriterBefore(words, clauses, at)
            ? new Fact(at, clauses.WithPlace(clauses.End(at, Most)))
            : null;

    private static bool IsHelper(Words words, int at) => Length(words, at, ListOf.Helpers) > 0;

    private static int Length(Words words, int at, ListOf list) =>
        at >= words.Count ? 0 : words.Spanned(at, list) is var count and > 0 ? count : words.HasEnd(at, list) ? 1 : 0;
}
