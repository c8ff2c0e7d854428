using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Written;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>Two cases in which everything that can happen does, and every command is given.</summary>
public static class WholeCase
{
    public static ImmutableArray<(string Name, (PersonId By, CaseCommand Command)[] Course)> Courses { get; } =
    [
        ("case", [.. Held.Select(step => (step.By, As(step.By, step.Command)))]),
        (
            "case-advice",
            [
                .. Presented.Select(step => (step.By, As(step.By, step.Command))),
                .. Advised.Select(step => (step.By, step.Command with { As = AdviceCast.ActorOf(step.By, step.There) })),
            ]),
        (
            "case-follow-up",
            [
                .. Presented.Select(step => (step.By, As(step.By, step.Command))),
                .. Advised.Select(step => (step.By, step.Command with { As = AdviceCast.ActorOf(step.By, step.There) })),
                .. FollowedUp.Select(step => (step.By, As(step.By, step.Command))),
            ]),
        ("case-scheduled", [.. Scheduled.Select(step => (step.By, As(step.By, step.Command)))]),
        ("case-written", [.. Written.Select(step => (step.By, step.There is { } there ? step.Command with { As = AdviceCast.ActorOf(step.By, there) } : As(step.By, step.Command)))]),
        ("case-withdrawn", [.. Withdrawn.Select(step => (step.By, As(step.By, step.Command)))]),
    ];

    private static (PersonId By, CaseCommand Command)[] Held =>
    [
        (Presenter, Begin),
        (Presenter, new ChooseReaders(RoomRole.Participant | RoomRole.Mentor, RoomRole.Mentor)),
        (Presenter, new ChooseItem(Item(3))),
        (Presenter, Send(about: "gammelt")),
        (Presenter, new RequestReview()),
        (CoFacilitator, new NoteReading()),
        (CoFacilitator, new RequestChanges(1, [new CaseRemark("seen", 0, 7, "Si det rundere."), new CaseRemark("", 0, 0, "Ellers fint.")])),
        (Presenter, Send(risk: CaseRisk.Red)),
        (Presenter, new RequestReview()),
        (CoFacilitator, new NoteReading()),
        (CoFacilitator, Approve(2, "ordet")),
        (Coordinator, new NoteReading()),
        (Coordinator, Approve(2, "ordet")),
        (TheArena, new NoteAttached(Item(3), 2)),
        (TheArena, new NotePresented()),
        (TheArena, new FreezeCase(RoomRole.Participant)),
        (Presenter, Send(about: "rundere")),
        (Presenter, new RequestReview()),
        (Facilitator, new NoteReading()),
        (Facilitator, Approve(3, "rundere")),
        (TheArena, new NoteAttached(Item(2), 3)),
        (TheArena, new UnfreezeCase(3)),
        (TheArena, new NoteHeld()),
        (TheArena, new LetCaseTimePass()),
    ];

    private static (PersonId By, CaseCommand Command)[] Presented =>
    [
        .. Held[..5],
        (CoFacilitator, new NoteReading()),
        (CoFacilitator, Approve(1, "gammelt")),
        (TheArena, new NoteAttached(Item(3), 1)),
        (TheArena, new NotePresented()),
    ];

    private static (PersonId By, CaseInRoom There, CaseCommand Command)[] Advised =>
    [
        (Nurse, AdviceCast.Writing, new WriteAdvice(AdviceCast.First, AdviceCast.Text(link: "https://www.bufdir.no/fagstotte/"))),
        (Nurse, AdviceCast.Writing, new EditAdvice(AdviceCast.First, AdviceCast.Text("Møt henne ved døra."))),
        (Mentor, AdviceCast.Writing, AdviceCast.Write(AdviceCast.Second)),
        (Mentor, AdviceCast.Writing, new WithdrawAdvice(AdviceCast.Second)),
        (Facilitator, AdviceCast.Hearing, new RemindOfDuty(true)),
        (Facilitator, AdviceCast.Hearing, new RemindOfDuty(false)),
        (Presenter, AdviceCast.Taking, new TakeAlong("Jeg tar med meg at hun ble sett.")),
        (Presenter, AdviceCast.Hearing, new MarkAdvice(AdviceCast.First, AdviceMark.Useful, 2)),
        (Presenter, AdviceCast.Hearing, new ConfirmAdvice(4)),
        (Presenter, AdviceCast.Hearing, new NoteSheetOpened()),
    ];

    private static (PersonId By, CaseCommand Command)[] FollowedUp =>
    [
        (TheArena, new NoteHeld()),
        (TheArena, new NoteDuty(true, 7)),
        (TheArena, new NoteDuty(false, 9)),
        (Presenter, new PlanFollowUp(StartsAt.AddDays(42), OtherDay: false)),
        (TheArena, new NoteReminded(ReminderSent.Sent)),
        (TheArena, new LetCaseTimePass()),
        (Presenter, new AnswerFollowUp([new(AdviceCast.First, AdviceDone.Partly)], FollowUpHelp.Somewhat, "Mer tid.")),
    ];

    private static (PersonId By, CaseCommand Command)[] Scheduled =>
    [
        .. Held[..5],
        (CoFacilitator, new NoteReading()),
        (CoFacilitator, Approve(1, "gammelt")),
        (Facilitator, new ProposeSlot(Place.Room, Place.Item, Place.Method) { Facts = new SlotFacts(Place, true, true) }),
        (Presenter, new DeclineSlot(1, "Jeg er bortreist.")),
        (Facilitator, new ProposeSlot(Place.Room, Place.Item, Place.Method) { Facts = new SlotFacts(Place, true, true) }),
        (Presenter, new AcceptSlot(2) { Facts = new SlotFacts(Place, false, true) }),
        (TheArena, new NoteSlotLost(Place.Item, SlotLoss.MeetingOver)),
    ];

    private static Slot Place => new(TheRoom, Item(4), StartsAt, 40, "CrossSector60", new MethodNames("Drøfting", "Drøfting", "Discussion"));

    private static (PersonId By, CaseInRoom? There, CaseCommand Command)[] Written =>
    [
        .. Held[..1].Concat(Held[2..5]).Select(step => (step.By, (CaseInRoom?)null, step.Command)),
        (CoFacilitator, null, new NoteReading()),
        (CoFacilitator, null, Approve(1, "gammelt")),
        (Presenter, null, new ChooseWriting()),
        (Coordinator, null, WrittenCast.Name(Nurse, Neighbour, CoFacilitator) with { Deadline = StartsAt.AddDays(6) }),
        (Presenter, null, new AgreeToNames(1, [Nurse, CoFacilitator], [Neighbour])),
        (Coordinator, null, new NoteReading()),
        (Coordinator, null, Approve(1, "gammelt")),
        (TheArena, null, new NoteWrittenTold([Nurse])),
        (Nurse, null, WrittenCast.Declare),
        (CoFacilitator, null, WrittenCast.Declare),
        (Nurse, null, WrittenCast.Ask(WrittenCast.First)),
        (Presenter, null, new AnswerPanel(WrittenCast.First, "Mye.")),
        (Nurse, null, WrittenCast.Ask(WrittenCast.Second, "Og hjemme?")),
        (Nurse, null, new TakeBackQuestion(WrittenCast.Second)),
        (CoFacilitator, null, new StandAside()),
        (Nurse, null, new StopWrittenCase()),
        (Presenter, null, new ShowWrittenCase()),
        (Coordinator, null, new ShowWrittenCase()),
        (Nurse, AdviceCast.Writing, AdviceCast.Write(AdviceCast.First)),
        (TheArena, null, new LetCaseTimePass()),
        (Presenter, null, new EndWriting()),
    ];

    private static (PersonId By, CaseCommand Command)[] Withdrawn =>
    [
        (Presenter, Begin),
        (Presenter, Send()),
        (Presenter, new WithdrawCase()),
        (Presenter, new DestroyCase("S-2026-0142", DestructionCause.ByPresenter)),
    ];

    private static ApproveCase Approve(int version, string about) => new(version, CaseWording.Hash(Text(about: about)), AllYes, false);
}
