using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The case on an item: attached, opened, presented section by section, closed for good.
public sealed partial record Room
{
    internal bool Presents(PersonId person, CaseId id) => FindCase(id)?.Presenter == person;

    private Decision<RoomEvent> DecideCase(RoomCommand command, Circumstance circumstance) => command switch
    {
        AttachCase attach => Attach(attach),
        CloseCase close => FindCase(close.Case) switch
        {
            null => RoomRefusals.CaseGone,
            { } found when found.Presenter != circumstance.By && !HasRole(circumstance.By, RoomRole.Leaders) => RoomRefusals.CaseNotYours,
            { State: CaseState.Closed, Fingerprints: not null } when close.WithNames => new CaseNamesGone(close.Case),
            { State: CaseState.Closed } => Decision<RoomEvent>.Nothing,
            { } found => All(close.WithNames ? [new CaseClosed(found.Case)] : Close(found)),
        },
        _ when IsOver => RoomRefusals.MeetingOver,
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        OpenCase open => FindCase(open.Case) switch
        {
            null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { State: CaseState.Open } => Decision<RoomEvent>.Nothing,
            { State: CaseState.Stopped } => RoomRefusals.CaseStopped,
            { } found when Agenda.Current?.Item != found.Item => RoomRefusals.ItemNotCurrent,
            { Panel: null } => RoomRefusals.PanelNotAgreed,
            { } found when IsToldOf(found) => RoomRefusals.PresenterNamed,
            { Observers: null } => All([.. Renew(), new ObserversAgreed(open.Case, false), new CaseOpened(open.Case)]),
            _ => All([.. Renew(), new CaseOpened(open.Case)]),
        },
        PresentSection present => FindCase(present.Case) switch
        {
            null => RoomRefusals.CaseGone,
            { } found when found.Presenter != circumstance.By => RoomRefusals.CaseNotYours,
            { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { State: CaseState.Announced } => RoomRefusals.CaseNotOpen,
            { State: CaseState.Stopped } => RoomRefusals.CaseStopped,
            { Covered: true } => RoomRefusals.CaseCovered,
            { } found when present.Section < 0 || present.Section >= found.SectionCount => RoomRefusals.SectionUnknown,
            // One press shows one part. What is shown already is no news: it was shown by the press before.
            { } found when present.Section < found.Presented => Decision<RoomEvent>.Nothing,
            { } found when present.Section > found.Presented => RoomRefusals.SectionNotNext,
            { } found => new SectionPresented(found.Case, present.Section, found.Sections[present.Section]),
        },
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Attach(AttachCase attach)
    {
        var presenter = Find(attach.Presenter);
        return FindCase(attach.Case) switch
        {
            { } known when IsSame(known, attach) => Decision<RoomEvent>.Nothing,
            { } known when !IsRevised(known, attach) => RoomRefusals.CaseTaken,
            { } known => RefuseText(attach) is { } refusal ? refusal : All(
            [
                // The text before was shown again while this one was written: the two who must agree have not seen this one.
                .. known.State == CaseState.Stopped ? [] : new RoomEvent[] { new CaseStopped(attach.Case, RoomRole.CasePresenter) },
                new CaseRevised(attach.Case, attach.Sections.Length),
                Attached(attach),
            ]),
            _ when IsOver => RoomRefusals.MeetingOver,
            _ when Agenda.Find(attach.Item) is null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn or AgendaItemState.Done } =>
                RoomRefusals.ItemGone,
            _ when Agenda.Find(attach.Item) is { Type: not AgendaItemType.Case } => RoomRefusals.CaseInvalid,
            _ when Cases.Exists(found => found.Item == attach.Item && found.State != CaseState.Closed) => RoomRefusals.CaseTaken,
            _ when presenter is null => RoomRefusals.PersonNotOnList,
            _ when RefuseText(attach) is { } refusal => refusal,
            _ => All(
            [
                // Who brings a case is its presenter here, whatever else they are.
                .. presenter.Roles.HasFlag(RoomRole.CasePresenter) ? [] : new RoomEvent[] { new PersonInvited(AsPresenter(attach.Presenter, presenter)) },
                new CaseAnnounced(attach.Case, attach.Item, attach.Presenter, attach.Number, attach.Sections.Length, AsksForObservers: true),
                Attached(attach),
            ]),
        };
    }

    private static CaseAttached Attached(AttachCase attach) => new(attach.Case, attach.Item, attach.Readers, attach.Sections, attach.Fingerprints, attach.AloneInRole);

    private static RosterEntry AsPresenter(PersonId person, Participant known) =>
        new(person, known.Name, known.Organisation, known.Roles | RoomRole.CasePresenter, known.Sector);

    private static Refusal? RefuseText(AttachCase attach) => attach switch
    {
        { Sections.IsDefaultOrEmpty: true } or { Sections.Length: > RoomLimits.CaseSections } => RoomRefusals.CaseInvalid,
        _ when (attach.Readers & ~RoomRole.InCases) != RoomRole.None => RoomRefusals.CaseInvalid,
        _ => RoomText.RefuseTitle(attach.Number) ?? attach.Sections
            .Select(section => RoomText.RefuseTitle(section.Heading) ?? RoomText.RefuseText(section.Text, RoomLimits.CaseSectionLength))
            .FirstOrDefault(refusal => refusal is not null),
    };

    private static bool IsSame(CasePresentation known, AttachCase attach) =>
        (known.Item, known.Presenter, known.Number, known.Readers, known.AloneInRole) == (attach.Item, attach.Presenter, attach.Number, attach.Readers, attach.AloneInRole)
        && !attach.Sections.IsDefault
        && (known.State == CaseState.Closed ? known.SectionCount == attach.Sections.Length : known.Sections.SequenceEqual(attach.Sections));

    // What is on the screens is what was approved: another text takes it off them.
    private static bool IsRevised(CasePresentation known, AttachCase attach) =>
        known.State is CaseState.Stopped or CaseState.Open && (known.Item, known.Presenter, known.Number) == (attach.Item, attach.Presenter, attach.Number);

    internal long NamesPlaceOf(CaseId id) => FindCase(id)?.NamesAt ?? 0;

    private CasePresentation? FindCase(CaseId id) => Cases.Find(found => found.Case == id);

    private IEnumerable<RoomEvent> CloseCases(Func<CasePresentation, bool> which) => Cases.Where(found => found.State != CaseState.Closed && which(found)).SelectMany(Close);

    // What is said in this meeting may be said of it still. The text goes from the log with the first event, the names with the last.
    private static IEnumerable<RoomEvent> Close(CasePresentation found) =>
        [new CaseClosed(found.Case), .. found.Fingerprints is { } names ? new RoomEvent[] { new CaseNamesKept(found.Case, names) } : []];

    // The meeting is over: nothing is said in it any more.
    private IEnumerable<RoomEvent> LetCasesGo() => Cases.Where(found => found.State != CaseState.Closed || found.Fingerprints is not null)
        .Select<CasePresentation, RoomEvent>(found => found.State == CaseState.Closed ? new CaseNamesGone(found.Case) : new CaseClosed(found.Case));

    private IEnumerable<RoomEvent> LetClosedCasesGo() => Cases.Where(found => found is { State: CaseState.Closed, Fingerprints: not null }).Select(found => new CaseNamesGone(found.Case));

    private Room? ApplyCase(RoomEvent happened, long seq) => happened switch
    {
        CaseAnnounced announced => this with
        {
            Cases = Cases.Add(new CasePresentation(
                announced.Case, announced.Item, announced.Presenter, announced.Number, announced.SectionCount, RoomRole.None, CaseState.Announced, 0, [])
            {
                Observers = announced.AsksForObservers ? false : null,
            }),
            People = People.SetItems(NotFor(announced).Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))),
        },
        CaseAttached attached => With(attached.Case, found => found with
        {
            Readers = attached.Readers,
            Sections = attached.Sections,
            Fingerprints = attached.Fingerprints,
            AloneInRole = attached.AloneInRole,

            // Of what was stopped something may have been heard already: of somebody without a name, if names are hidden.
            ToldUnnamed = found.ToldUnnamed || (attached.AloneInRole && found.State != CaseState.Announced && Locked.WithoutNames),
        }).Unnaming(attached, seq),
        CaseRevised revised => With(revised.Case, found => found with
        {
            SectionCount = revised.SectionCount,
            Presented = 0,
            Sections = [],
            Skips = null,
            Stop = found.Stop! with { PresenterAgrees = false, LeaderAgrees = false },
        }) with { TakenBackUntil = seq - 1 },
        CaseOpened opened => With(opened.Case, found => found with { State = CaseState.Open, Declaration = Declaration, ToldUnnamed = found.IsUnnamed }) with
        {
            People = People.SetItems(Undeclared.Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))),
        },
        SectionPresented presented => With(presented.Case, found => found with { Presented = presented.Section + 1 }),
        RunBrokenOff broken => With(broken.Case, found => found with { BrokenOff = new(UnheldFrom(found.Method!, broken.From), broken.Reason) }),
        CaseClosed closed => With(closed.Case, found => found.Close()) with { TakenBackUntil = seq },
        CaseNamesKept kept => With(kept.Case, found => found with { Fingerprints = kept.Names, NamesAt = seq }),
        CaseNamesGone gone => With(gone.Case, found => found with { Fingerprints = null }),
        _ => null,
    };

    // Where nobody was asked about observers, nothing changed for them.
    private IEnumerable<PersonId> NotFor(CaseAnnounced announced) =>
        OutOf(announced.Item).Union(announced.AsksForObservers ? OnlyObserving : []).Union(ComingAlong);

    /// <summary>How a case stands here, for the case itself; null when it is not here.</summary>
    internal CaseInRoom? StandingOf(CaseId id, PersonId asker) => FindCase(id) is { } found
        ? new CaseInRoom(found.State, found.Stop?.By ?? found.StoppedToTheEnd, IsLeftOut(found, asker), AdviceTurnOf(found, asker), IsOver, Reads(found, asker), found.Duty is DutyWord.Shown, found.DutyAt, found.Presented > 0, TakesAlong(found, asker),
            found.WithoutAdvice || found.Method is { GivesAdvice: false }, ViewerOf(asker) is { Standing: not Standing.Removed } viewer && IsListedFor(viewer, found))
        : null;

    /// <summary>Those who are here and hear a case that is on the screens; nobody while it is not.</summary>
    internal IEnumerable<PersonId> Hearing(CaseId id) => FindCase(id) is { State: CaseState.Open } found
        ? People.Where(entry => entry.Value.Present && Reads(found, entry.Key)).Select(entry => entry.Key)
        : [];

    /// <summary>Those who are here and hear what is said on its item, whether they may read its text or not; nobody while another item is on.</summary>
    internal IEnumerable<PersonId> HearingTalk(CaseId id) => FindCase(id) is { } found && Phase == MeetingPhase.Live && Agenda.Current?.Item == found.Item
        ? People.Where(entry => entry.Value.Present && ViewerOf(entry.Key) is { Standing: Standing.Admitted } viewer && Hears(viewer, OfCase(id, RoomRole.Anyone) with { Item = found.Item }))
            .Select(entry => entry.Key)
        : [];

    private bool IsListedFor(Viewer viewer, CasePresentation found) => Hears(viewer, OfCase(found.Case, RoomRole.Anyone));

    // Also when it is closed: they were let in, and its presenter lets their role read it.
    private bool Reads(CasePresentation found, PersonId asker) =>
        ViewerOf(asker) is { Standing: Standing.Admitted } viewer && Hears(viewer, OfCase(found.Case, found.Readers));

    private Room With(CaseId id, Func<CasePresentation, CasePresentation> change)
    {
        var place = Cases.FindIndex(found => found.Case == id);
        return this with { Cases = Cases.SetItem(place, change(Cases[place])) };
    }
}
