using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>One thing in the case, however often and however it is written.</summary>
/// <param name="Role">A person's role in the case (<c>child</c>, <c>mother</c>, <c>teacher</c> …); empty for other things.</param>
/// <param name="Placeholder">What it is called in the redacted text: «[Barn 1]», «[Skole A]».</param>
/// <param name="Mentions">How many marks are of it.</param>
public sealed record Entity(int Id, FindingType Type, string Role, string Placeholder, ImmutableArray<string> Forms, int Mentions)
{
    public override string ToString() => nameof(Entity);
}
