namespace Pilar.Arena.Contracts.Cases;

/// <summary>
/// How often the duty gate was answered with what, as it is told: at least so often, in whole fives, and null for fewer. Whoever looks before and after somebody was at the gate must not
/// learn what they answered.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.case.duty-told")]
public sealed record DutyTold(
    [property: Id(0)] int Year,
    [property: Id(1)] int? No,
    [property: Id(2)] int? Unsure,
    [property: Id(3)] int? Yes)
{
    /// <summary>Fewer are not told, nor how many more there are than a multiple of it.</summary>
    public const int Fewest = 5;

    public static DutyTold Of(int year, DutyCounts counts) => new(year, Told(counts.No), Told(counts.Unsure), Told(counts.Yes));

    private static int? Told(int count) => count >= Fewest ? count - (count % Fewest) : null;
}
