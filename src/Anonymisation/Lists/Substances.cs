namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>
/// What a drug is made of, by how it is called: the stems of the World Health Organization's international nonproprietary names, in Norwegian and in English
/// («lisdexamfetamin», «atomoksetin»). Of the stems those that are long enough to end nothing else.
/// </summary>
internal static class Substances
{
    private const int ShortestBefore = 3;

    private static readonly string[] Stems =
    [
        "fenidat", "phenidate", "fetamin", "phetamine", "oksetin", "oxetin", "oxetine", "lopram", "tralin", "traline", "lafaksin", "lafaxin", "lafaxine", "triptylin", "triptyline", "pramin", "pramine",
        "azepam", "zolam", "azepin", "azepine", "tiapin", "tiapine", "peridon", "peridone", "perazin", "promazin", "fenazin", "prazol", "prazole", "rasidon", "rasidone", "peridol", "tiksol", "tiksen",
        "racetam", "gabalin", "gabatin", "barbital", "piklon", "piclone", "melteon", "oreksant", "orexant", "afinil", "anfacin",
        "konazol", "conazole", "nidazol", "nidazole", "bendazol", "cillin", "cyklin", "cycline", "mycin", "sporin", "oksacin", "oxacin", "ciklovir", "ciclovir", "tamivir", "desivir",
        "tiazid", "vastatin", "gliptin", "glutid", "glutide", "gliflozin", "profen", "koksib", "coxib", "triptan",
        "tirizin", "ratadin", "fenadin", "tropium", "metason", "nisolon", "tretinoin", "gestrel", "gestrol", "estradiol", "østradiol", "gesteron",
        "lokson", "loxone", "trekson", "trexone", "norphine", "fentanil", "tinib", "ksimab", "ximab", "numab", "lumab", "zumab", "limumab",
    ];

    /// <param name="lower">One word, in lower case, that no list has as a name.</param>
    public static bool IsOne(string lower)
    {
        var word = lower.EndsWith('s') ? lower.AsSpan(0, lower.Length - 1) : lower;
        foreach (var stem in Stems)
        {
            if (word.Length >= stem.Length + ShortestBefore && word.EndsWith(stem))
            {
                return true;
            }
        }

        return false;
    }
}
