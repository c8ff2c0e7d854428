namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>What may begin with a word, wherever it stands: asked once for each word, so that nobody looks closer at one that begins nothing.</summary>
[Flags]
internal enum Beginning : uint
{
    None = 0,

    /// <summary>An age, or a word for one.</summary>
    Age = 1,

    /// <summary>A number that is told in words.</summary>
    Told = 2,

    /// <summary>What a number is called: «saksnr».</summary>
    Label = 4,

    /// <summary>A figure or some, in words.</summary>
    Figures = 8,

    /// <summary>A day, a feast or a season.</summary>
    Day = 16,

    /// <summary>The word for one place in a row: «tredje».</summary>
    Ordinal = 32,

    /// <summary>A car, or what it has.</summary>
    Vehicle = 64,

    /// <summary>A kind of house.</summary>
    House = 128,

    /// <summary>A service or a shop, which a name may follow.</summary>
    Shop = 256,

    /// <summary>Where somebody is from, by a word of its own.</summary>
    Origin = 512,

    /// <summary>What somebody does.</summary>
    Occupation = 1_024,

    /// <summary>What is true of few.</summary>
    RareFact = 2_048,

    /// <summary>The number of a house, in words.</summary>
    HouseNumber = 4_096,

    /// <summary>It has figures in it.</summary>
    Digits = 8_192,
}
