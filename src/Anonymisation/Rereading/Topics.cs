namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>Topics and the kinds of findings.</summary>
internal static class Topics
{
    public const int Count = 13;

    public static Topic Of(FindingType type) => type switch
    {
        FindingType.Person => Topic.Person,
        FindingType.Place => Topic.Place,
        FindingType.Organisation => Topic.Organisation,
        FindingType.Age => Topic.Age,
        FindingType.Date => Topic.Date,
        FindingType.SchoolClass => Topic.SchoolClass,
        FindingType.Origin => Topic.Origin,
        FindingType.Occupation => Topic.Occupation,
        FindingType.RareFact => Topic.RareFact,
        FindingType.Address or FindingType.Postcode => Topic.Home,
        FindingType.Email or FindingType.WebAddress => Topic.Reach,
        _ => Topic.Number,
    };

    /// <summary>What is said to a human of a word with this topic.</summary>
    public static FindingType TypeOf(Topic topic) => topic switch
    {
        Topic.Place => FindingType.Place,
        Topic.Organisation => FindingType.Organisation,
        Topic.Age => FindingType.Age,
        Topic.Date => FindingType.Date,
        Topic.SchoolClass => FindingType.SchoolClass,
        Topic.Origin => FindingType.Origin,
        Topic.Occupation => FindingType.Occupation,
        Topic.RareFact => FindingType.RareFact,
        Topic.Home => FindingType.Address,
        Topic.Number => FindingType.CaseNumber,
        Topic.Reach => FindingType.WebAddress,
        _ => FindingType.Person,
    };

    /// <summary>What is known by its shape is not doubted.</summary>
    public static bool MayBeDoubted(FindingType type) =>
        type is FindingType.Person or FindingType.Place or FindingType.Organisation or FindingType.Age or FindingType.Date or FindingType.SchoolClass or FindingType.Origin;

    /// <summary>Called by a name.</summary>
    public static bool IsName(FindingType type) => type is FindingType.Person or FindingType.Place or FindingType.Organisation;

    /// <summary>The others only a human can put otherwise.</summary>
    public static bool MayBeMasked(FindingType type) => type is not (FindingType.Occupation or FindingType.RareFact);
}
