namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Why a number tells nothing of who somebody is.</summary>
internal enum Harmless
{
    /// <summary>So much of something that is measured: «36 mg», «43,1 kg», «20 %».</summary>
    Quantity,

    /// <summary>So many of something: «25 elever», «3 team».</summary>
    Count,

    /// <summary>How long, or how often: «45 minutter», «3 ganger i uka».</summary>
    Duration,

    /// <summary>What a test or a scale came to, or what was measured in somebody: «T-skår 65», «HADS 14/11», «puls 48».</summary>
    Score,

    Money,

    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>«2 av 5», «50/50», «24/7».</summary>
    Share,

    /// <summary>The number of a point in a list: «1.», «3)», «1.1 Formål».</summary>
    ListNumber,

    /// <summary>A part of something that is read or gone through: «side 3», «punkt 4», «steg 2».</summary>
    Part,

    /// <summary>A paragraph, an article.</summary>
    Law,

    /// <summary>A diagnosis, the level of a language, a vitamin: «F90.0», «A2», «B12».</summary>
    Code,

    /// <summary>The name of a test, a law, a virus or a machine: «BRIEF-2», «covid-19», «iPhone 12».</summary>
    Name,

    /// <summary>«n = 120», «p &lt; 0,05».</summary>
    Statistic,

    /// <summary>Numbers that everybody may call: 113, 116 117.</summary>
    EverybodysPhone,

    /// <summary>What is said of all of an age: «barn under 16», «for 12–16».</summary>
    AgeOfMany,

    /// <summary>When something was published or came into force.</summary>
    Publication,

    /// <summary>«Den andre gangen», «1. ledd», «hver 3.».</summary>
    Ordinal,

    /// <summary>What a machine made, of letters and figures without end: nobody is called so.</summary>
    Token,

    /// <summary>One or two figures in a text that tells of nobody: nobody's age.</summary>
    OfNobody,
}
