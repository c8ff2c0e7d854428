using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Grains.Guard;

/// <summary>The anonymiser's engine, as the guard asks it.</summary>
internal sealed class EngineScreener(Screener engine) : ITextScreener
{
    private readonly CaseReader _reader = new(engine, PopulationTable.Open());

    public IReadOnlyList<Finding> Screen(string text, ScreeningContext context) => engine.Screen(text, context);

    public ReadCase Read(ImmutableArray<CaseField> fields, IEnumerable<string> answered) => _reader.Read(fields, answered);
}
