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
        "azepam", "zolam", "azepin", "azepine", "zapin", "tiapin", "tiapine", "enapin", "peridon", "peridone", "perazin", "promazin", "fenazin", "prazol", "prazole", "rasidon", "rasidone", "peridol", "tiksol", "tiksen",
        "racetam", "gabalin", "gabatin", "barbital", "piklon", "piclone", "pidem", "melteon", "oreksant", "orexant", "afinil", "anfacin", "onidin", "zosin",
        "konazol", "conazole", "nidazol", "nidazole", "bendazol", "cillin", "cyklin", "cycline", "mycin", "sporin", "oksacin", "oxacin", "ciklovir", "ciclovir", "tamivir", "navir", "desivir", "buvir",
        "olol", "sartan", "dipin", "dipine", "tiazid", "semid", "vastatin", "gliptin", "glutid", "glutide", "gliflozin", "formin", "profen", "koksib", "coxib", "triptan", "setron",
        "tirizin", "ratadin", "fenadin", "terol", "tropium", "lukast", "sonid", "metason", "nisolon", "tretinoin", "okain", "vakain", "gestrel", "gestrol", "estradiol", "østradiol", "gesteron",
        "lokson", "loxone", "trekson", "trexone", "norfin", "norphine", "kodon", "codone", "fentanil", "tinib", "ksimab", "ximab", "numab", "lumab", "zumab", "limumab",
    ];

    /// <param name="lower">One word, in lower case, that no list has as a name.</param>
    public static bool IsOne(string lower)
    {
        var word = lower.AsSpan().TrimEnd('s');
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
