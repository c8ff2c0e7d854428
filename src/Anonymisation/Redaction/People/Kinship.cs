namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Whether one person may be both: nobody is the child and its mother.</summary>
internal static class Kinship
{
    private const string Young = "young";
    private const string Old = "old";

    public static bool IsKin(Role role) => SideOf(role) is not null;

    public static bool IsParent(Role role) => role.Key is "mother" or "father" or "stepmother" or "stepfather" or "fosterMother" or "fosterFather" or "parent";

    public static bool IsGrownUp(Role role) => SideOf(role) is not (null or Young);

    /// <summary>Whom a text may call old, to tell them from nobody.</summary>
    public static bool IsOld(Role role) => SideOf(role) is "grandmother" or "grandfather" or Old;

    /// <summary>Whether a woman has a man's role, or the other way about.</summary>
    /// <param name="isWoman">Null when nothing tells.</param>
    /// <param name="role">Of the family.</param>
    public static bool IsOtherSex(bool? isWoman, Role role) => isWoman switch
    {
        true => role.Key.EndsWith("ather", StringComparison.Ordinal) || role.Key is "uncle" or "fatherInLaw",
        false => role.Key.EndsWith("other", StringComparison.Ordinal) || role.Key is "aunt" or "motherInLaw" or "midwife",
        null => false,
    };

    /// <summary>Some role of one and some role of the other are of different people.</summary>
    public static bool Clash(IReadOnlyCollection<Role> ones, IReadOnlyCollection<Role> others)
    {
        var (mine, theirs) = (SidesOf(ones), SidesOf(others));
        return mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs) && !IsAdultOf(mine, theirs) && !IsAdultOf(theirs, mine);
    }

    private static bool IsAdultOf(HashSet<string> mine, HashSet<string> theirs) => mine.Contains(Old) && !theirs.Contains(Young);

    private static HashSet<string> SidesOf(IEnumerable<Role> roles) => roles.Select(SideOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    // What else people are they may be besides: a mother is a nurse too.
    private static string? SideOf(Role role) => role.Key switch
    {
        "child" or "sibling" or "friend" or "cousin" => Young,
        "adult" => Old,
        "mother" or "father" or "stepmother" or "stepfather" or "fosterMother" or "fosterFather" or "aunt" or "uncle" or "motherInLaw" or "fatherInLaw" => role.Key,
        "maternalGrandmother" or "paternalGrandmother" or "grandmother" => "grandmother",
        "maternalGrandfather" or "paternalGrandfather" or "grandfather" => "grandfather",
        _ => null,
    };
}
