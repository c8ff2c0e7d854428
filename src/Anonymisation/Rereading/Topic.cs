namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What a word tells of somebody, as far as the second reading tells things apart. The numbers are in the model's file.</summary>
internal enum Topic
{
    Nothing = 0,
    Person = 1,
    Place = 2,
    Organisation = 3,
    Age = 4,
    Date = 5,
    SchoolClass = 6,
    Origin = 7,
    Occupation = 8,
    RareFact = 9,

    /// <summary>Where somebody lives.</summary>
    Home = 10,

    /// <summary>Of somebody, of an account, of a phone, of a car, of a case.</summary>
    Number = 11,

    /// <summary>Where somebody is reached: mail, pages, what one is called there.</summary>
    Reach = 12,
}
