namespace Pilar.Arena.Tools.Lists;

/// <summary>The forms of a noun or an adjective in bokmål and nynorsk, as people write them. A form too many does no harm, as nobody writes it, unless it is a name.</summary>
internal static class Inflection
{
    // «naboen», «temaet», «sofaer», with the genitive.
    private static readonly string[] EndsAfterVowel = ["en", "ens", "et", "ets", "er", "ers", "ene", "enes", "ane"];

    private const int ShortestWithVowel = 3;

    private static readonly string[] NounEnds = ["", "en", "a", "et", "er", "ene", "ar", "ane", "or", "one"];

    // Of an adjective of a people also «somaliskspråklig» and «samisktalande».
    private static readonly string[] AdjectiveEnds =
        ["", "e", "språklig", "språklige", "språkleg", "språklege", "talende", "talande", "født", "fødte", "fødd", "fødde", "ættet", "ætta", "tolk", "tolken", "tolkar", "tolker"];

    private static readonly string[] LanguageEnds = ["", "tolk", "tolken", "talende", "talande", "språklig", "språklige", "språkleg", "språklege"];

    private static readonly string[] CompoundEnds = ["familie", "familien", "jente", "jenta", "jenten", "gutt", "gutten", "gut", "guten", "kvinne", "kvinna", "barn", "barna", "miljø", "miljøet"];

    /// <param name="entry">A word, perhaps with /s, /n or /p behind it.</param>
    public static IEnumerable<string> Forms(string entry) => entry.Split('/') switch
    {
        [var word, "s"] => Noun(word),
        [var word, "n"] => word.EndsWith('e') ? [word, .. Ends(word[..^1], ["et", "er", "a", "ene"])] : Ends(word, ["", "et", "a", "er", "ene"]),
        [var word, "p"] => Person(word),
        [var word] => [word],
        _ => throw new InvalidDataException($"What is {entry}?"),
    };

    /// <summary>Of a noun that ends in a or o the dictionaries have the stem alone.</summary>
    public static IEnumerable<string> AfterVowel(string stem) => stem.Length >= ShortestWithVowel && stem[^1] is 'a' or 'o' ? Ends(stem, EndsAfterVowel) : [];

    public static IEnumerable<string> Adjective(string word) => Ends(word, AdjectiveEnds);

    public static IEnumerable<string> Language(string word) => Ends(word, LanguageEnds);

    public static IEnumerable<string> People(string word) => [.. Person(word), .. Ends(word, CompoundEnds)];

    // Somalier, somaliere, somalieren; somaliar, somaliarar, somaliaren. Engelskmann, engelskmenn.
    private static IEnumerable<string> Person(string word)
    {
        if (word.EndsWith("er", StringComparison.Ordinal))
        {
            return [.. Ends(word, ["", "e", "en", "ne", "es"]), .. Ends($"{word[..^2]}ar", ["", "ar", "en", "ane"])];
        }

        return word.EndsWith("mann", StringComparison.Ordinal) ? [.. Ends(word, ["", "en"]), .. Ends($"{word[..^4]}menn", ["", "ene"])] : Noun(word);
    }

    private static IEnumerable<string> Noun(string word) => word.EndsWith('e') ? [word, .. Ends(word[..^1], NounEnds[1..])] : Ends(word, NounEnds);

    private static IEnumerable<string> Ends(string stem, string[] ends) => ends.Select(end => stem + end);
}
