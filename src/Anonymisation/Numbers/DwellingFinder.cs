using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// A dwelling and where it stands, told in words: «det gule huset bak Kiwi på Sletta», «hybelen i kjelleren hos tante», «øverste garden i Skaret, forbi to grinder».
/// Asked about: how sure it is, the second reading says.
/// </summary>
internal static class DwellingFinder
{
    // So many words tell one stretch of the way.
    private const int Stretch = 4;
    private const int LongestTail = 9;
    private const int Near = 6;

    private static readonly string[] Dwellings =
    [
        "huset", "hus", "huse", "leilighet", "leiligheten", "leiligheter", "leilegheit", "leilegheita", "leilegheiter", "hybel", "hybelen", "bolig", "boligen", "bustad", "bustaden", "blokk", "blokka", "blokken", "blokkene", "blokkane",
        "gard", "garden", "gård", "gården", "bruk", "bruket", "brakka", "brakke", "brakkene", "brakkeriggen", "hytte", "hytta", "hytten", "vogn", "vogna", "stova", "stua", "rommet", "sokkelen", "sokkelleiligheten", "kjelleren", "loftet", "oppgang",
        "oppgangen", "plassen", "tunet", "tun", "fjøset", "naustet", "internatet", "hospitset", "stasjonen", "sentralen", "fellesskap", "gjennomgangsbolig", "bygget", "nybygget", "låven", "løa", "bua", "garasjen", "setra", "villa", "villaen",
        "heim", "heimen", "hjem", "hjemmet", "toroms", "treroms", "etasje", "riggen", "båten", "rekke", "rekka", "rekkja", "husene", "husa", "skur", "skuret", "lägenheten", "kasernen", "kaserna", "campingen", "campingplassen", "anneks", "annekset", "posten", "meieriet", "butikken", "fyret",
        "kjellaren", "bakgården", "bakgarden", "husmannsplass", "naust", "bygninga", "bygningen", "campingbil", "campingbilen", "bobil", "bobilen", "rasteplassen", "døra", "husvære", "kvistrom", "kvistrommet", "kårhuset", "gangen", "loft",
    ];

    // By themselves they are no dwelling of anybody's.
    private static readonly FrozenSet<string> Rooms = FrozenSet.Create(
        StringComparer.Ordinal, "campingplassen", "campingen", "posten", "meieriet", "butikken", "annekset", "rommet", "stua", "plassen", "kjellaren", "bakgården", "bakgarden", "bygningen", "bygninga", "døra", "gangen", "kjelleren", "loftet", "etasje", "stasjonen", "sentralen", "hjem", "hjemmet", "heim", "heimen", "båten", "rekke", "rekka", "bygget", "fellesskap", "bruk", "tun", "vogn", "skur", "bruket", "hus", "huse",
        "sykehuset", "sjukehuset", "rådhuset", "politistasjonen", "helsestasjonen", "togstasjonen", "bensinstasjonen", "barnehjemmet", "sykehus", "sjukehus", "legesentralen", "fosterhjem", "fosterhjemmet", "fosterheim", "fosterheimen", "barnehus", "statens barnehus",
        "krisesenteret", "gruppen", "påbruk", "misbruk", "rusmisbruk", "forbruk", "legemiddelbruk", "skjermbruk", "samarbeid", "pcbruk", "mobilbruk", "rusbruk", "overforbruk", "alkoholbruk", "medisinbruk", "arbeidsplassen", "skoleplassen", "lekeplassen", "barnehuset",
        "barnehageplassen", "avdelingen", "vente-rommet", "grupperommet", "klasserommet", "møterommet", "venterommet", "rom", "bedehuset", "ungdomshuset", "familiehuset", "samfunnshuset", "kulturhuset", "storhuset", "skolehuset", "grendehuset", "hjelpetiltak", "gjennombruk");

    private static readonly FrozenSet<string> Ways = FrozenSet.Create(
        StringComparer.Ordinal, "bak", "over", "ovenfor", "ovanfor", "nedenfor", "nedanfor", "nedom", "oppom", "attmed", "forbi", "nærmest", "bortenfor", "bakenfor", "utenfor", "ovanom", "nedafor", "nest", "øverst", "øvst", "innerst", "inst", "ytterst", "ytst", "nederst", "nedst",
        "rett", "like", "midt", "vegg", "ovafor", "innafor", "nærast", "ved", "sør", "nord", "øst", "vest", "aust", "før", "etter", "mellom", "tvers", "under");

    private static readonly FrozenSet<string> Joints = FrozenSet.Create(
        StringComparer.Ordinal, "i", "på", "til", "fra", "frå", "av", "hos", "hjå", "for", "side", "siden", "sida", "oppe", "nede", "borte", "inne", "mot", "langs", "andre", "enden", "klemt", "bygd", "med");

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        StringComparer.Ordinal, "og", "men", "som", "når", "hvor", "kor", "fordi", "er", "var", "har", "hadde", "vil", "kan", "skal", "må", "sammen", "saman", "nå", "no", "alene", "åleine", "aleine", "hver", "kvar", "annenhver", "igjen", "ennå", "enno", "der", "eller", "mens", "medan", "så",
        "om", "at", "sier", "seier", "ble", "vart", "blir", "vert", "ikke", "ikkje", "hun", "ho", "han", "de", "dei", "jeg", "eg", "vi", "me", "uten", "utan", "punktum", "komma", "fikk", "fekk", "kommer", "kjem", "går", "sover", "søv", "mor", "far", "hennes", "hans", "hennar", "frem", "altså", "altso", "og");

    private static readonly FrozenSet<string> Describing = FrozenSet.Create(
        StringComparer.Ordinal, "den", "det", "dei", "de", "der", "hvor", "huset", "hus", "vogn", "rom", "nummer", "nr", "første", "fyrste", "siste", "oppgang", "etasje", "innkjørselen", "innkjøringa", "nest", "opp", "inn", "forbi", "andre", "tredje", "fjerde", "med", "tre", "to", "høyeste", "øverst", "øvst", "rett",
        "innerst", "inst", "nederst", "nedst", "bak", "over", "hytte", "like", "ved", "uten", "utan");

    private static readonly FrozenSet<string> Living = FrozenSet.Create(
        StringComparer.Ordinal, "bor", "bur", "bodde", "budde", "bo", "bu", "bebor", "bosatt", "busett", "flytta", "flyttet", "flytter", "flyttar", "bosted", "bustad", "bopel", "bosteder", "adresse", "adressa", "adressen", "heime", "hjemme", "heim", "hjem", "leier", "leiger", "leie", "holder", "held", "eier", "eig", "hytta", "buande",
        "sover", "søv", "hentet", "henta", "leide", "leigde", "utenfor", "utanfor", "passar", "passer", "samvær", "hos", "hjå", "boende", "innlosjert", "losjerer", "vokser", "vaks", "vokste", "staden", "stedet", "hjemmet", "heimen", "bustadsadresse", "funnet", "fant", "står", "huset", "møtt");

    private static readonly string[] Looks =
    [
        "gul", "rød", "raud", "blå", "grøn", "hvit", "kvit", "brun", "svart", "grå", "oransje", "rosa", "lilla", "gam", "lille", "lit", "vesle", "store", "siste", "høye", "høg", "lav", "låg", "ny", "kommunal", "hvite", "smale", "lange", "krøkete", "skeive", "første", "fyrste", "øverste", "øvste", "nederste", "nedste",
        "innerste", "inste", "ytterste", "ytste", "nærmeste", "midterste", "fraflytta", "forlatte", "bakre", "fremste", "eldste", "høyeste", "ombygde", "røde", "tett", "gråe", "bitte", "tidligere", "tidlegare", "nedlagt", "ledig", "falleferdig", "hvitmalt", "rødmalt", "gulmalt", "nymalt", "funkis",
    ];

    /// <param name="words">The text.</param>
    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Word && IsDwelling(words[at].Lower) && From(words, at) is var from && To(words, at, from) is var end && end > at + 1)
            {
                yield return new Finding(words[from].Start, words[end - 1].End - words[from].Start, FindingType.Address, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    private static bool IsDwelling(string lower) => lower.EndsWithAny(Dwellings) && !lower.EndsWith("barnehus", StringComparison.Ordinal);

    private static bool IsLook(string lower) => lower.StartsWithAny(Looks) || NumberWords.Ordinal(lower) is not null;

    private static int From(Words words, int at)
    {
        var from = at;
        while (from > 0 && at - from < Stretch && !words.IsNewLine(from) && words[from - 1].Kind == TokenKind.Word && IsLook(words[from - 1].Lower))
        {
            from--;
        }

        from -= from > 0 && !words.IsNewLine(from) && words[from - 1].Lower is "det" or "den" or "dei" or "de" or "ei" or "eit" or "et" or "en" or "ein" ? 1 : 0;
        return from > 0 && !words.IsNewLine(from) && words[from - 1].Lower is "i" or "på" or "ved" ? from - 1 : from;
    }

    // Where it ends; nothing when it does not tell where it stands.
    private static int To(Words words, int at, int from)
    {
        var (end, ways) = Along(words, Equipped(words, at + 1));
        while (ways > 0 && Further(words, end) is var further && further > end)
        {
            end = further;
        }

        var lives = Enumerable.Range(Math.Max(0, from - Near), Math.Min(from, Near)).Any(before => Living.Contains(words[before].Lower));
        var looks = Enumerable.Range(from, at - from).Any(word => IsLook(words[word].Lower));
        var enough = Rooms.Contains(words[at].Lower) ? lives && looks ? 1 : lives || looks ? 2 : 9 : lives || looks ? 1 : 2;
        return ways >= enough ? end : 0;
    }

    // «villaen med brannbilpostkasse like før …», «hytte nr. 3 på …»: over what tells of the house to where it stands.
    private static int Equipped(Words words, int at)
    {
        var next = at + 1;
        if (next < words.Count && !words.IsNewLine(at) && words[at].Lower is "nr" or "nummer" or "plass" or "rom")
        {
            next += words.IsPoint(next) ? 1 : 0;
            return next < words.Count && words[next].Kind == TokenKind.Number ? next + 1 : at;
        }

        if (next < words.Count && !words.IsNewLine(at) && words[at].Lower is "med" && !Facts.Subjects.IsSomebody(words[next].Lower))
        {
            for (; next < words.Count && next - at <= Stretch && !words.IsNewLine(next) && words[next].Kind == TokenKind.Word && !Stops.Contains(words[next].Lower); next++)
            {
                if (next > at + 1 && Ways.Contains(words[next].Lower))
                {
                    return next;
                }
            }
        }

        return at;
    }

    // «…, den med rød dør», «… med de to flaggstengene», «… til Rognstad», «… der veien deler seg».
    private static int Further(Words words, int end)
    {
        if (end + 1 >= words.Count || words.IsNewLine(end) || words.IsNewLine(end + 1))
        {
            return end;
        }

        var next = words[end + 1];
        var goesOn = words[end].Lower switch
        {
            "," => Describing.Contains(next.Lower) || HomeTails.Describes(words, end + 1),
            "med" => IsLook(next.Lower) || next.Lower is "de" or "dei" or "det" or "den" || NumberWords.Of(next.Lower) is not null || (end + 2 < words.Count && Joints.Contains(words[end + 2].Lower)),
            "til" => words.IsWritten(end + 1) || next.Lower is "naboen" or "onkelen" or "morbroren" or "morfar" or "farfar" or "mormor" or "farmor" or "besteforeldrene",
            "der" => HomeTails.After(words, end) > end,
            "som" => HomeTails.After(words, end) > end,
            _ => false,
        };
        return goesOn ? Tail(words, end + 1) : end;
    }

    // Over «bak Kiwi», «på Sletta», «i kjelleren», «hos tante»; says how well they lead there.
    private static (int End, int Ways) Along(Words words, int start)
    {
        var (at, ways) = (start, 0);
        while (at + 1 < words.Count && !words.IsNewLine(at) && (Ways.Contains(words[at].Lower) || (Joints.Contains(words[at].Lower) && words[at].Lower is not ("til" or "for" or "med"))))
        {
            var strong = Ways.Contains(words[at].Lower);
            var end = at + 1;
            while (end < words.Count && !words.IsNewLine(end) && (Ways.Contains(words[end].Lower) || Joints.Contains(words[end].Lower)) && words[end].Lower is not "med")
            {
                strong |= Ways.Contains(words[end].Lower);
                end++;
            }

            var thing = end;
            while (end < words.Count && end - thing < Stretch && !words.IsNewLine(end) && words[end].Kind != TokenKind.Mark && !Ways.Contains(words[end].Lower) && !(Joints.Contains(words[end].Lower) && words[end].Lower is not "andre")
                && (!Stops.Contains(words[end].Lower) || (words[end].Lower is "de" or "dei" && end == thing)))
            {
                end++;
            }

            while (end + 1 < words.Count && words[end].Lower is "-" && words.AreClose(end - 1, end) && words.AreClose(end, end + 1))
            {
                end += 2;
            }

            if (end == thing || (!strong && !IsPlace(words, thing, end)))
            {
                break;
            }

            ways += 1 + (strong && IsPlace(words, thing, end) ? 1 : 0);
            at = end;
        }

        return (at, ways);
    }

    // A name, or a thing that is spoken of as known: «elva», «kirken».
    private static bool IsPlace(Words words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (words.IsWritten(at) || words[at].Lower is "tante" or "bestemor" or "bestefar" or "onkel" or "svigermor" or "besteforeldrene" or "besteforeldra" or "naboen" or "sjefen"
                || (words[at].Length > 2 && words[at].Kind == TokenKind.Word && (words[at].Lower.EndsWith("en", StringComparison.Ordinal) || words[at].Lower.EndsWith("et", StringComparison.Ordinal) || words[at].Lower.EndsWith('a'))))
            {
                return true;
            }
        }

        return false;
    }

    private static int Tail(Words words, int start)
    {
        var end = start;
        while (end < words.Count && end - start < LongestTail && !words.IsNewLine(end) && (words[end].Kind != TokenKind.Mark || words[end].Lower is "-") && !(end > start && words[end].Lower is "og" or "men" or "hvor" or "når"))
        {
            end++;
        }

        return end;
    }
}
