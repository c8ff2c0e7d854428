using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;

namespace Pilar.Arena.Grains.Cases;

// The advice on it: each time, the room is asked how the case stands there for whoever asks. A room that does not answer means no.
internal sealed partial class CaseGrain
{
    public async Task<Reply<AdviceBoard>> Advice(Caller caller)
    {
        var actor = await AdviserIn(caller);
        return actor.Refusal is { } refusal ? refusal : await BoardFor(caller, actor.Value!, opened: false);
    }

    public async Task<Reply<AdviceStill>> StillAdvised(Caller caller)
    {
        var asked = await AdviserIn(caller, AskedByPage);
        if ((IsDamaged ? Refusals.Damaged : asked.Refusal) is { } refusal)
        {
            return refusal;
        }

        // As at the pages' door: it is in their view of the room, or it is to be answered in writing and they are its presenter or of its panel.
        var actor = asked.Value!;
        return actor.There is { Listed: true } || (Committed.Written is not null && Committed.StandingOf(caller.Person, actor) is CaseStanding.Presenter or CaseStanding.Panelist)
            ? Committed.StillAdvised(caller.Person, actor, Now()) is { } still ? still : AdviceRefusals.NotFound
            : AdviceRefusals.NotFound;
    }

    public async Task<Reply<AdviceBoard>> AdviceSheet(Caller caller, CommandId id)
    {
        var actor = await AdviserIn(caller);
        if (actor.Refusal is { } refusal)
        {
            return refusal;
        }

        var noted = await Handle(caller, id, new NoteSheetOpened { As = actor.Value });
        return noted.Refusal is { } no ? no : await BoardFor(caller, actor.Value!, opened: true);
    }

    private async Task<Reply<Receipt>> Advise(Caller caller, CommandId id, AdviceCommand command)
    {
        var actor = await AdviserIn(caller);
        return actor.Refusal is { } refusal ? refusal : await Handle(caller, id, command with { As = actor.Value });
    }

    // The room says it to everybody who hears the case, and this one learns it from there. What was said before there was a room to say it is taken back here.
    private async Task<Reply<Receipt>> Remind(Caller caller, CommandId id, RemindOfDuty remind)
    {
        // Answered in writing, it is in no room.
        if (Committed.IsWritten)
        {
            return await Advise(caller, id, remind);
        }

        var actor = await AdviserIn(caller);
        if ((actor.Refusal ?? (Committed.Stage is CaseStage.Withdrawn or CaseStage.Destroyed ? AdviceRefusals.NotFound : null)) is { } refusal)
        {
            return refusal;
        }

        var shown = await _room.Show(caller, id, Committed.Room, remind.On);
        if (!shown.Accepted())
        {
            return shown;
        }

        await AdviserIn(caller);
        return !remind.On && Committed.Advice is { DutyReminded: true, DutyHeard: 0 } ? await Handle(caller, id, remind with { As = actor.Value }) : shown;
    }

    private async Task<Reply<AdviceBoard>> BoardFor(Caller caller, CaseActor actor, bool opened)
    {
        if (Committed.Board(caller.Person, actor, opened) is not { } board)
        {
            return AdviceRights.StandingOf(Committed, caller.Person, actor) is null ? AdviceRefusals.NotFound : AdviceRefusals.Stopped;
        }

        return board with { Names = await NamesOf(board.Openings.Select(opening => opening.By)) };
    }

    private Task<Reply<CaseActor>> AdviserIn(Caller caller) => AdviserIn(caller, LearnFromRoom);

    private async Task<Reply<CaseActor>> AdviserIn(Caller caller, Func<Caller, Task<Reply<CaseInRoom>>> learn)
    {
        if (caller.IsArena || await ActorOf(caller, Committed.Room) is not { } actor || !(Committed.MayBeInRoom || Committed.IsWritten))
        {
            return AdviceRefusals.NotFound;
        }

        // What is over is not learnt of any more, and still only the room knows who heard it.
        var there = await learn(caller);
        if (there.Accepted() && Committed is { Stage: CaseStage.Locked, IsWritten: false })
        {
            there = await _room.Standing(Committed.Room, caller.Person);
            if (there.Accepted() && Committed.DutyLearnt(there.Value!) is { } duty)
            {
                await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), duty);
            }
        }

        return there.Refusal is { } refusal
            ? refusal.Kind == RefusalKind.NotFound ? AdviceRefusals.NotFound : refusal
            : actor with { There = there.Value };
    }

    private async Task<ImmutableDictionary<PersonId, string>> NamesOf(IEnumerable<PersonId> people)
    {
        var names = ImmutableDictionary.CreateBuilder<PersonId, string>();
        foreach (var person in people.Distinct())
        {
            names[person] = (await _lists.Person(person, CancellationToken.None))?.Name ?? "";
        }

        return names.ToImmutable();
    }
}
