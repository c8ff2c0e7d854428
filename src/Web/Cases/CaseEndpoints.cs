using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Web.Cases;

/// <summary>What the writer's page sends: JSON, from our own origin alone, never anything but redacted text. See the bodies in the contract.</summary>
internal static class CaseEndpoints
{
    public const string Duty = "/saker/meldeplikt";
    public const string Case = "/saker/{Id:guid}";
    public const string Text = $"{Case}/tekst";
    public const string Draft = $"{Case}/utkast";

    public static void MapArenaCases(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Duty, AnswerDuty).RequireAuthorization();
        routes.MapPost(Case, Begin).RequireAuthorization();
        routes.MapPost(Text, Send).RequireAuthorization();
        routes.MapGet(Draft, GetDraft).RequireAuthorization();
        routes.MapPut(Draft, KeepDraft).RequireAuthorization();
    }

    private static async Task<IResult> AnswerDuty(AnswerDutyBody body, CurrentPerson person, IGrainFactory grains, TimeProvider clock, Texts texts)
    {
        var reply = await grains.DutyGateOf(clock.GetUtcNow().Year).Record(person.Required, body.Command, body.Answer);
        return reply.Accepted() ? TypedResults.NoContent() : reply.Refusal.ToHttp(texts);
    }

    private static async Task<IResult> Begin(Guid id, BeginCaseBody body, CurrentPerson person, IGrainFactory grains, Texts texts)
    {
        if (body.Command == default || id == default || !await grains.Lists().KnowsRoom(person.Required, body.Room))
        {
            return Missing.ToHttp(texts);
        }

        var found = grains.Grain(new CaseId(id));
        var begun = await found.Do(person.Required, body.Command, new BeginCase(body.Room, body.Item, body.Theme, body.Duty)
        {
            ReturnOf = body.After is { } after ? new CaseReturn(after, "") : null,
        });
        return begun.Accepted() && (await found.View(person.Required)).Value is { } file
            ? TypedResults.Ok(new CaseBegunBody(file.Number))
            : (begun.Refusal ?? Missing).ToHttp(texts);
    }

    private static async Task<IResult> Send(Guid id, SendCaseBody body, CurrentPerson person, IGrainFactory grains, Texts texts)
    {
        if (body.Command == default || !await Presents(id, person, grains))
        {
            return Missing.ToHttp(texts);
        }

        // A page that was open when the arena was upgraded never asked: no answer is no «no».
        if (body.AloneInRole is not { } alone)
        {
            return AloneUnanswered.ToHttp(texts);
        }

        var found = grains.Grain(new CaseId(id));
        var sent = await found.Send(
            person.Required, body.Command, new SendCaseText(Headed(body.Text, texts), body.Kept, body.Findings, body.FitsFivePersons, body.Fingerprints, body.Cleared) { AloneInRole = alone });
        if (sent.Refusal is not null)
        {
            return Refused(sent, texts);
        }

        // Not before the text: what is refused changes nothing.
        var chosen = await found.Do(person.Required, Part(body.Command, 1), new ChooseReaders(body.Readers, body.PreReaders));
        if (!chosen.Accepted())
        {
            return chosen.Refusal.ToHttp(texts);
        }

        // What is sent is no draft any more. Its author is asked for nothing when that fails: it goes by itself.
        await grains.DraftOf(new CaseId(id)).Keep(person.Required, new CaseDraft([]));
        var asked = await found.Do(person.Required, Part(body.Command, 2), new RequestReview());
        return asked.Accepted() && (await found.View(person.Required)).Value is { } file
            ? TypedResults.Ok(new CaseSentBody(file.Number, file.Version, file.Versions[^1].Risk, file.Versions[^1].Measure?.Raisers ?? []))
            : (asked.Refusal ?? Missing).ToHttp(texts);
    }

    private static async Task<IResult> GetDraft(Guid id, CurrentPerson person, IGrainFactory grains, Texts texts)
    {
        if (!await Presents(id, person, grains))
        {
            return Missing.ToHttp(texts);
        }

        var draft = await grains.DraftOf(new CaseId(id)).Get(person.Required);
        return draft.Accepted() ? TypedResults.Ok(draft.Value) : draft.Refusal.ToHttp(texts);
    }

    private static async Task<IResult> KeepDraft(Guid id, CaseDraftBody draft, CurrentPerson person, IGrainFactory grains, Texts texts)
    {
        if (!await Presents(id, person, grains))
        {
            return Missing.ToHttp(texts);
        }

        var kept = await grains.DraftOf(new CaseId(id)).Keep(person.Required, new CaseDraft(Headed(draft.Sections, texts), draft.Kept));
        return kept.Refusal is null ? TypedResults.NoContent() : Refused(kept, texts);
    }

    // What a box is called is nobody's to send: there is room for a name in it.
    private static CaseText Headed(CaseTextBody text, Texts texts) => new(Headed(text.Sections, texts), Headed(text.KeyQuestion, texts));

    private static ImmutableArray<CaseTextSection> Headed(ImmutableArray<CaseBoxBody> sections, Texts texts) =>
        sections.IsDefault ? [] : [.. sections.Select(section => Headed(section, texts))];

    private static CaseTextSection Headed(CaseBoxBody section, Texts texts) => CaseForm.Section(section.Key, section.Text, texts.Language);

    private static Refusal Missing => new(RefusalKind.NotFound, "not-found");

    private static Refusal AloneUnanswered => new(RefusalKind.Invalid, "alone-unanswered");

    // Asked of the list: an id that somebody made up becomes no grain.
    private static async Task<bool> Presents(Guid id, CurrentPerson person, IGrainFactory grains) =>
        await grains.Lists().CaseListed(person.Required, new CaseId(id)) is { Standing: CaseStanding.Presenter };

    // One act in the browser is several commands here; each has an id that the same act makes again.
    private static CommandId Part(CommandId act, byte part)
    {
        var bytes = act.Value.ToByteArray();
        bytes[^1] ^= part;
        return new CommandId(new Guid(bytes));
    }

    private static ProblemHttpResult Refused(CaseSending sending, Texts texts) => sending.Places.IsDefaultOrEmpty
        ? sending.Refusal!.ToHttp(texts)
        : TypedResults.Problem(
            title: sending.Refusal!.Code,
            detail: texts.Refused(sending.Refusal),
            statusCode: ReplyResults.StatusOf(sending.Refusal),
            extensions: [KeyValuePair.Create<string, object?>("places", sending.Places)]);
}
