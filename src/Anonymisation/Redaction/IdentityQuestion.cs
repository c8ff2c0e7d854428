using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// Whose is this name? The engine has given it to somebody, or to nobody else, and is wrong too often in the like. A <see cref="ResolutionKind.Merge"/> with
/// another name of whose it is answers it, and a <see cref="ResolutionKind.Split"/> when it is of nobody who is named otherwise.
/// </summary>
/// <param name="Form">The name, as <see cref="Mark.Form"/> has it.</param>
/// <param name="Entity">The id of whose it is as long as nobody answers; where the form is of several, only those of its marks are asked about.</param>
/// <param name="Whom">The ids of the entities it may be of, the likeliest first: also <paramref name="Entity"/>, when that one has other names.</param>
public sealed record IdentityQuestion(string Form, int Entity, ImmutableArray<int> Whom)
{
    public override string ToString() => nameof(IdentityQuestion);
}
