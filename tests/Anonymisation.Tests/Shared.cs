namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>One engine for all tests: its lists are read once, as in a silo.</summary>
internal static class Shared
{
    public static Screener Screener { get; } = Screener.Open();
}
