namespace Pilar.Arena.Anonymisation;

/// <summary>What kind of thing could tell somebody who a case is about.</summary>
public enum FindingType
{
    /// <summary>A given name, a surname, a nickname, initials.</summary>
    Person,

    /// <summary>A municipality, a town, a village.</summary>
    Place,

    /// <summary>A school, a kindergarten, a club, a workplace.</summary>
    Organisation,

    /// <summary>Eleven digits: fødselsnummer, D-number, and the numbers of test people.</summary>
    IdentityNumber,

    /// <summary>A bank account, or the number of an organisation.</summary>
    Account,
    Phone,
    Email,

    /// <summary>An address on the web, or the name somebody goes by there.</summary>
    WebAddress,
    NumberPlate,
    CaseNumber,

    /// <summary>Where somebody lives: a street and a number, a farm.</summary>
    Address,
    Postcode,
    Age,
    Date,

    /// <summary>A school class or a year at school.</summary>
    SchoolClass,

    /// <summary>A country, a people, a language, a faith.</summary>
    Origin,

    /// <summary>A job, an office or a post that few hold.</summary>
    Occupation,

    /// <summary>An event, a role, a rare diagnosis, «the only one»: true of few.</summary>
    RareFact,
}

/// <summary>How sure the engine is.</summary>
public enum Certainty
{
    /// <summary>Masked unless a human says why not.</summary>
    Certain,

    /// <summary>A human is asked.</summary>
    Uncertain,
}

/// <summary>Why something was found; the words for it are the reader's language's.</summary>
public enum Reason
{
    /// <summary>Its control digits agree.</summary>
    Checksum,

    /// <summary>It has the shape of one.</summary>
    Shape,

    /// <summary>The words before it say so.</summary>
    Context,

    /// <summary>A list has it: of names, of places, of schools.</summary>
    List,

    /// <summary>It is called so elsewhere in the text.</summary>
    Repeated,

    /// <summary>No list has it, and it is written as a name; or it is a number that nothing explains.</summary>
    Unknown,
}

/// <summary>A place in a text that could tell who it is about.</summary>
/// <param name="Start">In UTF-16 units from the beginning of the text.</param>
/// <param name="Length">In UTF-16 units; never nought.</param>
public readonly record struct Finding(int Start, int Length, FindingType Type, Certainty Certainty, Reason Reason)
{
    public int End => Start + Length;

    /// <summary>
    /// Direct: it alone says who, as the research-ethics committees and the Norwegian data protection authority use the word.
    /// The others say it together.
    /// </summary>
    public bool IsDirect => Type is not (FindingType.Place or FindingType.Organisation or FindingType.Age or FindingType.Date or FindingType.SchoolClass
        or FindingType.Origin or FindingType.Occupation or FindingType.RareFact);
}
