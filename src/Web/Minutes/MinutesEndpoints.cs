using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Minutes;

/// <summary>Approved minutes to take along, for those who may read them. The address and the file's name say which kind it is, and nothing of the meeting.</summary>
internal static class MinutesEndpoints
{
    public const string Text = "/moter/{Id:guid}/referat.txt";
    public const string Document = "/moter/{Id:guid}/referat.docx";

    private const string Name = "referat";

    public static void MapArenaMinutes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Text, GetText).RequireAuthorization();
        routes.MapGet(Document, GetDocument).RequireAuthorization();
    }

    private static Task<IResult> GetDocument(Guid id, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, person, grains, texts, minutes => Downloads.Document(Name, MinutesDocument.Of(minutes, texts.Culture.Name)));

    private static Task<IResult> GetText(Guid id, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, person, grains, texts, minutes => Downloads.Text(Name, minutes.ToPlain()));

    private static async Task<IResult> Give(Guid room, CurrentPerson person, IGrainFactory grains, Texts texts, Func<MinutesText, IResult> write)
    {
        var read = await grains.Minutes(person.Required, room);
        return read switch
        {
            { Refusal: { } refusal } => refusal.ToHttp(texts),
            { Value.Minutes.Approved: { } approved } => write(MinutesText.Of(read.Value, approved, texts)),
            _ => new Refusal(RefusalKind.NotFound, "not-found").ToHttp(texts),
        };
    }
}
