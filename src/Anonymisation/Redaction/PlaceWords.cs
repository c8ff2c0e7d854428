namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>The words after which a place stands: «i», «på», «utanfor».</summary>
internal static class PlaceWords
{
    // «utanfor», with the spaces around it.
    private const int Longest = 9;

    /// <summary>Whether the word before this place in the text is one.</summary>
    public static bool IsAfterOne(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - Longest), Math.Min(start, Longest)).TrimEnd(' ');
        return before.Length > 0 && before[(before.LastIndexOf(' ') + 1)..] is "i" or "I" or "på" or "På" or "ved" or "Ved" or "fra" or "Fra" or "frå" or "Frå" or "mot" or "ut" or "utanfor" or "utenfor" or "nær";
    }
}
