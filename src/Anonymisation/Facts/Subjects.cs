using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Of whom something is said: a child's own people, or the one who writes.</summary>
internal static class Subjects
{
    private const int Far = 10;

    private static readonly FrozenSet<string> Writer = FrozenSet.Create(StringComparer.Ordinal, "jeg", "eg", "æ", "æg", "vi", "me", "mi", "oss", "undertegnede", "underteikna");

    private static readonly FrozenSet<string> Own = FrozenSet.Create(
        StringComparer.Ordinal,
        "foreldre", "foreldra", "foreldrene", "besteforeldre", "besteforeldrene", "fosterforeldre", "mamma", "mammaen", "mammas", "pappa", "pappaen", "pappas", "kjæreste", "kjæresten", "kjærasten", "samboer", "samboeren", "sambuar", "sambuaren", "mannen", "kona", "kone", "ektemann", "ektemannen", "ektefelle",
        "onkel", "onkelen", "tante", "tanta", "tanten", "sønn", "sønnen", "son", "sonen", "datter", "dattera", "datteren", "dotter", "dottera", "fetter", "fetteren", "kusine", "kusina", "nabo", "naboen", "mora", "moren", "faren", "mødrene", "broren", "brodern", "broder", "søstera", "søsteren", "systera", "fatter", "mutter", "verge", "vergen");

    private static readonly string[] OwnEnds = ["mor", "far", "bror", "søster", "syster", "moren", "mora", "faren", "broren", "søstera", "søsteren", "foreldre", "foreldra", "foreldrene", "pappa", "mamma", "bestefaren"];

    public static bool IsOwn(string lower)
    {
        if (Own.Contains(lower))
        {
            return true;
        }

        foreach (var end in OwnEnds)
        {
            if (lower.EndsWith(end, StringComparison.Ordinal) && lower is not ("jordmor" or "jordmora" or "jordmoren" or "hvor" or "humor" or "tumor" or "erfar" or "farfar's" or "helsesøster" or "helsesøstera"))
            {
                return true;
            }
        }

        return false;
    }

    // One child, one grown-up: who is told of when somebody is.
    private static readonly FrozenSet<string> Individuals = FrozenSet.Create(
        StringComparer.Ordinal,
        "han", "hun", "ho", "hu", "hen", "ham", "henne", "hans", "hennes", "hennar", "hannar", "gutt", "gut", "gutten", "guten", "jente", "jenta", "jenten", "barnet", "eleven", "ungen", "pasienten", "brukeren", "brukaren", "ungdommen", "ungdomen", "babyen", "baby", "spedbarnet", "mannen", "kvinnen", "kvinna", "dama", "damen", "karen", "fyren", "gubben", "enka", "enken", "klienten", "klient", "pasient", "elev",
        "gutt", "mann", "kvinne", "tenåringen", "fosterbarnet", "minstemann", "minsten", "nyfødte", "førstefødte", "eldstejenta", "eldstegutten", "minstejenta", "minstegutten", "gjente", "gjenta", "gjenten", "drengen", "guttungen", "jentungen", "lillegutt", "lillejenta", "veslegutt", "smårollingen", "toåringen", "tenåring", "eldste", "yngste", "eldstemann", "minste", "veslejenta", "vesleguten", "småjenta", "tvilling", "tvillingen", "onge", "ongen", "gutongen", "jentongen", "jent", "ungjenta", "bruker", "brukar", "ungdom", "søsken", "søsknene", "barna", "barn");

    /// <summary>One of whom a case may be: «jenta», «han», «stefaren».</summary>
    public static bool IsIndividual(string lower) => (Individuals.Contains(lower) && lower is not ("barn" or "barna" or "ungdom" or "søsken" or "eldste" or "yngste" or "minste" or "elev" or "bruker" or "brukar")) || IsOwn(lower);

    public static bool IsPronoun(string lower) => lower is "han" or "hun" or "ho" or "hu" or "hen" or "ham" or "henne" or "hans" or "hennes" or "hennar" or "hannar";

    /// <summary>The same, and whoever a number beside it may be the age of: «Barn 7», «Elev, 14».</summary>
    public static bool IsSomebody(string lower) => Individuals.Contains(lower) || IsOwn(lower);

    /// <summary>Where somebody lives: «bor i nr. 12».</summary>
    public static bool IsHome(string lower) => lower is "bor" or "bur" or "bodde" or "budde" or "leilighet" or "leilegheit" or "hus" or "huset" or "hytte" or "hytta" or "gata" or "gaten" or "vei" or "veien" or "vegen";

    /// <summary>Whether somebody of the child's own stands before, in the same sentence and near.</summary>
    public static bool OwnBefore(Words words, Clauses clauses, int at)
    {
        for (var before = at; before > 0 && at - before < Far && clauses.GoesOnInSentence(before); before--)
        {
            if (IsOwn(words[before - 1].Lower))
            {
                return true;
            }
        }

        // «Far: los på …», where the colon ends the sentence but not what it is about.
        return at > 1 && words[at - 1].Lower is ":" && IsOwn(words[at - 2].Lower);
    }

    /// <summary>Whether the one who writes is what stands before, in the same clause.</summary>
    public static bool WriterBefore(Words words, Clauses clauses, int at)
    {
        for (var before = at; before > 0 && at - before < Far && clauses.GoesOn(before); before--)
        {
            if (Writer.Contains(words[before - 1].Lower))
            {
                return true;
            }
        }

        return at < words.Count && Writer.Contains(words[at].Lower);
    }
}
