using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Methods;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What people want with the method of a case: mostly the next step, now and then twice, or out of turn.</summary>
public static class RoomMethodTurns
{
    /// <summary>Case 0 in phase <paramref name="phase"/> of the usual method, by people who do nothing wrong.</summary>
    public static Story Begun(Story story, int phase)
    {
        var begun = story.Try(Facilitator, new ChooseMethod(Case(0), "CrossSector60")).Try(Facilitator, new BeginMethod(Case(0)));
        return Enumerable.Range(0, phase).Aggregate(
            begun, (before, from) => TooEarly((before with { Now = before.Now.AddMinutes(1) }).Try(Facilitator, new StepPhase(Case(0), from))));
    }

    // Where users have the word first, somebody else always tries to have it: chance seldom comes to it.
    private static Story TooEarly(Story story) => story.Room.Cases[0].Method is { Phase: { } phase } run && run.Method.Phases[phase].Order == PhaseOrder.UsersFirst
        ? story.Try(Nurse, new PostContribution(Contribution(9000), Item(1), null, "for tidlig"))
        : story;

    /// <summary>The phase that is on waits for the presenter, whose line is lost.</summary>
    public static Story LineLost(Story story) => (story with { Now = story.Now.AddMinutes(1) }).Try(TheArena, new NotePresenterAway(Presenter));

    /// <summary>A crisis team's meeting on an item that is on, from its choice to its end.</summary>
    public static IEnumerable<(PersonId By, RoomCommand Command)> Session(AgendaItemId item)
    {
        yield return (Facilitator, new ChooseItemMethod(item, "CrisisSituationMeeting25"));
        yield return (Facilitator, new BeginItemMethod(item));
        yield return (Facilitator, new ExtendItemPhase(item, 0, 5, 0));
        for (var phase = 0; phase < MethodCatalogue.Find("CrisisSituationMeeting25")!.Phases.Length; phase++)
        {
            yield return (Facilitator, new StepItemPhase(item, phase));
        }
    }

    /// <summary>The same, in its last phase.</summary>
    public static Story LastOfSession(Story story, AgendaItemId item) => Session(item).SkipLast(1)
        .Aggregate(story, (before, step) => (before with { Now = before.Now.AddMinutes(1) }).Try(step.By, step.Command));

    private static RoomCommand OfItem(Room room, Turn turn)
    {
        var item = turn.B % 3 > 0 && room.Agenda.Current is { } current ? current : room.Agenda.Find(Item(turn.B % 5));
        var (id, phase) = (item?.Item ?? Item(0), item?.Method?.Phase ?? 0);
        return (turn.Who % 5) switch
        {
            0 => new ChooseItemMethod(id, MethodCatalogue.ForItems.ElementAt(turn.B % 3).Key),
            1 => new BeginItemMethod(id),
            2 => new ExtendItemPhase(id, phase, 5, item?.Method?.Extra ?? 0),
            _ => new StepItemPhase(id, phase),
        };
    }

    /// <summary>A centre's own template, as the room's grain brings it: in one of its versions, or withdrawn meanwhile.</summary>
    private static ChooseMethod Own(CaseId id, Turn turn)
    {
        var template = new TemplateId(Case(1).Value);
        var version = CentreScenario.Made(template, MethodStories.Edited(turn.B % 8, turn.B * 16, turn.Seconds * 16), MethodStories.Edited(turn.Who % 8));
        return new ChooseMethod(id, template.MethodKey) { Own = turn.B % 5 == 0 ? null : version };
    }

    public static RoomCommand Wish(Room room, CaseId id, Turn turn)
    {
        var phase = (room.Cases.Find(found => found.Case == id)?.Method?.Phase ?? 0) + (turn.Who % 7) switch
        {
            0 => -1,
            1 => 1,
            _ => 0,
        };
        return (turn.A % 12) switch
        {
            _ when turn.A >= 216 => OfItem(room, turn),
            0 when turn.B >= 128 => Own(id, turn),
            0 => new ChooseMethod(id, MethodCatalogue.All[turn.B % MethodCatalogue.All.Length].Key),
            1 => new BeginMethod(id),
            2 or 3 => new SkipPhase(id, phase, turn.B % 3 == 0 ? "" : "Vi tar det muntlig."),
            4 => new ExtendPhase(id, phase, turn.B % 4 == 0 ? 7 : 5),
            6 when turn.B % 3 == 0 => new NotePresenterAway(room.Cases.Find(found => found.Case == id)?.Presenter ?? Presenter),
            5 or 6 => new LiftCurtain(id),
            7 when turn.B % 3 > 0 => new OpenPhase(id, phase),
            7 => new CloseCurtain(id),
            _ => new StepPhase(id, phase),
        };
    }
}
