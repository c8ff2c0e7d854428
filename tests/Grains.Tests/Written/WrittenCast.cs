using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>A case that a panel answers in writing, from its naming to its end. The second reader is the co-facilitator, who is not on it.</summary>
public static class WrittenCast
{
    public static readonly QuestionId First = new(Guid.Parse("00000001-0009-0000-0000-000000000000"));
    public static readonly QuestionId Second = new(Guid.Parse("00000002-0009-0000-0000-000000000000"));

    public static DateTimeOffset Deadline { get; } = Approved.Now.AddDays(7);

    public static DeclareForWriting Declare { get; } = new(RoomLimits.DeclarationVersion);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Named => Approved.Does(Coordinator, Name(Nurse, Facilitator));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Opened => Named.Does(Presenter, new AgreeToNames(1, [Nurse, Facilitator], []));

    /// <summary>Both have accepted the declaration.</summary>
    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Answering => Opened.Does(Nurse, Declare).Does(Facilitator, Declare);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Stopped => Answering.Does(Nurse, new StopWrittenCase());

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Ended => Answering.Does(Presenter, new EndWriting());

    public static NamePanel Name(params PersonId[] people) => Name(Actors, people);

    public static NamePanel Name(IReadOnlyDictionary<PersonId, CaseActor> actors, params PersonId[] people) =>
        new([.. people], Deadline) { Facts = [.. actors.Select(one => new PanelFact(one.Key, one.Value.Roles))] };

    public static AskPresenter Ask(QuestionId id, string text = "Hva har skolen prøvd?") => new(id, text);

    /// <summary>As the grain hands it on: with how the case stands in writing for whoever asks.</summary>
    public static CaseCommand InWriting(this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, CaseCommand command) =>
        command with { As = ActorIn(scenario.State, by, scenario.Now) };

    public static CaseActor ActorIn(CasePresentation found, PersonId by, DateTimeOffset now) =>
        Actors[by] with { There = found.InWriting(by, Actors[by].Roles, now) };

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Writes(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, params CaseCommand[] commands) =>
        commands.Aggregate(scenario, (before, command) => before.Did(by, before.InWriting(by, command)));

    /// <summary>Null when it does not exist for them, or has nothing of the kind for them.</summary>
    public static WrittenView? Written(this CasePresentation found, PersonId person) => found.StandingOf(person, Actors[person]) is { } standing
        ? found.WrittenFor(standing, person, Actors[person], People)
        : null;

    private static ImmutableArray<RoomPerson> People { get; } =
        [.. Actors.Where(one => one.Value.Roles != RoomRole.None).Select(one => new RoomPerson(one.Key, $"{one.Key.Value}", "Tjenesten", one.Value.Roles, one.Value.Area))];
}
