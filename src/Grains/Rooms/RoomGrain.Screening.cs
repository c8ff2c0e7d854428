using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Rooms;

// What the guard says of a text that is no command.
internal sealed partial class RoomGrain
{
    public async Task<Reply<Screening>> Screen(Caller caller, string text) =>
        RefuseToScreen(caller, text) is { } refusal ? refusal : GuardPolicy.Found(await Guard.Glance(Committed.Guarded(text)));

    public async Task<Reply<Screening>> ScreenDraft(Caller caller, string text) =>
        RefuseToScreen(caller, text) is { } refusal ? refusal : GuardPolicy.Found(await Guard.Refuse(Committed.Guarded(text)));

    private Refusal? RefuseToScreen(Caller caller, string text) => caller switch
    {
        _ when IsDamaged || caller.IsArena || !Knows(caller) => NotShown,
        _ when Committed.ViewerOf(caller.Person)?.Standing != Standing.Admitted => RoomRefusals.NotAdmitted,
        _ when text.Length > RoomLimits.DraftLength => RoomRefusals.TextTooLong,
        _ => null,
    };
}
