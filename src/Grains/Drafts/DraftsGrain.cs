using System.Collections.Immutable;
using System.Globalization;
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
    private const string Edit = "edit/";
    private const string Group = "group/";

    private static readonly Refusal TooLong = new(RefusalKind.Invalid, "draft-too-long");
    private static readonly Refusal PlaceUnknown = new(RefusalKind.Invalid, "draft-place-unknown");
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

        if (!IsPlace(draft.Place))
        {
            return PlaceUnknown;
        }

        if (draft.Text.Length > RoomLimits.DraftLength)
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

        await Store(_key, texts);
        return new Receipt(0);
    }

    public async Task Forget(Caller caller, ContributionId contribution)
    {
        var place = $"{Edit}{contribution.Value:D}";
        if (_key is not null && _texts.ContainsKey(place))
        {
            await Store(_key, _texts.Remove(place));
        }
    }

    private async Task Store(byte[] key, ImmutableDictionary<string, string> texts)
    {
        storage.State = new SealedDrafts { Body = BodySeal.Seal(key, Key, JsonSerializer.SerializeToUtf8Bytes(texts)) };
        await storage.WriteStateAsync();
        _texts = texts;
    }

    // The room knows who takes part in it, and whether a case is open there. A question is no reason to lose what somebody writes.
    private async Task<Refusal?> Refuse(Caller caller, string text)
    {
        var screened = await GrainFactory.GetGrain<IRoomGrain>(GrainKeys.Room + Room).ScreenDraft(caller, text);
        if (!screened.Accepted())
        {
            return screened.Refusal;
        }

        var telling = screened.Value.Places.RemoveAll(place => place.MayStand);
        return telling.IsEmpty ? null : Identifies with { Places = telling };
    }

    // A place is no text: nothing else may stand in it.
    private static bool IsPlace(string place) =>
        place == "room" || (place.StartsWith(Group, StringComparison.Ordinal) && int.TryParse(place[Group.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out _)) || Guid.TryParseExact(place.StartsWith(Edit, StringComparison.Ordinal) ? place[Edit.Length..] : place, "D", out _);

    private string Room => Key[GrainKeys.Drafts.Length..].Split('/')[0];

    private bool IsOwn(Caller caller) => !caller.IsArena && Key.EndsWith($"/{caller.Person.Value:N}", StringComparison.Ordinal);
}
