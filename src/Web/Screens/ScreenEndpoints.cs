using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Minutes;

namespace Pilar.Arena.Web.Screens;

/// <summary>
/// Which of the words on an open page still stand for its reader: their keys, and of what is no longer for the reader, or never was, nothing at all. Each page asks about once a
/// second, so nothing of it is written down. That it cannot be known just now is another answer.
/// </summary>
internal static class ScreenEndpoints
{
    public const string Case = "/framlegg/{Id:guid}/star";
    public const string Written = "/framlegg/{Id:guid}/skriftlig/star";
    public const string Advice = "/moter/{Id:guid}/rom/rad/{Case:guid}/star";
    public const string Meeting = "/moter/{Id:guid}/star";
    public const string Minutes = "/moter/{Id:guid}/referat/star";

    public static void MapArenaScreens(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization().WithMetadata(new AskedByPages());
        pages.MapGet(Case, GetCase);
        pages.MapGet(Written, GetWritten);
        pages.MapGet(Advice, GetAdvice);
        pages.MapGet(Meeting, GetMeeting);
        pages.MapGet(Minutes, GetMinutes);
    }

    public static string OfCase(Guid id) => $"/framlegg/{id}/star";

    public static string OfWritten(Guid id) => $"/framlegg/{id}/skriftlig/star";

    public static string OfAdvice(Guid room, Guid id) => $"/moter/{room}/rom/rad/{id}/star";

    public static string OfMeeting(Guid id) => $"/moter/{id}/star";

    public static string OfMinutes(Guid id) => $"/moter/{id}/referat/star";

    private static async Task<IResult> GetCase(Guid id, CurrentPerson person, IGrainFactory grains)
    {
        var listed = await grains.Lists().CaseListed(person.Required, new CaseId(id));
        return listed is null ? Nothing : Stands(await grains.Grain(listed.Case).StillReads(person.Required), still => [ScreenKeys.Of(still)]);
    }

    private static async Task<IResult> GetWritten(Guid id, CurrentPerson person, IGrainFactory grains)
    {
        var listed = await grains.Lists().CaseListed(person.Required, new CaseId(id));
        return listed is null or { Stage: CaseStage.Destroyed }
            ? Nothing
            : Stands(await grains.Grain(listed.Case).View(person.Required), file => file.Written?.Questions.SelectMany(ScreenKeys.Of) ?? []);
    }

    private static async Task<IResult> GetAdvice(Guid id, Guid @case, CurrentPerson person, IGrainFactory grains) =>
        await grains.Lists().KnowsRoomOf(person.Required, new RoomId(id), new CaseId(@case))
            ? Stands(await grains.Grain(new CaseId(@case)).StillAdvised(person.Required), ScreenKeys.Of)
            : Nothing;

    private static async Task<IResult> GetMeeting(Guid id, CurrentPerson person, IGrainFactory grains) =>
        await grains.Lists().KnowsRoom(person.Required, new RoomId(id))
            ? Stands(await grains.Grain(new RoomId(id)).TakenBack(person.Required), taken => [ScreenKeys.Of(taken)])
            : Nothing;

    private static async Task<IResult> GetMinutes(Guid id, CurrentPerson person, IGrainFactory grains) =>
        Stands(await grains.StillInMinutes(person.Required, id), still => [ScreenKeys.Of(still)]);

    private static IResult Nothing => TypedResults.Text("");

    private static IResult Stands<T>(Reply<T> reply, Func<T, IEnumerable<string>> keys)
        where T : class => reply switch
    {
        { Refusal.Kind: RefusalKind.NotSaved } => TypedResults.StatusCode(ReplyResults.StatusOf(reply.Refusal)),
        // Nothing is wrong: the page asks again in half a second, and until then it does not know.
        { Refusal.Kind: RefusalKind.Busy } => TypedResults.NoContent(),
        { Value: { } value } => TypedResults.Text(string.Join(' ', keys(value))),
        _ => Nothing,
    };
}
