using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Web.Advice;

/// <summary>
/// The one way to the advice on a case: by a room that the caller knows, and a case that they see there, or that a panel answers in writing. An id that
/// somebody made up becomes no grain.
/// </summary>
internal static class AdviceDoor
{
    /// <summary>Not found when there is no such case for this caller.</summary>
    public static async Task<Reply<AdviceBoard>> Board(this IGrainFactory grains, Caller caller, Guid room, Guid id) =>
        await Sees(grains, caller, room, id) ? await grains.Grain(new CaseId(id)).Advice(caller) : Missing;

    /// <summary>As above. That it was opened is stored first.</summary>
    public static async Task<Reply<AdviceBoard>> Sheet(this IGrainFactory grains, Caller caller, Guid room, Guid id) =>
        await Sees(grains, caller, room, id) ? await grains.Grain(new CaseId(id)).AdviceSheet(caller, new CommandId(Guid.NewGuid())) : Missing;

    private static Refusal Missing => new(RefusalKind.NotFound, "not-found");

    private static async Task<bool> Sees(IGrainFactory grains, Caller caller, Guid room, Guid id) =>
        await grains.IsWritten(caller, room, id)
        || (await grains.Lists().KnowsRoom(caller, new RoomId(room)) && (await grains.Grain(new RoomId(room)).View(caller)).Value?.Cases.Any(found => found.Case.Value == id) == true);

    /// <summary>It is in no room: a panel answers it, and the caller is its presenter or one of them.</summary>
    public static async Task<bool> IsWritten(this IGrainFactory grains, Caller caller, Guid room, Guid id) =>
        await grains.Lists().CaseListed(caller, new CaseId(id)) is { Written: not WrittenTurn.NotWritten, Standing: CaseStanding.Presenter or CaseStanding.Panelist } listed
        && listed.Room.Value == room;
}
