using Pilar.Arena.Anonymisation;

namespace Pilar.Arena.Grains.Guard;

/// <summary>The anonymiser's engine, as the guard asks it.</summary>
internal sealed class EngineScreener(Screener engine) : ITextScreener
{
    public IReadOnlyList<Finding> Screen(string text, ScreeningContext context) => engine.Screen(text, context);
}
