using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Somebody knows whom a case is about, or says that others could: «jeg kjenner igjen saken», «stopp – ikke anonymt».
public sealed partial record Room
{
    private Decision<RoomEvent> DecideStop(RoomCommand command, Circumstance circumstance) => command switch
    {
        RecogniseCase recognise => FindCase(recognise.Case) switch
        {
            null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { State: CaseState.Announced } => RoomRefusals.CaseNotOpen,
            { } found when found.Presenter == circumstance.By => RoomRefusals.CaseIsYours,
            { } found => All([.. Leave(circumstance.By).Events, new CaseRecognised(found.Case, circumstance.By)]),
        },
        StopCase stop => FindCase(stop.Case) switch
        {
            null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { State: CaseState.Announced } => RoomRefusals.CaseNotOpen,
            { State: CaseState.Stopped } => Decision<RoomEvent>.Nothing,

            // All in the room hear the case while it may be stopped: the line tells them nothing that they have not seen.
            { } found => All([new CaseStopped(found.Case, MainRoleOf(circumstance.By)), new Moderated(ModerationAct.CaseStopped, HouseRule.Anonymity)]),
        },
        AgreeToShowCase agree => Agree(FindCase(agree.Case), circumstance.By),
        _ => RoomRefusals.NotAllowed,
    };

    // The presenter who leads as well is the presenter here: it takes two.
    private Decision<RoomEvent> Agree(CasePresentation? found, PersonId by) => found switch
    {
        null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
        { Stop: null } => RoomRefusals.CaseNotStopped,
        { } when by != found.Presenter && !HasRole(by, RoomRole.Leaders) => RoomRefusals.CaseNotYours,
        { } when IsToldOf(found) => HasRole(by, RoomRole.Leaders) ? RoomRefusals.PresenterNamed : RoomRefusals.PresenterNamedAsk,
        { Stop: { } stop } when (by == found.Presenter ? stop.PresenterAgrees : stop.LeaderAgrees) => Decision<RoomEvent>.Nothing,
        { Stop: { } stop } when (by == found.Presenter ? stop.LeaderAgrees : stop.PresenterAgrees) =>
            All([new ShowingAgreed(found.Case, by == found.Presenter), new CaseShownAgain(found.Case)]),
        _ => new ShowingAgreed(found.Case, by == found.Presenter),
    };

    private Room? ApplyStop(RoomEvent happened, long seq) => happened switch
    {
        CaseRecognised recognised => With(recognised.Person, person => person with
        {
            Standing = Standing.Invited,
            SeesSince = seq,
            Recognised = recognised.Case,
            Knows = person.Knows.IsDefault ? [recognised.Case] : person.Knows.Contains(recognised.Case) ? person.Knows : person.Knows.Add(recognised.Case),
            RecognisedAt = seq,
            Aside = true,
        }),
        CaseStopped stopped => With(stopped.Case, found => found with
        {
            State = CaseState.Stopped,
            Stop = new CaseStop(stopped.By, PresenterAgrees: false, LeaderAgrees: false),
        }) with { TakenBackUntil = seq - 1 },
        ShowingAgreed agreed => With(agreed.Case, found => found with
        {
            Stop = agreed.ByPresenter ? found.Stop! with { PresenterAgrees = true } : found.Stop! with { LeaderAgrees = true },
        }),
        CaseShownAgain shown => With(shown.Case, found => found with { State = CaseState.Open, Stop = null, ToldUnnamed = found.IsUnnamed }) with { TakenBackUntil = seq },
        _ => null,
    };

    /// <summary>Who knows whom a case is about leads nothing of it, neither the case nor its item. To step aside and to stop it is for everybody.</summary>
    internal bool Knows(PersonId by, RoomCommand command) => Find(by) is { Knows.IsDefaultOrEmpty: false } person
        && (CaseOf(command), ItemOf(command)) is var (about, item)
        && Cases.Exists(found => found.Presenter != by && person.Knows.Contains(found.Case) && (found.Case == about || found.Item == item));

    private static CaseId? CaseOf(RoomCommand command) => command switch
    {
        OpenCase open => open.Case,
        PresentSection present => present.Case,
        CloseCase close => close.Case,
        ChooseMethod choose => choose.Case,
        BeginMethod begin => begin.Case,
        StepPhase step => step.Case,
        SkipPhase skip => skip.Case,
        ExtendPhase extend => extend.Case,
        OpenPhase open => open.Case,
        LiftCurtain lift => lift.Case,
        CloseCurtain close => close.Case,
        AgreeToShowCase agree => agree.Case,
        ShowDuty show => show.Case,
        AgreeToObservers agree => agree.Case,
        _ => null,
    };

    private static AgendaItemId? ItemOf(RoomCommand command) => command switch
    {
        AcceptItem accept => accept.Item,
        DeclineItem decline => decline.Item,
        WithdrawItem withdraw => withdraw.Item,
        MoveItem move => move.Item,
        SetItemMinutes set => set.Item,
        StartItem start => start.Item,
        PauseItem pause => pause.Item,
        ResumeItem resume => resume.Item,
        ExtendItem extend => extend.Item,
        ConcludeItem conclude => conclude.Item,
        PostponeItem postpone => postpone.Item,
        ChooseItemMethod choose => choose.Item,
        BeginItemMethod begin => begin.Item,
        StepItemPhase step => step.Item,
        ExtendItemPhase extend => extend.Item,
        PullBackTitle title => title.Item,
        PullBackConclusion conclusion => conclusion.Item,
        PullBackWords words => words.Item,
        _ => null,
    };

    // Who knows whom it is about must not come back to it, nor to what is said on its item when the text is off the screens.
    private bool KnowsAnOpenCase(Participant person) =>
        person.Recognised is { } known && FindCase(known) is { } found && IsOn(found);

    /// <summary>They could not come in, whatever they accept.</summary>
    internal bool WaitsForCase(PersonId by) => Find(by) is { } person && KnowsAnOpenCase(person);

    /// <summary>What the meeting agreed on an item is about its case, as the text was.</summary>
    private Audience ConclusionOn(AgendaItemId item) => OfTheAgenda with { Case = CaseOn(item), Item = item };

    private CaseId? CaseOn(AgendaItemId item) => Cases.FindLast(found => found.Item == item)?.Case;

    /// <summary>They do not hear it, and their next view is without it.</summary>
    private ImmutableArray<PersonId> WithoutConclusion(AgendaItemId item) =>
        [.. People.Where(entry => entry.Value.IsOutOf(item) || (ConclusionOn(item).Case is { } about && IsLeftOut(FindCase(about)!, entry.Key))).Select(entry => entry.Key)];

    private Room Withhold(RoomEvent happened, long seq) => happened is ItemConcluded { Item: var item }
        ? WithoutConclusion(item).Aggregate(this, (room, person) => room.With(person, found => found with { SeesSince = seq }))
        : this;

    private RoomRole MainRoleOf(PersonId person) => MainRoles.FirstOrDefault(role => HasRole(person, role));
}
