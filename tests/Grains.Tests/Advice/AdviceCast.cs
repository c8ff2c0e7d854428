using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>A presented case that is advised on, and what its room says of each who asks.</summary>
public static class AdviceCast
{
    public static readonly AdviceId First = new(Guid.Parse("00000001-0007-0000-0000-000000000000"));
    public static readonly AdviceId Second = new(Guid.Parse("00000002-0007-0000-0000-000000000000"));

    public static CaseInRoom Writing { get; } = new(CaseState.Open, RoomRole.None, Advice: AdviceTurn.Writes);

    public static CaseInRoom Hearing { get; } = new(CaseState.Open, RoomRole.None, Advice: AdviceTurn.Hears);

    /// <summary>The presenter, where the method gives no advice and they have the floor again.</summary>
    public static CaseInRoom Taking { get; } = Hearing with { TakesAlong = true };

    public static CaseInRoom Ended { get; } = new(CaseState.Closed, RoomRole.None, Over: true, Reads: true);

    public static CaseInRoom Elsewhere { get; } = new(CaseState.Open, RoomRole.None);

    public static AdviceText Text(string what = "Møt henne ved inngangen.", string? link = null) =>
        new(what, AdviceService.School, AdviceTime.ThisWeek, AdviceEvidence.Experience, link);

    public static WriteAdvice Write(AdviceId id, string what = "Møt henne ved inngangen.") => new(id, Text(what));

    /// <summary>Two pieces of advice: one by the nurse, one by the mentor.</summary>
    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Advised => CaseCast.Presented
        .Gives(RoomCast.Nurse, Writing, Write(First))
        .Gives(RoomCast.Mentor, Writing, Write(Second, "Spør henne hva hun selv ønsker."));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Marked => Advised
        .Gives(RoomCast.Presenter, Hearing, new MarkAdvice(First, AdviceMark.Useful, 2), new MarkAdvice(Second, AdviceMark.AlreadyTried, 2));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Confirmed => Marked.Gives(RoomCast.Presenter, Hearing, new ConfirmAdvice(2));

    /// <summary>As the grain hands it on: with how the case stands in its room for whoever asks.</summary>
    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Gives(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, CaseInRoom there, params CaseCommand[] commands) =>
        scenario.Did(by, [.. commands.Select(command => As(by, there, command))]);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent>.Outcome Tries(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, CaseInRoom there, CaseCommand command) =>
        scenario.When(by, As(by, there, command));

    public static AdviceBoard? BoardOf(this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId person, CaseInRoom there) =>
        scenario.State.Board(person, ActorOf(person, there));

    public static CaseActor ActorOf(PersonId person, CaseInRoom there) => CaseCast.Actors[person] with { There = there };

    private static CaseCommand As(PersonId by, CaseInRoom there, CaseCommand command) => command with { As = ActorOf(by, there) };
}
