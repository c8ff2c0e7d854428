namespace Pilar.Arena.Bench.Scenarios;

internal interface IScenario
{
    string Name { get; }

    Task<IReadOnlyList<Figure>> Measure(Choice choice);
}
