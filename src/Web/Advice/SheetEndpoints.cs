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
        Give(id, @case, person, grains, texts, (number, sheet) => Downloads.Document(number, SheetDocument.Of(sheet, texts.Culture.Name)));

    private static Task<IResult> GetText(Guid id, Guid @case, CurrentPerson person, IGrainFactory grains, Texts texts) =>
        Give(id, @case, person, grains, texts, (number, sheet) => Downloads.Text(number, sheet.ToPlain()));

    private static async Task<IResult> Give(Guid room, Guid id, CurrentPerson person, IGrainFactory grains, Texts texts, Func<string, SheetText, IResult> write)
    {
        // Whoever may not take it along must not be written down as having opened it either.
        var board = await grains.Board(person.Required, room, id);
        if (board.Accepted() && board.Value.Standing != AdviceStanding.Presenter)
        {
            return new Refusal(RefusalKind.Forbidden, "advice-sheet-not-yours").ToHttp(texts);
        }

        var sheet = board.Accepted() ? await grains.Sheet(person.Required, room, id) : board;
        return sheet.Accepted() ? write(sheet.Value.Number, SheetText.Of(sheet.Value, texts)) : sheet.Refusal.ToHttp(texts);
    }
}
