using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Cases;

[GrainType("arena.case-draft")]
internal sealed class CaseDraftGrain(
    [PersistentState("case-draft", "arena")] IPersistentState<SealedCaseDraft> storage,
    IEventLog log,
    ITextGuard guard,
    TimeProvider clock) : Grain, ICaseDraftGrain
{
    private string Key => this.GetPrimaryKeyString();

    private CaseId Case => new(Guid.ParseExact(Key[GrainKeys.CaseDraft.Length..], "N"));

    public async Task<Reply<CaseDraft>> Get(Caller caller)
    {
        if (await KeyFor(caller) is not { } key)
        {
            return Refusals.NotFound;
        }

        if (!storage.RecordExists || storage.State.Body.Length == 0)
        {
            return new CaseDraft([]);
        }

        if (storage.State.At + CaseLimits.UnsentDraftExpires < clock.GetUtcNow())
        {
            await storage.ClearStateAsync();
            return new CaseDraft([]);
        }

        return Read(BodySeal.Open(key, Key, storage.State.Body));
    }

    public async Task<CaseSending> Keep(Caller caller, CaseDraft draft)
    {
        if (await KeyFor(caller) is not { } key)
        {
            return Refused(Refusals.NotFound);
        }

        if (draft.Sections.IsDefaultOrEmpty)
        {
            await storage.ClearStateAsync();
            return new CaseSending(0, null, []);
        }

        if (!CaseWording.IsDraft(draft))
        {
            return Refused(CaseRefusals.Invalid);
        }

        if (draft.Sections.Length > CaseLimits.Sections + 1
            || draft.Sections.Sum(section => section.Key.Length + section.Heading.Length + section.Text.Length) > CaseLimits.DraftLength)
        {
            return Refused(RoomRefusals.TextTooLong);
        }

        return await guard.Refuse(GuardedTexts.Of(draft)) is { } refusal ? CaseScreening.Told(0, refusal) : await Store(key, draft);
    }

    // Before there were reasons in a draft it was its sections alone.
    private static CaseDraft Read(byte[] json) => json is [(byte)'[', ..]
        ? new CaseDraft(JsonSerializer.Deserialize<ImmutableArray<CaseTextSection>>(json, ContractJson.Options))
        : JsonSerializer.Deserialize<CaseDraft>(json, ContractJson.Options)!;

    private static CaseSending Refused(Refusal why) => new(0, why, []);

    private async Task<CaseSending> Store(byte[] key, CaseDraft draft)
    {
        storage.State = new SealedCaseDraft
        {
            Body = BodySeal.Seal(key, Key, JsonSerializer.SerializeToUtf8Bytes(draft, ContractJson.Options)),
            At = clock.GetUtcNow(),
        };
        await storage.WriteStateAsync();
        return new CaseSending(0, null, []);
    }

    // The case knows who its presenter is, and its key is there as long as it is.
    private async Task<byte[]?> KeyFor(Caller caller) =>
        (await GrainFactory.Grain(Case).View(caller)).Value is { Standing: CaseStanding.Presenter, Stage: not CaseStage.Destroyed }
            ? await log.KeyOf(Case.Key(), CancellationToken.None)
            : null;
}
