using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Rule">Which rule's.</param>
internal readonly record struct ShapeFound(int Rule, int Start, int Length, Reason Why);
