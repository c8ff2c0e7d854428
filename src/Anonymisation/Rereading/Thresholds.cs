namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>From which probability on something is done: chosen on texts of hands from which the model had not learned. To leave a name standing is worse than to ask, and what is masked in vain its writer lets stand again where it is a name, and says otherwise where it is not.</summary>
internal static class Thresholds
{
    /// <summary>Masked: a name.</summary>
    public const double Sure = 0.1;

    /// <summary>… a word that no list has: on a page when that is likelier than not, since whoever writes it can let it stand again; in a line of a talk, where what is masked is refused, it is asked about unless it is all but sure.</summary>
    public static double SureOfNew(bool onPage) => onPage ? 0.5 : 0.95;

    /// <summary>… a common word whose capital says nothing, as a person.</summary>
    public const double SureOfPlain = 0.35;

    /// <summary>… made of two common words, as the names of programmes are.</summary>
    public const double SureOfCoined = 0.7;

    /// <summary>… «nok», «eh», «i»: no name, but where next to everything speaks for it.</summary>
    public const double SureOfSmall = 0.9;

    /// <summary>… a common word whose capital says nothing, of which the first reading was sure.</summary>
    public const double DoubtOfPlain = 0.2;

    /// <summary>… that is a name only elsewhere in the world.</summary>
    public const double DoubtOfForeign = 0.3;

    /// <summary>… what is known by its shape otherwise: a number, a way to reach somebody.</summary>
    public const double SureOfShape = 0.1;

    /// <summary>… where somebody lives.</summary>
    public const double SureOfHome = 0.05;

    /// <summary>… a few figures that nothing explains.</summary>
    public const double SureOfShortNumber = 0.5;

    /// <summary>What the first reading was sure of stays masked; a human is asked about the rest. How old somebody is, is often how old all are: «som ingen treåring kan».</summary>
    public static double DoubtOf(FindingType type) => type == FindingType.Age ? 0.25 : 0.1;

    /// <summary>What the first reading asked about is still asked about.</summary>
    public const double Let = 0.02;

    /// <summary>… in a line of a talk.</summary>
    public const double LetInTalk = 0.035;

    /// <summary>… for a word that no list has, written as names are not.</summary>
    public const double LetOfNew = 0.001;

    /// <summary>Who is called by such a word elsewhere is not called so here, in small letters.</summary>
    public const double LetOfRepeated = 0.002;

    /// <summary>… or where a sentence begins.</summary>
    public const double LetOfRepeatedFirst = 0.001;

    /// <summary>An age or a class in words that has the shape of one, and nothing else for it: «gruppe. Ikke», «på to år». «9 år» stays.</summary>
    public const double LetOfShape = 0.005;

    /// <summary>As <see cref="Let"/>, for what the first reading was sure of.</summary>
    public const double LetCarefully = 0.005;

    /// <summary>… for a word that is a name as well.</summary>
    public const double LetOfName = 0.006;

    /// <summary>… for what is true of few and what somebody does for a living, which are never masked.</summary>
    public const double LetOfTold = 0.002;

    /// <summary>Beside what is found, it is of the same.</summary>
    public const double Beside = 0.004;

    /// <summary>Common words are of it too: «kiwi på torget», «Moen-guten».</summary>
    public const double Common = 0.5;

    /// <summary>… of a house: «turn i hallen».</summary>
    public const double CommonOfHouse = 0.15;

    /// <summary>A small word by itself is of a home.</summary>
    public const double OfHome = 0.02;

    /// <summary>At the end of what is masked, it is masked too.</summary>
    public const double Edge = 0.006;

    /// <summary>A line of fewer words tells too little to let go of what may be a name.</summary>
    public const int Line = 6;

    /// <summary>So many words make a page.</summary>
    public const int Page = 80;

    /// <summary>The word by which somebody is called elsewhere is their name.</summary>
    public const double Same = 0.003;

    /// <summary>Masked: what tells only together with more is masked when it is likelier than not.</summary>
    public static double SureOf(FindingType type) => type switch
    {
        FindingType.Age or FindingType.Date or FindingType.WebAddress => 0.5,
        FindingType.Organisation => 0.25,
        FindingType.SchoolClass or FindingType.Origin => 0.3,
        FindingType.Person or FindingType.Place => Sure,
        FindingType.Address => SureOfHome,
        _ => SureOfShape,
    };

    /// <summary>A common word that begins a sentence in a line of a talk, asked about as a person.</summary>
    public const double AskOfPlain = 0.1;

    /// <summary>A human is asked about what the first reading left; on a page sooner than in a line of a talk.</summary>
    public static double Ask(Topic topic, bool onPage) => topic switch
    {
        Topic.Person => onPage ? 0.014 : 0.03,
        Topic.Origin => onPage ? 0.03 : 0.05,
        Topic.Place or Topic.Date or Topic.SchoolClass => 0.02,
        Topic.Home => onPage ? 0.004 : 0.015,
        Topic.Organisation => onPage ? 0.02 : 0.05,
        Topic.Age => 0.04,
        Topic.Occupation => onPage ? 0.02 : 0.04,
        Topic.RareFact => onPage ? 0.012 : 0.04,
        Topic.Reach => onPage ? 0.02 : 0.04,
        _ => onPage ? 0.003 : 0.005,
    };
}
