namespace Pilar.Arena.Tools.Scoring;

/// <summary>How a mark tells who somebody is.</summary>
public enum IdentifierClass
{
    /// <summary>Alone: a name, a number.</summary>
    Direct,

    /// <summary>Together with others: an age, a place, a date.</summary>
    Quasi,

    /// <summary>By what is told: an occupation, a rare fact. Only a human can put it otherwise, so it is enough that one is asked.</summary>
    Told,
}
