using System.Collections.Frozen;
using System.Globalization;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>What is true of few: an event people have heard of, a title won, a rare diagnosis, a twin, «the only one in the valley».</summary>
internal static class RareFactFinder
{
    private const int Most = 10;
    private const int FewPupils = 60;
    private const int ManySiblings = 6;

    // Diagnoses that many have, and what no syndrome is.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal, "asperger", "aspergers", "tourette", "tourettes", "irritabel", "metabolsk", "utmattelsessyndrom", "utmattingssyndrom", "smertesyndrom", "abstinenssyndrom", "stressyndrom", "alkoholsyndrom", "posttraumatisk");

    private static readonly FrozenSet<string> Superlatives = FrozenSet.Create(
        StringComparer.Ordinal, "største", "eldste", "yngste", "minste", "beste", "raskeste", "rikeste", "sterkeste", "første", "fyrste", "einaste", "eneste", "største", "høyeste", "høgste", "nordligste", "sørligste", "siste");

    private static readonly FrozenSet<string> Colours = FrozenSet.Create(StringComparer.Ordinal, "gule", "røde", "raude", "blå", "blåe", "grønne", "grøne", "hvite", "kvite", "svarte", "rosa", "lilla", "oransje");

    private static readonly string[] Houses = ["huset", "husa", "hytta", "hytten", "blokka", "blokken", "villaen", "gården", "garden", "naustet", "bygget", "brakka"];

    // «Eneste» is said of much that anybody could have.
    private static readonly FrozenSet<string> Anybodys = FrozenSet.Create(
        StringComparer.Ordinal,
        "gang", "gong", "gangen", "gongen", "måten", "måte", "grunnen", "tingen", "ting", "tiltaket", "løsningen", "løysinga", "muligheten", "moglegheita", "håpet", "håp", "svaret", "trøsten", "ønsket", "ønsket", "planen", "alternativet", "stedet", "staden", "spørsmålet", "dagen", "timen", "faget", "fag", "kravet", "målet", "maten", "ordet", "ord", "kontakten", "vennen", "venn", "bekymringen",
        "friminutt", "hverdag", "feil", "problem", "problemet", "feilen", "dag", "natt", "time", "kveld", "økt", "uke", "veke", "gangene", "han", "hun", "ho", "jeg", "eg", "vi", "de", "dei", "barnet", "gutten", "guten", "jenta", "mor", "far", "er", "var", "hadde", "jeg", "du", "eleven", "klærne", "leken", "interessen");

    // «Den eneste som får henne opp» is said of many; «den eneste som så ham gå inn» is not.
    private static readonly FrozenSet<string> Anyones = FrozenSet.Create(
        StringComparer.Ordinal,
        "får", "fikk", "fekk", "klarer", "klarte", "klarar", "kan", "kunne", "når", "nådde", "forstår", "forstod", "vet", "veit", "vet", "tør", "torde", "hjelper", "hjelp", "hjalp", "virker", "verkar", "fungerer", "fungerar", "roer", "roar", "trøster", "teller", "betyr", "gjelder", "er", "var", "spør", "spurte", "har", "hadde", "gir", "gjev", "ga", "gjør", "gjer", "trengs",
        "snakker", "snakket", "snakkar", "bryr", "bryr", "mangler", "manglar", "merker", "gjenstår", "stemmer", "passer", "holder", "held", "kommer", "kjem", "ikke", "ikkje", "vil", "ville", "tar", "tek", "tok", "skal", "må", "blir", "stiller", "svarer", "ringer", "lytter", "hører", "høyrer", "ser");

    /// <summary>Whether a rare fact may be told from the word on, which no list has and is no number.</summary>
    public static bool Begins(string lower) =>
        IsBirth(lower) || IsFind(lower) || IsKnown(lower) || Renown.Begins(lower) || Superlatives.Contains(lower) || IsOnly(lower) || Numbers.Of(lower) is not null || Colours.Contains(lower);

    public static Fact? At(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        if (words.Spanned(at, ListOf.RareFacts) is var count and > 0)
        {
            return new Fact(at, clauses.WithPlace(at + count));
        }

        if (words.HasEnd(at, ListOf.RareFacts))
        {
            var first = lower.Contains("syndrom", StringComparison.Ordinal) ? Named(words, at) : at;
            return Common.Contains(lower) || Common.Contains(words.Before(at)) ? null : new Fact(first, clauses.WithPlace(at + 1));
        }

        if (IsAfterDiagnosis(words, at) && words.IsWritten(at) && !words.IsShouted(at) && !words.IsAllowed(at) && !Common.Contains(lower))
        {
            return new Fact(at, at + 1);
        }

        if (words[at].Kind != TokenKind.Number && !words.Begins(at, Beginning.RareFact))
        {
            return null;
        }

        return Born(words, clauses, at) ?? Renown.At(words, clauses, at) ?? OnlyOne(words, clauses, at) ?? Few(words, clauses, at) ?? House(words, clauses, at);
    }

    /// <summary>What somebody is said to have: «diagnosen Leighs»; what many have is no rare fact for that.</summary>
    public static bool IsAfterDiagnosis(Words words, int at) =>
        at > 0 && words.IsLetterful(at) && words.AreJoined(at - 1, at) && words[at - 1].Lower is "diagnosen" or "diagnosa" or "diagnose" or "sykdommen" or "sjukdomen" or "sjukdommen" or "syndromet";

    /// <summary>What only seemed to be a diagnosis: «sykdommen Storm har». It was found as a name too, and a list has it or it does something.</summary>
    public static HashSet<Finding> OfSomebody(Words words, List<Finding> found)
    {
        var people = found.Where(finding => finding.Type == FindingType.Person).Select(finding => (finding.Start, finding.Length)).ToHashSet();
        return found.Where(fact => fact.Type == FindingType.RareFact && people.Contains((fact.Start, fact.Length)) && words.Within(fact).First is var at
            && IsAfterDiagnosis(words, at) && (words.Is(at, WordTraits.AnyName) || Telling.Does(words.After(at)))).ToHashSet();
    }

    /// <summary>«Tvillingene», «trillinger»: twins in general are spoken of, these are somebody's.</summary>
    public static bool IsOfOneBirth(string lower) =>
        lower.StartsWith("trilling", StringComparison.Ordinal) || lower.StartsWith("firling", StringComparison.Ordinal) || lower.StartsWith("femling", StringComparison.Ordinal)
        || (lower.StartsWith("tvilling", StringComparison.Ordinal) && (lower.EndsWith("ene", StringComparison.Ordinal) || lower.EndsWith("ane", StringComparison.Ordinal) || lower.EndsWith("en", StringComparison.Ordinal)));

    // «Smith-Magenis syndrom», with whom it is named after.
    private static int Named(Words words, int at)
    {
        var first = at;
        while (first > 0 && (words.IsCapital(first - 1) || words[first - 1].Lower is "-") && words.AreJoined(first - 1, first))
        {
            first--;
        }

        return first;
    }

    // «født i brøytebilen», «fant faren sin i garasjen».
    private static Fact? Born(Words words, Clauses clauses, int at)
    {
        if (!clauses.GoesOn(at + 1) || !clauses.GoesOn(at + 2))
        {
            return null;
        }

        var lower = words[at].Lower;
        var born = IsBirth(lower) && words[at + 1].Lower is "i" or "på" && words[at + 2].Kind == TokenKind.Word && !words.IsCapital(at + 2) && words[at + 2].Length > 3;
        var found = IsFind(lower) && (Subjects.IsOwn(words[at + 1].Lower) || Subjects.IsOwn(words[at + 2].Lower));
        var known = IsKnown(lower) && words[at + 1].Lower is "som"
            && words.Before(at) is "er" or "var" or "va" or "som" && (at < 2 || words[at - 2].Lower is not ("det" or "dette" or "ikke" or "ikkje"));
        return born || found || known ? new Fact(at, clauses.End(at, Most)) : null;
    }

    private static bool IsBirth(string lower) => lower is "født" or "fødd";

    private static bool IsFind(string lower) => lower is "fant" or "fann" or "funnet" or "funne";

    private static bool IsKnown(string lower) => lower is "han" or "hun" or "ho" or "gutten" or "guten" or "jenta" or "mannen" or "dama" or "kvinna" or "ungen";

    private static bool IsOnly(string lower) => lower is "bare" or "berre" or "kun";

    private static Fact? OnlyOne(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        if (!Superlatives.Contains(lower) || !clauses.GoesOn(at + 1))
        {
            return null;
        }

        var first = at > 0 && words[at - 1].Lower is "den" or "det" or "dei" or "de" or "som" ? at - 1 : at;
        var end = clauses.End(at, Most);
        var only = lower is "eneste" or "einaste";
        var anybodys = Anybodys.Contains(words[at + 1].Lower) || (words[at + 1].Lower is "som" && at + 2 < words.Count && Anyones.Contains(words[at + 2].Lower));
        var told = only ? !anybodys || HasScope(words, at, end, Scopes.All) : HasScope(words, at, end, Scopes.Places);
        return told && !(only && words[first].Lower is "det") ? new Fact(first, end) : null;
    }

    // «bare én annen gravid i kommunen», «19 elevar på heile skulen», «åtte sysken».
    private static Fact? Few(Words words, Clauses clauses, int at)
    {
        if (IsOnly(words[at].Lower) && clauses.GoesOn(at + 1) && (words[at + 1].Kind == TokenKind.Number || Numbers.Of(words[at + 1].Lower) is not null))
        {
            var end = clauses.End(at, Most);
            var start = at;
            while (at - start < 5 && clauses.GoesOn(start))
            {
                start--;
            }

            var child = words[at + 2 < words.Count ? at + 2 : at + 1].Lower is "i" or "på" or "jente" or "jenter" or "gutt" or "gut" or "gutter" or "gutar" or "elev" or "elever" or "elevar" or "familie" or "familier" or "familiar" or "barn";
            return HasScope(words, start, end, child ? Scopes.All : Scopes.Places) ? new Fact(at, end) : null;
        }

        var number = words[at].Kind == TokenKind.Number && int.TryParse(words[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Numbers.Of(words[at].Lower);
        if (number is null || !clauses.GoesOn(at + 1))
        {
            return null;
        }

        return words[at + 1].Lower switch
        {
            "søsken" or "sysken" or "søsknar" or "brødre" or "søstre" or "systrer" when number >= ManySiblings => new Fact(at, at + 2),
            "elever" or "elevar" or "barn" or "unger" or "ungar" when number <= FewPupils && HasScope(words, at, clauses.End(at, 6), Scopes.WholeSchools) => new Fact(at, clauses.End(at, 6)),
            _ => null,
        };
    }

    private static Fact? House(Words words, Clauses clauses, int at) =>
        Colours.Contains(words[at].Lower) && words.Before(at) is "det" or "den" or "dei" or "de" && clauses.GoesOn(at + 1) && Array.Exists(Houses, house => words[at + 1].Lower.EndsWith(house, StringComparison.Ordinal))
            ? new Fact(at - 1, clauses.WithPlace(at + 2))
            : null;

    private static bool HasScope(Words words, int first, int end, FrozenSet<string> scopes)
    {
        for (var at = first; at < end; at++)
        {
            if (scopes.Contains(words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
