using System.Runtime.CompilerServices;

namespace Pilar.Arena.Grains.Tests.Authorisation;

/// <summary>
/// The rows of the handbook's authorisation matrix that are about meetings (M), the panel of a case (E4, E5) and cases (K): what the tests expect,
/// read from the table beside this, cell by cell.
/// </summary>
public static class Authz
{
    /// <summary>
    /// Every cell of these rows: the row, the role, and what is expected. <c>A</c> and <c>O</c>: always. <c>C</c>: when the row's condition is met. <c>S</c>: numbers.
    /// <c>-</c>: never.
    /// </summary>
    public static TheoryData<string, string, char> Of(params string[] rows) =>
        [.. from row in rows
            from cell in Table[row]
            select (row, cell.Key, cell.Value)];

    /// <summary>By row and role.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, char>> Table { get; } = Read();

    // The condition stands last and may have commas in it, the action may stand in quotes: what is between are single letters.
    private static Dictionary<string, IReadOnlyDictionary<string, char>> Read([CallerFilePath] string here = "")
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "authz.csv"));
        var roles = lines[0].Split(',')[2..^1];
        return lines.Skip(1).ToDictionary(
            line => line[..line.IndexOf(',', StringComparison.Ordinal)],
            IReadOnlyDictionary<string, char> (line) => WithoutQuotes(line).Split(',')[2..(roles.Length + 2)].Zip(roles)
                .ToDictionary(cell => cell.Second, cell => cell.First is "–" ? '-' : cell.First.Single()));
    }

    private static string WithoutQuotes(string line) =>
        string.Concat(line.Split('"').Select((part, place) => place % 2 == 1 ? part.Replace(",", "", StringComparison.Ordinal) : part));
}
