using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts;

/// <summary>
/// The one place that makes grain keys. Each kind has a prefix of its own: the ADO.NET storage key holds no grain type,
/// and a bare hexadecimal key would be read as a guid.
/// </summary>
public static class GrainKeys
{
    public const string Room = "room/";
    public const string Network = "net/";
    public const string Centre = "centre/";
    public const string Person = "person/";
    public const string Organisation = "org/";
    public const string Drafts = "drafts/";
    public const string SignIns = "sign-ins/";
    public const string Case = "case/";
    public const string CaseDraft = "case-draft/";
    public const string CaseNumbers = "case-numbers/";
    public const string DutyGate = "duty-gate/";
    public const string Minutes = "minutes/";
    public const string Words = "words/";

    public static string Key(this RoomId id) => $"{Room}{id.Value:N}";

    public static string Key(this NetworkId id) => $"{Network}{id.Value:N}";

    public static string Key(this CentreId id) => $"{Centre}{id.Value:N}";

    public static string Key(this PersonId id) => $"{Person}{id.Value:N}";

    public static string Key(this OrganisationId id) => $"{Organisation}{id.Value:N}";

    public static string Key(this CaseId id) => $"{Case}{id.Value:N}";

    public static IRoomGrain Grain(this IGrainFactory grains, RoomId id) => grains.GetGrain<IRoomGrain>(id.Key());

    public static INetworkGrain Grain(this IGrainFactory grains, NetworkId id) => grains.GetGrain<INetworkGrain>(id.Key());

    public static ICentreGrain Grain(this IGrainFactory grains, CentreId id) => grains.GetGrain<ICentreGrain>(id.Key());

    public static IPersonGrain Grain(this IGrainFactory grains, PersonId id) => grains.GetGrain<IPersonGrain>(id.Key());

    public static IOrganisationGrain Grain(this IGrainFactory grains, OrganisationId id) =>
        grains.GetGrain<IOrganisationGrain>(id.Key());

    public static IDraftsGrain DraftsOf(this IGrainFactory grains, RoomId room, PersonId person) =>
        grains.GetGrain<IDraftsGrain>($"{Drafts}{room.Value:N}/{person.Value:N}");

    public static IWordsGrain AnyWords(this IGrainFactory grains) => grains.GetGrain<IWordsGrain>($"{Words}any");

    public static IEndedSignInsGrain EndedSignIns(this IGrainFactory grains) => grains.GetGrain<IEndedSignInsGrain>($"{SignIns}ended");

    public static ICaseGrain Grain(this IGrainFactory grains, CaseId id) => grains.GetGrain<ICaseGrain>(id.Key());

    public static ICaseDraftGrain DraftOf(this IGrainFactory grains, CaseId id) => grains.GetGrain<ICaseDraftGrain>($"{CaseDraft}{id.Value:N}");

    public static ICaseNumbersGrain CaseNumbersOf(this IGrainFactory grains, int year) =>
        grains.GetGrain<ICaseNumbersGrain>(FormattableString.Invariant($"{CaseNumbers}{year}"));

    public static IDutyGateGrain DutyGateOf(this IGrainFactory grains, int year) =>
        grains.GetGrain<IDutyGateGrain>(FormattableString.Invariant($"{DutyGate}{year}"));

    public static IMinutesGrain MinutesOf(this IGrainFactory grains, RoomId room) => grains.GetGrain<IMinutesGrain>($"{Minutes}{room.Value:N}");

    public static IListsGrain Lists(this IGrainFactory grains) => grains.GetGrain<IListsGrain>(0);
}
