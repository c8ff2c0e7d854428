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
        // Whoever is not let in, or knows no such room, may name nobody of it. A room that has no time to look is not asked without its names.
        var found = await InRoom(body, person.Required, grains) is { Refusal: null or { Kind: RefusalKind.NotSaved or RefusalKind.Busy } } there ? there : await grains.AnyWords().Screen(person.Required, body.Text, body.OfCase);
        return found.Accepted() ? TypedResults.Ok(new WordsFoundBody(found.Value.Places)) : found.Refusal.ToHttp(texts);
    }

    private static async Task<Reply<Screening>?> InRoom(WordsBody body, Caller caller, IGrainFactory grains) =>
        body.Room is { } room && await grains.Lists().KnowsRoom(caller, room) ? await grains.Grain(room).Screen(caller, body.Text) : null;
}
