namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>What a word may be, by the lists.</summary>
[Flags]
public enum WordTraits
{
    None = 0,

    /// <summary>A given name borne by 200 or more in Norway.</summary>
    Given = 1 << 0,

    /// <summary>A surname borne by 200 or more in Norway.</summary>
    Surname = 1 << 1,
    ForeignGiven = 1 << 2,
    ForeignSurname = 1 << 3,
    Place = 1 << 4,

    /// <summary>A test, a drug, a method, a service: nobody's secret.</summary>
    Allowed = 1 << 5,

    /// <summary>A common word of bokmål or nynorsk.</summary>
    Known = 1 << 6,

    /// <summary>In no list, but made as Norwegian words are.</summary>
    Compound = 1 << 7,

    /// <summary>In no list, but a given name is one slip away, or two are written together.</summary>
    NearGiven = 1 << 8,

    AnyGiven = Given | ForeignGiven,
    AnySurname = Surname | ForeignSurname,
    AnyName = AnyGiven | AnySurname,
}
