namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Tokens that tell something.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct Fact(int First, int End, Certainty Certainty = Certainty.Uncertain);
