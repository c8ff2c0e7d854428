namespace Pilar.Arena.Browser.Tests;

/// <summary>Something to know one's own texts by: four words of every day, each once, for the guard asks about what nobody says.</summary>
internal static class Mark
{
    private static readonly string[] Words =
        ["hanske", "sykkel", "brød", "kopp", "genser", "bøtte", "trapp", "pute", "gardin", "skje", "hylle", "paraply", "vott", "kake", "speil", "koffert"];

    public static string New() => string.Join(' ', Words.Zip(Guid.NewGuid().ToByteArray()).OrderBy(word => word.Second).Take(4).Select(word => word.First));
}
