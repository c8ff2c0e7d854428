using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Minutes;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>Minutes of a meeting with three items, of which the second had a case; and who asks, as the room says it.</summary>
public static class MinutesCast
{
    public const int First = 0;
    public const int OfCase = 1;
    public const int Rest = 3;

    public static DraftMinutes FromRoom { get; } = new(
    [
        new DraftSection(Item(1), null, AgendaItemState.Done, "Erfaringer", "Vi prøver igjen.", false),
        new DraftSection(Item(2), Case(1), AgendaItemState.Done, "S-12", "Tjenestene samarbeider.", false),
        new DraftSection(Item(3), null, AgendaItemState.Postponed, "Neste år", "", false),
        new DraftSection(null, null, null, "", "", false),
    ]);

    public static MinutesActor Leads { get; } = As(RoomRole.Facilitator);

    public static MinutesActor TakesPart { get; } = As(RoomRole.Participant);

    /// <summary>Leads a municipality to which the network has opened its minutes. By now no case stands on the second item.</summary>
    public static MinutesActor Leader { get; } = new RoomForMinutes(MeetingPhase.Closed, [], null).ReadByLeader().Asker!;

    public static Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> Nothing => new(MeetingMinutes.Empty, 0, StartsAt);

    public static Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> Drafted => Nothing.Did(TheArena, FromRoom);

    public static Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> Sent => Drafted.Did(Facilitator, Sends(Drafted.State));

    public static Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> Approved => Sent.Did(Facilitator, Approves(Sent.State));

    public static MinutesActor As(RoomRole roles, bool attended = true, params AgendaItemId[] withheld) =>
        new(roles, attended, [.. withheld]) { Takers = [Nurse, Teacher], Names = ["Stille Bekk"] };

    public static WriteSection Writes(int section, int from, string text, MinutesActor? by = null) => new(section, from, text) { As = by ?? Leads };

    public static SendMinutes Sends(MeetingMinutes minutes, MinutesActor? by = null) => new(minutes.Version) { As = by ?? Leads };

    public static ApproveMinutes Approves(MeetingMinutes minutes, MinutesActor? by = null) => new(minutes.SentVersion) { As = by ?? Leads };

    public static PullBackSection TakesOut(MeetingMinutes minutes, int section, MinutesActor? by = null) => new(section, minutes.Sections[section].Version) { As = by ?? Leads };

    public static ObjectToMinutes Objects(string reason = "Vi ble ikke enige.", MinutesActor? by = null) => new(reason) { As = by ?? TakesPart };

    /// <summary>Everything that can happen to minutes.</summary>
    public static (PersonId By, MinutesCommand Command)[] Everything =>
    [
        (TheArena, FromRoom),
        (Facilitator, new NameMinuteTaker(Nurse) { As = Leads }),
        (Nurse, Writes(First, 1, "Vi prøver igjen til våren.", TakesPart) with { Cleared = ["våren"] }),
        (Facilitator, new SendMinutes(3) { As = Leads }),
        (Teacher, Objects() with { Cleared = ["enige"] }),
        (Facilitator, Writes(Rest, 0, "Vi møtes igjen.")),
        (Facilitator, new SendMinutes(4) { As = Leads }),
        (TheArena, new LetMinutesTimePass()),
        (Facilitator, new ApproveMinutes(4) { As = Leads }),
        (TheArena, new TakeWords(OfCase, WordsGone.CaseGone)),
        (TheArena, new TakeTitle(First)),
        (Facilitator, new PullBackSection(Rest, 1) { As = Leads }),
    ];
}
