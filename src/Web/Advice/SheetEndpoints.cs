using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;

namespace Pilar.Arena.Web.Advice;

/// <summary>The sheet to take along, for the presenter alone. Each time it is opened is stored first, like its page.</summary>
internal static class SheetEndpoints
{
    public const string Text = "/moter/{Id:guid}/rom/rad/{Case:guid}/ark.txt";
    public const string Document = "/moter/{Id:guid}/rom/rad/{Case:guid}/ark.docx";

    public static void MapArenaSheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Text, GetText).RequireAuthorization();
        routes.MapGet(Document, GetDocument).RequireAuthorization();
    }

    private static Task<IResult> GetDocument(Guid id, Guid @case, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, @case, person, grains, texts, "docx", SheetDocument.Type, sheet => SheetDocument.Of(sheet, texts.Culture.Name));

    private static Task<IResult> GetText(Guid id, Guid @case, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, @case, person, grains, texts, "txt", "text/plain; charset=utf-8", sheet => Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(sheet.ToPlain())).ToArray());

    private static async Task<IResult> Give(
        Guid room, Guid id, CurrentPerson person, IGrainFactory grains, Texts texts, string kind, string type, Func<SheetText, byte[]> write)
    {
        // Whoever may not take it along must not be written down as having opened it either.
        var board = await grains.Board(person.Required, room, id);
        if (board.Accepted() && board.Value.Standing != AdviceStanding.Presenter)
        {
            return Refused(new Refusal(RefusalKind.Forbidden, "not-allowed"), texts);
        }

        var sheet = board.Accepted() ? await grains.Sheet(person.Required, room, id) : board;
        return sheet.Accepted()
            ? TypedResults.File(write(SheetText.Of(sheet.Value, texts)), type, $"{sheet.Value.Number}.{kind}")
            : Refused(sheet.Refusal, texts);
    }

    private static ProblemHttpResult Refused(Refusal refusal, Texts texts) =>
        TypedResults.Problem(title: refusal.Code, detail: texts.Refused(refusal), statusCode: ReplyResults.StatusOf(refusal));
}
