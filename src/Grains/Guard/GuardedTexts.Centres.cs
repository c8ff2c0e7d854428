using System.Collections.Immutable;
using Pilar.Arena.Contracts.Methods;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

// The names of a template and its phases stand on the screens of rooms. The field of a phase is its place and the language, so the page finds it.
public static partial class GuardedTexts
{
    /// <summary>As above.</summary>
    public static GuardedCommand? Of(CentreCommand command) => command switch
    {
        SaveTemplate { Draft: var draft } => With(
            [
                .. Names("names", draft.Names), new("purpose", draft.Purpose, Spoken),
                .. draft.Phases.IsDefault ? [] : draft.Phases.SelectMany((phase, place) => Names($"phases/{place}", phase.Names)),
            ],
            command),
        CopyTemplate copy => With([new("from", copy.From, Known)], command),
        PublishTemplate or WithdrawTemplate or RestoreTemplate => With([], command),
        _ => null,
    };

    internal static IEnumerable<string> WordsOf(MethodNames names) => [names.Nb, names.Nn, names.En];

    private static ImmutableArray<GuardedText> Names(string field, MethodNames names) =>
        [new($"{field}/nb", names.Nb, Spoken), new($"{field}/nn", names.Nn, Spoken), new($"{field}/en", names.En, Spoken)];
}
