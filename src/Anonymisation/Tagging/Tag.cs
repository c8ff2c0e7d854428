namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>What a word is part of, by the tagger. The numbers are in the model's file.</summary>
public enum Tag
{
    /// <summary>Of nothing with a name.</summary>
    Outside = 0,
    Person = 1,
    Organisation = 2,

    /// <summary>A place, and a municipality or a country that acts.</summary>
    Place = 3,

    /// <summary>A work, a thing that is sold, an event, a word made of a name.</summary>
    Other = 4,
}
