using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Grains.Cases;

// What the minutes of its meeting have to do with it.
internal sealed partial class CaseGrain
{
    public async Task<Reply<CaseForMinutes>> ForMinutes(Caller caller)
    {
        // What its room has done to it may not have been heard here. While it is being said to the room or learnt, whoever does that may be the one who asks for this.
        if (!IsDamaged && _turn.IsFree)
        {
            await LearnFromRoom(caller);
        }

        // Of one that cannot be read nobody knows that it may be talked of.
        return IsDamaged ? new CaseForMinutes(Id, TakenBack: false, Stopped: true, Names: null) : Committed.ForMinutes(Id);
    }
}
