using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Cases;

// A text comes, and the arena reads it itself.
internal sealed partial class CaseGrain
{
    public async Task<CaseSending> Send(Caller caller, CommandId id, SendCaseText text)
    {
        if (Committed.Presenter != caller.Person || caller.IsArena)
        {
            return new CaseSending(0, CaseRefusals.NotFound, []);
        }

        if ((await LearnFromRoom(caller)).Refusal is { } away)
        {
            return new CaseSending(0, away, []);
        }

        var asked = text with { As = await ActorOf(caller, Committed.Room), Measure = null };
        if (Committed.Decide(asked, new Circumstance(caller.Person, Now())).Refusal == CaseRefusals.NotScreened)
        {
            // All that is left to say is what the arena makes of it itself.
            var judged = await _judge.Judge(asked);
            if (CaseScreening.Refused(judged) is { } refused)
            {
                return refused;
            }

            asked = asked with { Measure = judged!.Measure };
        }

        var reply = await Handle(caller, id, asked);
        return CaseScreening.Told(reply.Value?.Seq ?? 0, reply.Refusal);
    }
}
