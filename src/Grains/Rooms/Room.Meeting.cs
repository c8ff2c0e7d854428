using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The life of the meeting: planned, called, opened, held, ended.
public sealed partial record Room
{
    /// <summary>True when something happens by the clock alone by <paramref name="now"/>.</summary>
    public bool HasDue(DateTimeOffset now) => !LetPass(now, RoomLimits.DeclarationVersion).Events.IsEmpty;

    // A meeting that began late may last as long as it was planned to.
    private DateTimeOffset OverAt =>
        new[] { StartsAt, LobbyOpenedAt ?? StartsAt, StartedAt ?? StartsAt }.Max().AddMinutes(Minutes) + RoomLimits.OvertimeEndsAfter;

    private Decision<RoomEvent> Decide(PlanMeeting plan)
    {
        var planned = new MeetingPlanned(
            plan.Network, plan.NetworkName, plan.Title.Trim(), plan.StartsAt.ToUniversalTime(), plan.Minutes, plan.Language, plan.History, plan.Roster);
        return RoomText.RefuseTitle(plan.Title) switch
        {
            _ when Phase != MeetingPhase.NotPlanned => IsPlannedAs(planned) ? Decision<RoomEvent>.Nothing : RoomRefusals.AlreadyPlanned,
            { } refusal => refusal,
            _ when RoomText.RefuseTitle(plan.NetworkName) is { } refusal => refusal,
            _ when plan.Minutes is < 1 or > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
            _ when !Enum.IsDefined(plan.Language) || !Enum.IsDefined(plan.History) => RoomRefusals.ChoiceInvalid,
            _ when plan.Roster.IsDefaultOrEmpty || plan.Roster.DistinctBy(entry => entry.Person).Count() != plan.Roster.Length => RoomRefusals.RosterInvalid,
            _ when plan.Roster.Length > RoomLimits.Roster => RoomRefusals.RosterFull,
            _ when plan.Roster.Select(RefuseEntry).FirstOrDefault(refusal => refusal is not null) is { } refusal => refusal,
            _ when !plan.Roster.Any(entry => entry.Roles.HasFlag(RoomRole.Facilitator)) => RoomRefusals.FacilitatorMissing,
            _ => planned,
        };
    }

    // The list may have grown since; what was asked for then is what counts.
    private bool IsPlannedAs(MeetingPlanned planned) =>
        (planned.Network, planned.NetworkName, planned.Title, planned.StartsAt, planned.Minutes, planned.Language, planned.History)
        == (Network, NetworkName, Title, StartsAt, Minutes, Language, History);

    private Decision<RoomEvent> DecideMeeting(RoomCommand command, Circumstance circumstance) => (command, Phase) switch
    {
        (LetTimePass pass, _) => LetPass(circumstance.At, pass.Declaration),

        (CancelMeeting, MeetingPhase.Cancelled) => Decision<RoomEvent>.Nothing,
        (EndMeeting, MeetingPhase.Closed) => Decision<RoomEvent>.Nothing,
        (_, MeetingPhase.Closed or MeetingPhase.Cancelled) => RoomRefusals.MeetingOver,

        (SendNotice, MeetingPhase.Planned) when !Agenda.Items.Any(item => item.State == AgendaItemState.Accepted) => RoomRefusals.AgendaEmpty,
        (SendNotice, MeetingPhase.Planned) => new NoticeSent(),
        (SendNotice, _) => Decision<RoomEvent>.Nothing,

        (CancelMeeting cancel, MeetingPhase.Planned or MeetingPhase.NoticeSent or MeetingPhase.LobbyOpen) =>
            RoomText.RefuseReason(cancel.Reason) is { } refusal
                ? refusal
                : All([.. LetCasesGo(), .. ClearLobby(), .. ClearVideo(), new MeetingCancelled(RoomText.Clean(cancel.Reason))]),

        (OpenLobby, MeetingPhase.NoticeSent) => new LobbyOpened(),
        (OpenLobby, MeetingPhase.LobbyOpen or MeetingPhase.Live or MeetingPhase.Suspended) => Decision<RoomEvent>.Nothing,

        (StartMeeting, MeetingPhase.Live) => Decision<RoomEvent>.Nothing,
        (StartMeeting or ResumeMeeting, MeetingPhase.LobbyOpen or MeetingPhase.Suspended) when Find(circumstance.By) is not { Present: true } =>
            RoomRefusals.NotPresent,
        (StartMeeting, MeetingPhase.LobbyOpen) when MayNotStartYet(circumstance) => RoomRefusals.FacilitatorFirst,
        (StartMeeting, MeetingPhase.LobbyOpen) => new MeetingStarted(),

        (SuspendMeeting, MeetingPhase.Live) => Suspend(MeetingCause.ByFacilitator),
        (SuspendMeeting, MeetingPhase.Suspended) => Decision<RoomEvent>.Nothing,
        (ResumeMeeting, MeetingPhase.Suspended) when !SomebodyIsHereToLead && !HasRole(circumstance.By, RoomRole.Leaders) => RoomRefusals.NobodyLeads,
        (ResumeMeeting, MeetingPhase.Suspended) => new MeetingResumed(),
        (ResumeMeeting, MeetingPhase.Live) => Decision<RoomEvent>.Nothing,

        (EndMeeting, MeetingPhase.Live or MeetingPhase.Suspended) => End(MeetingCause.ByFacilitator),
        _ => RoomRefusals.NotInThisPhase,
    };

    private bool MayNotStartYet(Circumstance circumstance) =>
        !HasRole(circumstance.By, RoomRole.Facilitator) && circumstance.At < StartsAt + RoomLimits.LeadersGone;

    private Decision<RoomEvent> LetPass(DateTimeOffset now, int declaration) => Phase switch
    {
        MeetingPhase.NoticeSent when now >= StartsAt - RoomLimits.LobbyOpensBefore => new LobbyOpened(),
        MeetingPhase.LobbyOpen or MeetingPhase.Live or MeetingPhase.Suspended when now >= OverAt => EndByItself(),
        MeetingPhase.Suspended when now >= SuspendedAt + RoomLimits.SuspendedEndsAfter => EndByItself(),
        MeetingPhase.Live when now >= LeadersGoneSince + RoomLimits.LeadersGone && Hosts.IsEmpty => Suspend(MeetingCause.LeadersGone),
        _ when IsOpen => All([.. Renew(declaration), .. CountsDue(now), .. OfferHosting(now)]),

        // Nobody sent its notice, and nobody ends it: what has been moved out of it, or is gone, must not weigh there for ever.
        MeetingPhase.Planned when now >= OverAt => All([.. LetClosedCasesGo()]),
        _ => Decision<RoomEvent>.Nothing,
    };

    // The clock of the current item must not run while nobody meets.
    private Decision<RoomEvent> Suspend(MeetingCause cause) => All([.. PauseCurrent(), new MeetingSuspended(cause)]);

    // Who was out of it for a while was there all the same: they read what the others read of it, but what is not for them.
    private Decision<RoomEvent> End(MeetingCause cause) => All(
    [
        .. CountsDue(null), .. LetCasesGo(), .. PauseCurrent(), .. ClearLobby(), .. ClearVideo(),
        .. People.Where(entry => entry.Value is { Aside: true, Standing: Standing.Invited or Standing.InLobby }).OrderBy(entry => entry.Value.Number)
            .Select(entry => new PersonReturned(entry.Key)),
        new MeetingEnded(cause),
    ]);

    // With nobody to lead it, it is kept how far each case had come: who makes the minutes may not have been here.
    private Decision<RoomEvent> EndByItself() => TheLead.NobodySince is null || SomebodyIsHereToLead
        ? End(MeetingCause.TimeOut)
        : All(
        [
            .. Cases.Where(found => found.Method is { Now: not null }).Select(found => new PhaseHeld(found.Case, found.Method!.Phase!.Value)),
            .. End(MeetingCause.NobodyLed).Events,
        ]);

    private IEnumerable<RoomEvent> PauseCurrent() => Agenda.Current is { } current ? [new ItemPaused(current.Item)] : [];

    private Room? ApplyMeeting(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        MeetingPlanned planned => this with
        {
            Phase = MeetingPhase.Planned,
            Network = planned.Network,
            NetworkName = planned.NetworkName,
            Title = planned.Title,
            StartsAt = planned.StartsAt,
            Minutes = planned.Minutes,
            Language = planned.Language,
            History = planned.History,
            People = planned.Roster.Select((entry, number) => KeyValuePair.Create(entry.Person, Invited(entry, number, seq))).ToImmutableDictionary(),
        },
        NoticeSent => this with { Phase = MeetingPhase.NoticeSent },
        MeetingCancelled cancelled => this with { Phase = MeetingPhase.Cancelled, CancelReason = cancelled.Reason, People = Nobody() },
        LobbyOpened => this with { Phase = MeetingPhase.LobbyOpen, LobbyOpenedAt = circumstance.At },
        MeetingStarted => this with { Phase = MeetingPhase.Live, StartedAt = circumstance.At },
        MeetingSuspended => this with { Phase = MeetingPhase.Suspended, SuspendedAt = circumstance.At },
        MeetingResumed => this with { Phase = MeetingPhase.Live, SuspendedAt = null },
        MeetingEnded ended => (ended.Cause == MeetingCause.NobodyLed ? this : Led(TheLead with { NobodySince = null })) with
        {
            Phase = MeetingPhase.Closed, EndedAt = circumstance.At, People = Nobody(),
        },
        _ => null,
    };

    // Everybody has left a meeting that is over.
    private ImmutableDictionary<PersonId, Participant> Nobody() =>
        People.SetItems(People.Where(entry => entry.Value.Present).Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Present = false })));

    // A meeting that begins, or goes on, has its own three minutes; before and between they count for those who may act as host.
    private Room WatchLeaders(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        MeetingStarted or MeetingResumed => this with { LeadersGoneSince = IsUnled() ? at : null },
        LobbyOpened or MeetingSuspended or MeetingEnded or MeetingCancelled or PersonEntered or PersonLeft or PersonRemoved or PersonInvited
            or LeaderAway or LeaderBack =>
            this with { LeadersGoneSince = IsOpen && !SomebodyIsHereToLead ? LeadersGoneSince ?? at : null },
        _ => this,
    };

    private bool IsUnled() => Phase == MeetingPhase.Live && !SomebodyIsHereToLead;
}
