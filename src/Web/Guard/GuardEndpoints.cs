using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Security;

namespace Pilar.Arena.Web.Guard;

/// <summary>What a page asks while somebody writes in one of its forms. Nothing of it is kept; the form is screened anyhow when it is sent.</summary>
internal static class GuardEndpoints
{
    public const string Path = "/vern";

    public static void MapArenaGuard(this IEndpointRouteBuilder routes) => routes.MapPost(Path, Look).RequireAuthorization().WithMetadata(new WordsPace());

    private static async Task<IResult> Look(WordsBody body, CurrentPerson person, IGrainFactory grains, Texts texts)
    {
        // Whoever is not let in, or knows no such room or case, may name nobody of it, and is told of no name in it. What has no time to look is not asked without its names.
        var found = await There(body, person.Required, grains) is { Refusal: null or { Kind: RefusalKind.NotSaved or RefusalKind.Busy } } there ? there : await grains.AnyWords().Screen(person.Required, body.Text, body.OfCase);
        return found.Accepted() ? TypedResults.Ok(new WordsFoundBody(found.Value.Places)) : found.Refusal.ToHttp(texts);
    }

    // Where it is sent to: by the same names.
    private static async Task<Reply<Screening>?> There(WordsBody body, Caller caller, IGrainFactory grains) => body switch
    {
        { Case: { } about } => await grains.Grain(about).Screen(caller, body.Text),
        { Minutes: { } meeting } when await grains.Lists().KnowsRoom(caller, meeting) => await grains.MinutesOf(meeting).Screen(caller, body.Text),
        { Room: { } room } when await grains.Lists().KnowsRoom(caller, room) => await grains.Grain(room).Screen(caller, body.Text),
        _ => null,
    };
}
