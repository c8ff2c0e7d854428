using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

// Where the words that an event takes away stand in the log.
internal sealed partial class RoomGrain
{
    protected override Erasing? ErasedBy(Room state, RoomEvent happened) => state.ErasedBy(happened) is { } gone
        ? new Erasing(gone.Cause, () => WordsOf(gone))
        : ErasedWithCase(state, happened);

    protected override void WhenErased() => _recent.ForgetAll();

    // The room's copy of a case goes when the case is closed, and when it gets another text; what weighed of its names goes when that is over.
    private Erasing? ErasedWithCase(Room state, RoomEvent happened) => happened switch
    {
        CaseClosed closed => new Erasing(ErasureCause.Expired, () => new PastCase(Past).WordsOf(closed.Case, Head)),
        CaseNamesGone gone when state.NamesPlaceOf(gone.Case) is > 0 and var kept => new Erasing(ErasureCause.Expired, () => Task.FromResult(ImmutableArray.Create(kept))),
        CaseRevised revised => new Erasing(ErasureCause.NotAnonymous, () => new PastCase(Past).WordsOf(revised.Case, Head)),
        _ => null,
    };

    private Task<ImmutableArray<long>> WordsOf(Room.TakenAway gone) => gone.Said is { } said
        ? new PastDiscussion(Past).WordsOf(said, gone.Also, Head)
        : new PastWords(Past).WordsOf(gone, Head);
}
