using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;

namespace Pilar.Arena.Grains.FollowUps;

/// <summary>
/// What somebody is to the follow-up of a case. Its presenter plans and answers it; those who lead or coordinate, and may read the case in its room, are told
/// what was answered. The others in the room are not: they have advised, and the case goes on without them.
/// </summary>
public static class FollowUpRights
{
    private const RoomRole Told = RoomRole.Leaders | RoomRole.CentreCoordinator;

    /// <summary>Null: for them there is no follow-up of this case.</summary>
    public static FollowUpStanding? StandingOf(CasePresentation found, PersonId person, CaseActor? actor) => found.Stage switch
    {
        not (CaseStage.Presented or CaseStage.Locked) => null,
        _ when person == found.Presenter => FollowUpStanding.Presenter,
        CaseStage.Locked when found.FollowUp is { IsOpen: false } && actor is { There: { Reads: true, Recognised: false } } && (actor.Roles & Told) != RoomRole.None =>
            FollowUpStanding.Leader,
        _ => null,
    };

    /// <summary>Null when this person may give this command at all. <paramref name="right"/> is its row in the case's table.</summary>
    internal static Refusal? Refuse(CasePresentation found, CaseRight right, FollowUpCommand command, Circumstance circumstance) => circumstance.IsArena switch
    {
        true => right.Arena && found.FollowUp is not null ? null : FollowUpRefusals.NotFound,
        _ => StandingOf(found, circumstance.By, command.As) switch
        {
            null => FollowUpRefusals.NotFound,
            FollowUpStanding.Presenter when right.Presenter => null,
            _ => FollowUpRefusals.NotAllowed,
        },
    };
}
