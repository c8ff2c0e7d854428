namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>From which probability on something is done: chosen on texts of hands from which the model had not learned. To leave a name standing is worse than to ask, and what is masked in vain its writer lets stand again.</summary>
internal static class Thresholds
{
    /// <summary>Masked: a name.</summary>
    public const double Sure = 0.2;

    /// <summary>… a word that no list has: whoever writes it can say that it is no name.</summary>
    public const double SureOfNew = 0.95;

    /// <summary>… a common word whose capital says nothing, as a person.</summary>
    public const double SureOfPlain = 0.7;

    /// <summary>… what is known by its shape otherwise: an address, a number, a way to reach somebody.</summary>
    public const double SureOfShape = 0.1;

    /// <summary>What the first reading was sure of stays masked; a human is asked about the rest.</summary>
    public const double Doubt = 0.1;

    /// <summary>What the first reading asked about is still asked about.</summary>
    public const double Let = 0.02;

    /// <summary>As <see cref="Let"/>, for what the first reading was sure of, for a word that is a name as well, and for what is told of somebody.</summary>
    public const double LetCarefully = 0.005;

    /// <summary>Beside what is found, it is of the same.</summary>
    public const double Beside = 0.004;

    /// <summary>Common words are of it too: «kiwi på torget», «Moen-guten».</summary>
    public const double Common = 0.5;

    /// <summary>The word by which somebody is called elsewhere is their name.</summary>
    public const double Same = 0.003;

    /// <summary>Masked: what tells only together with more is masked when it is likelier than not.</summary>
    public static double SureOf(FindingType type) => type switch
    {
        FindingType.Age or FindingType.Date or FindingType.WebAddress => 0.5,
        FindingType.Organisation => 0.4,
        FindingType.SchoolClass or FindingType.Origin => 0.3,
        FindingType.Person or FindingType.Place => Sure,
        _ => SureOfShape,
    };

    /// <summary>A human is asked about what the first reading left.</summary>
    public static double Ask(Topic topic) => topic switch
    {
        Topic.Person or Topic.Origin => 0.03,
        Topic.Place or Topic.Date or Topic.SchoolClass or Topic.Home => 0.02,
        Topic.Organisation => 0.06,
        Topic.Age => 0.04,
        Topic.Occupation or Topic.RareFact => 0.05,
        _ => 0.005,
    };
}
