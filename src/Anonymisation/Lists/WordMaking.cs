namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>How Norwegian makes words that no dictionary has room for: «nettverksmøtet», «samspillsobservasjon», «henteansvarlig».</summary>
internal static class WordMaking
{
    private const int ShortestPart = 3;
    private const int ShortestWhole = 7;
    private const int ShortestSecond = 6;
    private const int ShortestStem = 4;
    private const int ShortestSpoken = 5;

    private static readonly string[] Endings =
    [
        "ene", "ane", "en", "et", "er", "ar", "a", "e", "s", "t", "te", "de", "ende", "ande", "ing", "inga", "ingen", "isk", "iske", "else", "lig", "leg", "lige", "het", "heit",
        "skap", "messig", "messige", "aktig", "aktige", "løs", "løse", "laus", "lause", "bar", "vis", "ern", "erne", "ers", "ens", "ets", "enes", "anes", "ere", "est", "este", "are", "ast",
    ];

    // Learned words and drugs: «polyvagalteori», «klonazepam», «enurese».
    private static readonly string[] Learned =
    [
        "itt", "ose", "emi", "emia", "terapi", "teori", "logi", "isme", "fobi", "pati", "tomi", "skopi", "gram", "dysfori", "ese", "onal", "metri", "genese", "plasi", "iatri", "pedi", "foni", "lepsi", "kinesi", "algi", "uri", "aksi", "taksi", "fasi", "ikk", "ator",
        "pam", "lam", "tin", "zin", "zol", "olol", "pril", "oksin", "afin", "orfin", "amin", "ekson", "okson", "alon", "ason", "idon", "adon", "idin", "apin", "epin", "azol", "afil", "statin", "mycin", "cillin", "fenidat", "triptan", "setin", "pram", "lafaksin", "valproat",
    ];

    private const int ShortestLearned = 8;

    private static readonly string[] Joints = ["", "s", "e", "er", "ar"];

    // Of what is nobody's secret only long words: shorter ones begin surnames, as «stern» and «beck» do.
    private const int ShortestTerm = 7;

    /// <param name="words">Common words.</param>
    /// <param name="terms">Words that are nobody's secret: «melatonin», «mentalisering».</param>
    /// <param name="lower">The word, in lower case.</param>
    /// <param name="strictly">Of longer parts.</param>
    public static bool IsMade(WordGraph words, WordGraph terms, string lower, bool strictly) =>
        IsLearned(lower) || IsInflected(words, lower) || IsSpoken(words, lower) || (lower.Length >= ShortestWhole && IsCompound(words, lower, strictly ? ShortestPart + 1 : ShortestPart, depth: 2)) || IsOfTerm(words, terms, lower);

    // As it is said where vowels fall: «bussn», «hakkr». Not «leppan»: too many are called something that ends so.
    private static bool IsSpoken(WordGraph words, string lower) =>
        lower.Length >= ShortestSpoken && lower is [.., not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'æ' or 'ø' or 'å'), 'n' or 'r'] && words.Contains($"{lower[..^1]}e{lower[^1]}");

    // «ferritinen», «melatoninspørsmålet», «mentaliseringssvikt».
    private static bool IsOfTerm(WordGraph words, WordGraph terms, ReadOnlySpan<char> word)
    {
        for (var cut = ShortestTerm; cut < word.Length; cut++)
        {
            if (terms.Contains(word[..cut]) && (word[cut..] is "en" or "et" or "er" or "ar" or "a" or "ene" or "ane" or "s" || IsSecondPart(words, word[cut..]) || (word[cut] == 's' && IsSecondPart(words, word[(cut + 1)..]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSecondPart(WordGraph words, ReadOnlySpan<char> part) => part.Length > ShortestPart && (words.Contains(part) || (part.Length >= ShortestWhole && IsInflected(words, part)));

    private static bool IsLearned(string lower) => lower.Length >= ShortestLearned && Array.Exists(Learned, ending => lower.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsInflected(WordGraph words, ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending) && IsStem(words, word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    // «venn» of «venner», «hoppe» of «hopping», «middel» of «midler» is not tried.
    private static bool IsStem(WordGraph words, ReadOnlySpan<char> stem)
    {
        Span<char> whole = stackalloc char[64];
        if (words.Contains(stem) || stem.Length >= whole.Length)
        {
            return words.Contains(stem);
        }

        stem.CopyTo(whole);
        whole[stem.Length] = 'e';
        return words.Contains(whole[..(stem.Length + 1)]);
    }

    private static bool IsCompound(WordGraph words, ReadOnlySpan<char> word, int part, int depth)
    {
        for (var cut = part; cut <= word.Length - part; cut++)
        {
            var left = word[..cut];
            var right = word[cut..];
            if ((words.Contains(right) || (right.Length >= ShortestSecond && IsInflected(words, right)) || (depth > 1 && IsCompound(words, right, part, depth - 1))) && IsFirstPart(words, left))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstPart(WordGraph words, ReadOnlySpan<char> left)
    {
        foreach (var joint in Joints)
        {
            if (left.Length >= ShortestPart + joint.Length && left.EndsWith(joint) && words.Contains(left[..^joint.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
