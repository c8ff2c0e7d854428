namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Numbers as words, in both written forms.</summary>
internal static class Numbers
{
    /// <returns>Null when it is none, or one that is not told apart from «en».</returns>
    public static int? Of(string lower) => lower switch
    {
        "én" or "éin" or "ett" or "éi" => 1,
        "to" => 2,
        "tre" => 3,
        "fire" => 4,
        "fem" => 5,
        "seks" => 6,
        "sju" or "syv" => 7,
        "åtte" => 8,
        "ni" => 9,
        "ti" => 10,
        "elleve" => 11,
        "tolv" => 12,
        "tretten" => 13,
        "fjorten" => 14,
        "femten" => 15,
        _ => null,
    };
}
