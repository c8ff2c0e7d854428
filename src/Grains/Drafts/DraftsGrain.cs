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

    // More than a contribution may hold: a paste that is too long is kept while its writer shortens it.
    private const int LongestText = 3 * RoomLimits.ContributionLength;

    private static readonly Refusal TooLong = new(RefusalKind.Invalid, "draft-too-long");

    private ImmutableDictionary<string, string> _texts = ImmutableDictionary<string, string>.Empty;
    private byte[]? _key;

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var room = Key[GrainKeys.Drafts.Length..].Split('/')[0];
        _key = await log.KeyOf(GrainKeys.Room + room, cancellationToken);
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

        if (draft.Place.Length > LongestPlace || draft.Text.Length > LongestText)
        {
            return TooLong;
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

    private bool IsOwn(Caller caller) => !caller.IsArena && Key.EndsWith($"/{caller.Person.Value:N}", StringComparison.Ordinal);
}
