using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Countries, peoples, languages and faiths. Not the languages that everybody learns at school, unless somebody speaks them.</summary>
internal static class OriginFinder
{
    private const int Near = 4;

    private static readonly FrozenSet<string> AtSchool = FrozenSet.Create(StringComparer.Ordinal, "engelsk", "tysk", "fransk", "spansk", "engelske", "tyske", "franske", "spanske");

    private static readonly FrozenSet<string> Christian = FrozenSet.Create(StringComparer.Ordinal, "kristen", "kristne");

    private static readonly FrozenSet<string> Speaks = FrozenSet.Create(
        StringComparer.Ordinal,
        "snakker", "snakkar", "snakke", "snakka", "snakket", "prater", "pratar", "prata", "taler", "talar", "språk", "språket", "morsmål", "morsmålet", "tolk", "hjemmespråk", "heimespråk", "forstår", "halvt", "delvis", "opprinnelig", "opphavleg", "er", "var", "foreldre");

    private static readonly FrozenSet<string> People = FrozenSet.Create(
        StringComparer.Ordinal,
        "mor", "far", "mamma", "pappa", "familie", "foreldre", "bakgrunn", "statsborger", "statsborgar", "opprinnelse", "opphav", "familien", "moren", "mora", "faren", "bestemor", "bestefar", "stefar", "stemor", "kvinne", "mann", "gutt", "gut", "jente", "hjem", "heim", "menighet", "miljø", "oppdragelse", "tro");

    /// <summary>Whether an origin may begin with the word, which no list has.</summary>
    public static bool Begins(string lower) => AtSchool.Contains(lower) || Christian.Contains(lower) || lower.Contains("dialekt", StringComparison.Ordinal);

    public static Fact? At(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        if (words.Spanned(at, ListOf.Origins) is var count and > 0)
        {
            return new Fact(at, at + count, Certainty.Certain);
        }

        if (words.HasEnd(at, ListOf.Origins))
        {
            return new Fact(at, at + 1, Certainty.Certain);
        }

        if (!words.Begins(at, Beginning.Origin))
        {
            return IsUnheardOf(words, clauses, at) ? new Fact(at, at + 1) : null;
        }

        if (AtSchool.Contains(lower) && (People.Contains(words.After(at)) || IsSpoken(words, clauses, at)))
        {
            return new Fact(at, at + 1, Certainty.Certain);
        }

        // «bodødialekt», «bergensdialekt»; not «gutedialekt»
        if (lower.IndexOf("dialekt", StringComparison.Ordinal) is var end and > 2 && (words.IsPlace(lower[..end]) || (lower[end - 1] is 's' && words.IsPlace(lower[..(end - 1)]))))
        {
            return new Fact(at, at + 1, Certainty.Certain);
        }

        if (IsUnheardOf(words, clauses, at))
        {
            return new Fact(at, at + 1);
        }

        return Christian.Contains(lower) && !words.IsCapital(at) && (People.Contains(words.After(at)) || words.Before(at) is "er" or "var") ? new Fact(at, at + 1) : null;
    }

    // «På karensk», «snakker zaghawa»: a language that no list has.
    private static bool IsUnheardOf(Words words, Clauses clauses, int at)
    {
        var lower = words[at].Lower;
        if (lower.Length < 4 || words.IsCapital(at) || words.Is(at, WordTraits.Known | WordTraits.Allowed | WordTraits.AnyName))
        {
            return false;
        }

        var spoken = words.Before(at) is "snakker" or "snakkar" or "talar" or "taler" or "morsmål" or "språk";
        return (lower.EndsWith("sk", StringComparison.Ordinal) && (words.Before(at) is "på" or "er" or "og" || People.Contains(words.After(at)))) || (spoken && clauses.GoesOn(at));
    }

    private static bool IsSpoken(Words words, Clauses clauses, int at)
    {
        for (var before = at; before > 0 && at - before < Near && clauses.GoesOnInSentence(before); before--)
        {
            if (Speaks.Contains(words[before - 1].Lower))
            {
                return true;
            }
        }

        return words.Before(at) is "språk" or "morsmål" or "tolk";
    }
}
