using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web.Advice;

namespace Pilar.Arena.Web.Minutes;

/// <summary>Approved minutes to take along, for those who may read them. The address and the file's name say which kind it is, and nothing of the meeting.</summary>
internal static class MinutesEndpoints
{
    public const string Text = "/moter/{Id:guid}/referat.txt";
    public const string Document = "/moter/{Id:guid}/referat.docx";

    public static void MapArenaMinutes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Text, GetText).RequireAuthorization();
        routes.MapGet(Document, GetDocument).RequireAuthorization();
    }

    private static Task<IResult> GetDocument(Guid id, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, person, grains, texts, "referat.docx", SheetDocument.Type, minutes => MinutesDocument.Of(minutes, texts.Culture.Name));

    private static Task<IResult> GetText(Guid id, CurrentPerson person, IGrainFactory grains, Texts texts) => Give(
        id, person, grains, texts, "referat.txt", "text/plain; charset=utf-8", minutes => Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(minutes.ToPlain())).ToArray());

    private static async Task<IResult> Give(
        Guid room, CurrentPerson person, IGrainFactory grains, Texts texts, string name, string type, Func<MinutesText, byte[]> write)
    {
        var read = await grains.Minutes(person.Required, room);
        return read switch
        {
            { Refusal: { } refusal } => Refused(refusal, texts),
            { Value.Minutes.Approved: { } approved } => TypedResults.File(write(MinutesText.Of(read.Value.Meeting, approved, texts)), type, name),
            _ => Refused(new Refusal(RefusalKind.NotFound, "not-found"), texts),
        };
    }

    private static ProblemHttpResult Refused(Refusal refusal, Texts texts) =>
        TypedResults.Problem(title: refusal.Code, detail: texts.Refused(refusal), statusCode: ReplyResults.StatusOf(refusal));
}
