namespace Pilar.Arena.Anonymisation.Redaction.Things;

/// <summary>What kind of house an organisation is: that may be told, its name not.</summary>
internal static class Houses
{
    // The longest that is in the name counts, so «barnehage» before «hage».
    private static readonly (string Word, HouseKind Kind)[] Words =
    [
        ("barnehage", HouseKind.Kindergarten), ("barnehge", HouseKind.Kindergarten), ("bhg", HouseKind.Kindergarten),
        ("skole", HouseKind.School), ("skule", HouseKind.School), ("skola", HouseKind.School), ("vgs", HouseKind.School), ("videregående", HouseKind.School), ("vidaregåande", HouseKind.School),
        ("oppvekstsenter", HouseKind.School), ("gymnas", HouseKind.School),
        ("idrettslag", HouseKind.Club), ("klubb", HouseKind.Club), ("korps", HouseKind.Club), ("håndball", HouseKind.Club), ("fotball", HouseKind.Club), ("turn", HouseKind.Club), ("speider", HouseKind.Club),
        ("sykehus", HouseKind.Hospital), ("sjukehus", HouseKind.Hospital),
    ];

    private static readonly string[] Clubs = ["il", "if", "fk", "sk", "ik", "bk", "ski"];

    // Every town has one: which town is what tells.
    private static readonly string[] Generic = ["bup", "nav", "ppt", "bufetat", "habu", "hbu", "dps", "barnevernet", "barnevernstjenesten", "barneverntjenesten", "barnevernstenesta", "helsestasjonen"];

    public static HouseKind KindOf(string form)
    {
        var word = Array.FindIndex(Words, one => form.Contains(one.Word, StringComparison.Ordinal));
        return word >= 0 ? Words[word].Kind
            : Spelling.LastWord(form) is "kommune" or "fylkeskommune" or "bydel" ? HouseKind.Municipality
            : Array.Exists(Clubs, club => Spelling.LastWord(form) == club) ? HouseKind.Club
            : HouseKind.Institution;
    }

    /// <summary>«BUP Elvestrand» is a BUP: the word as it is written; null when it is none of these.</summary>
    public static string? Service(string text)
    {
        var words = text.Split(' ');
        return Array.Find(words, word => Generic.Contains(Spelling.Of(word), StringComparer.Ordinal));
    }

    public static string Word(HouseKind kind, WrittenForm written)
    {
        var nynorsk = written == WrittenForm.Nynorsk;
        return kind switch
        {
            HouseKind.School => nynorsk ? "Skule" : "Skole",
            HouseKind.Kindergarten => "Barnehage",
            HouseKind.Club => "Klubb",
            HouseKind.Hospital => nynorsk ? "Sjukehus" : "Sykehus",
            _ => "Institusjon",
        };
    }
}
