namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>One engine for all tests: its lists are read once, as in a silo.</summary>
internal static class Shared
{
    public static Screener Screener { get; } = Screener.Open();

    /// <summary>What lists, rules and tagger find: what each of them says is theirs, whatever the second reading makes of it.</summary>
    public static List<Finding> FirstReading(string text) =>
        Screener.FirstReading(text, Names.Words.Read(text, Screener.Lexicon, ScreeningContext.None)).Found;
}
