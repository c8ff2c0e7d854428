namespace Pilar.Arena.Browser.Tests;

/// <summary>Something to know one's own texts by: four words of every day, for the guard asks about a word that nobody has heard of.</summary>
internal static class Mark
{
    private static readonly string[] Words =
        ["lampe", "sykkel", "brød", "kopp", "genser", "bøtte", "trapp", "pute", "gardin", "skje", "hylle", "paraply", "vott", "kake", "speil", "koffert"];

    public static string New() => string.Join(' ', Guid.NewGuid().ToByteArray().Take(4).Select(chance => Words[chance % Words.Length]));
}
