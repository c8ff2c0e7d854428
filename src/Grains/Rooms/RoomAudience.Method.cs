using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Whom the method of a case is for: all who hear of the case; why it was skipped or broken off, for fewer.
public sealed partial record Room
{
    private Audience? AudienceOfMethod(RoomEvent happened) => happened switch
    {
        MethodChosen chosen => OfCase(chosen.Case, RoomRole.Anyone),
        PhaseEntered entered => OfCase(entered.Case, RoomRole.Anyone),
        SkipExplained told => OfCase(told.Case, RoomRole.Leaders),
        PhaseExtended extended => OfCase(extended.Case, RoomRole.Anyone),
        PhaseOpened opened => OfCase(opened.Case, RoomRole.Anyone),
        PhaseHeld held => OfCase(held.Case, RoomRole.Anyone),
        RunBrokenOff broken => OfCase(broken.Case, AgendaKeepers),
        MethodEnded ended => OfCase(ended.Case, RoomRole.Anyone),
        CurtainLifted lifted => OfCase(lifted.Case, RoomRole.Anyone),
        CurtainClosed closed => OfCase(closed.Case, RoomRole.Anyone),
        CaseCovered covered => OfCase(covered.Case, RoomRole.Anyone),
        CaseUncovered uncovered => OfCase(uncovered.Case, RoomRole.Anyone),
        _ => null,
    };

    private Audience? AudienceOfBreakOff(WordsPulledBack pulled) => pulled.Case is { } broken ? OfCase(broken, AgendaKeepers) : null;
}
