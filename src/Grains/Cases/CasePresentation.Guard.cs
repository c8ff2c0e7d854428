using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Cases;

// What the guard has to know of what is said of a case.
public sealed partial record CasePresentation
{
    /// <summary>Null for a command whose texts nobody has declared.</summary>
    internal GuardedCommand? Guarded(CaseCommand command) => (GuardedTexts.Of(command), command) switch
    {
        (null, _) => null,
        (_, RequestChanges request) => Weighed(GuardedTexts.Of(request, Content?.Text)),
        ({ } guarded, AdviceCommand or FollowUpCommand or SlotCommand or WrittenCommand) => Weighed(guarded),
        ({ } guarded, _) => guarded,
    };

    /// <summary>Of a text that is not sent yet.</summary>
    internal GuardedCommand Guarded(string text) => Weighed(new GuardedCommand([new GuardedText("text", text, TextRule.Spoken)], []) { CaseIsOpen = true });

    // Of a case whose text is gone the names are left as long as somebody may answer.
    private GuardedCommand Weighed(GuardedCommand guarded) =>
        (Content?.Fingerprints ?? FollowUp?.Fingerprints) is { } names ? guarded with { CaseNames = [names] } : guarded;
}
