using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Drafts;

/// <summary>What is stored: the drafts as one sealed text. Only the room's key opens it, so they are erased with the room.</summary>
[GenerateSerializer, Alias("arena.sealed-drafts")]
public sealed record SealedDrafts
{
    [Id(0)]
    public byte[] Body { get; init; } = [];
}

[GrainType("arena.drafts")]
internal sealed class DraftsGrain(
    [PersistentState("drafts", "arena")] IPersistentState<SealedDrafts> storage,
    IEventLog log) : Grain, IDraftsGrain
{
    private const int MostPlaces = 50;
    private const int LongestPlace = 64;

    private static readonly Refusal TooLong = new(RefusalKind.Invalid, "draft-too-long");
    private static readonly Refusal Identifies = new(RefusalKind.Invalid, "draft-identifies");

    private ImmutableDictionary<string, string> _texts = ImmutableDictionary<string, string>.Empty;
    private byte[]? _key;

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = await log.KeyOf(GrainKeys.Room + Room, cancellationToken);
        if (_key is not null && storage.RecordExists && storage.State.Body.Length > 0)
        {
            var json = BodySeal.Open(_key, Key, storage.State.Body);
            _texts = JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(json) ?? _texts;
        }
    }

    public Task<ImmutableArray<Draft>> All(Caller caller) =>
        Task.FromResult<ImmutableArray<Draft>>(IsOwn(caller) ? [.. _texts.Select(text => new Draft(text.Key, text.Value))] : []);

    public async Task<Reply<Receipt>> Keep(Caller caller, Draft draft)
    {
        if (!IsOwn(caller) || _key is null)
        {
            return Refusals.NotFound;
        }

        if (draft.Place.Length > LongestPlace || draft.Text.Length > RoomLimits.DraftLength)
        {
            return TooLong;
        }

        if (draft.Text.Length > 0 && await Refuse(caller, draft.Text) is { } refusal)
        {
            return refusal;
        }

        var texts = draft.Text.Length == 0 ? _texts.Remove(draft.Place) : _texts.SetItem(draft.Place, draft.Text);
        if (texts.Count > MostPlaces)
        {
            return Refusals.TooFast;
        }

        storage.State = new SealedDrafts { Body = BodySeal.Seal(_key, Key, JsonSerializer.SerializeToUtf8Bytes(texts)) };
        await storage.WriteStateAsync();
        _texts = texts;
        return new Receipt(0);
    }

    // The room knows who takes part in it, and whether a case is open there. A question is no reason to lose what somebody writes.
    private async Task<Refusal?> Refuse(Caller caller, string text)
    {
        var screened = await GrainFactory.GetGrain<IRoomGrain>(GrainKeys.Room + Room).Screen(caller, text);
        if (!screened.Accepted())
        {
            return screened.Refusal;
        }

        var telling = screened.Value.Places.RemoveAll(place => place.MayStand);
        return telling.IsEmpty ? null : Identifies with { Places = telling };
    }

    private string Room => Key[GrainKeys.Drafts.Length..].Split('/')[0];

    private bool IsOwn(Caller caller) => !caller.IsArena && Key.EndsWith($"/{caller.Person.Value:N}", StringComparison.Ordinal);
}
