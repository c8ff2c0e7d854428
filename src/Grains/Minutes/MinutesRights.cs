using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>Who may give a command: one of these roles in the meeting, whoever is named to write, or only the arena itself.</summary>
public sealed record MinutesRight(RoomRole Roles, bool Taker = false, bool Arena = false);

/// <summary>The one table of rights to the minutes of a meeting. A command without a row is refused to everybody.</summary>
public static class MinutesRights
{
    private const RoomRole Approvers = RoomRole.Facilitator | RoomRole.CentreCoordinator;
    private const RoomRole Writers = RoomRole.Leaders | RoomRole.CentreCoordinator;

    public static FrozenDictionary<Type, MinutesRight> Table { get; } = new Dictionary<Type, MinutesRight>
    {
        [typeof(NameMinuteTaker)] = new(RoomRole.Leaders),
        [typeof(WriteSection)] = new(Writers, Taker: true),
        [typeof(SendMinutes)] = new(Approvers),
        [typeof(ApproveMinutes)] = new(Approvers),

        // Whoever may approve may as well say that it is not right yet.
        [typeof(ObjectToMinutes)] = new(RoomRole.Participant | Approvers),
        [typeof(PullBackSection)] = new(Writers),
        [typeof(DraftMinutes)] = new(RoomRole.None, Arena: true),
        [typeof(TakeWords)] = new(RoomRole.None, Arena: true),
        [typeof(TakeTitle)] = new(RoomRole.None, Arena: true),
        [typeof(LetMinutesTimePass)] = new(RoomRole.None, Arena: true),
    }.ToFrozenDictionary();

    /// <summary>Null when this person may give this command at all; whether it can be done now is for the rules.</summary>
    public static Refusal? Refuse(MeetingMinutes minutes, MinutesCommand command, Circumstance circumstance) => Table.GetValueOrDefault(command.GetType()) switch
    {
        var right when circumstance.IsArena => right is { Arena: true } ? null : MinutesRefusals.NotAllowed,
        _ when command.As is null => MinutesRefusals.NotFound,
        { } right when May(minutes, right, circumstance.By, command.As) => null,

        // For whom there are no minutes, there are none.
        _ => HearsOfThem(minutes, circumstance.By, command.As) ? MinutesRefusals.NotAllowed : MinutesRefusals.NotFound,
    };

    public static bool Writes(MeetingMinutes minutes, PersonId person, MinutesActor actor) => May(minutes, Table[typeof(WriteSection)], person, actor);

    /// <summary>Who has a form to write in: in them, or why they are not right.</summary>
    internal static bool Says(MeetingMinutes minutes, PersonId person, MinutesActor actor) =>
        HearsOfThem(minutes, person, actor) && (Writes(minutes, person, actor) || May<ObjectToMinutes>(minutes, person, actor));

    internal static bool May<TCommand>(MeetingMinutes minutes, PersonId person, MinutesActor actor)
        where TCommand : MinutesCommand => May(minutes, Table[typeof(TCommand)], person, actor);

    /// <summary>What is written now: who writes it, and who may object while it is sent.</summary>
    public static bool ReadsText(MeetingMinutes minutes, PersonId person, MinutesActor actor) => minutes.Stage != MinutesStage.None
        && (Writes(minutes, person, actor) || (minutes.Stage == MinutesStage.ForApproval && (actor.Roles & RoomRole.Participant) != RoomRole.None));

    /// <summary>
    /// What is approved. A user representative reads of the meetings they were in; mentors and observers do not. Whoever leads a municipality reads what the
    /// network has opened to them, and is nothing else here.
    /// </summary>
    public static bool ReadsApproved(MinutesActor actor) =>
        actor.LeadsMunicipality
        || (actor.Roles & (RoomRole.Participant | Writers | RoomRole.CasePresenter)) != RoomRole.None
        || (actor.Attended && (actor.Roles & RoomRole.UserRepresentative) != RoomRole.None);

    /// <summary>That there are minutes, and how far they have come.</summary>
    public static bool HearsOfThem(MeetingMinutes minutes, PersonId person, MinutesActor actor) => minutes.Stage != MinutesStage.None
        && (Writes(minutes, person, actor) || (minutes.Rounds > 0 && (actor.Roles & RoomRole.Participant) != RoomRole.None)
            || (minutes.Approved is not null && ReadsApproved(actor)));

    private static bool May(MeetingMinutes minutes, MinutesRight right, PersonId person, MinutesActor actor) =>
        (right.Roles & actor.Roles) != RoomRole.None
        || (right.Taker && minutes.Taker == person && (actor.Roles & RoomRole.Participant) != RoomRole.None);
}
