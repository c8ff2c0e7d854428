using System.Collections.Immutable;
using Orleans.Concurrency;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Contracts.Lists;

/// <summary>Reads the read models for one caller: what is mine, and whether an id exists for me. A stateless worker; key 0.</summary>
[GrainInterfaceType("arena.lists"), Alias("arena.lists")]
public interface IListsGrain : IGrainWithIntegerKey
{
    const int MostFound = 20;

    [Alias("my-networks")]
    Task<ImmutableArray<NetworkListing>> MyNetworks(Caller caller);

    /// <summary>Live ones first, then coming by time, then those held, newest first.</summary>
    [Alias("my-meetings")]
    Task<ImmutableArray<MeetingListing>> MyMeetings(Caller caller);

    /// <summary>The meetings of one network that the caller is on the list of.</summary>
    [Alias("meetings-in")]
    Task<ImmutableArray<MeetingListing>> MeetingsIn(Caller caller, NetworkId network);

    /// <summary>
    /// Meetings whose minutes are approved and open to the caller, who leads a municipality and is on the list of none of them; newest first. Empty for others.
    /// </summary>
    [Alias("open-minutes")]
    Task<ImmutableArray<MeetingListing>> OpenMinutes(Caller caller);

    /// <summary>True when this room exists and the caller is on its list. Asked before a key given from outside becomes a grain.</summary>
    [Alias("knows-room")]
    Task<bool> KnowsRoom(Caller caller, RoomId room);

    /// <summary>True when this case is of this room, and the caller is on the room's list or presents the case. Asked as <see cref="KnowsRoom"/>: what of it is for them, the case says.</summary>
    [Alias("knows-room-of")]
    Task<bool> KnowsRoomOf(Caller caller, RoomId room, CaseId id);

    [Alias("knows-network")]
    Task<bool> KnowsNetwork(Caller caller, NetworkId network);

    /// <summary>The cases that the caller presents, may review, or may read before the meeting: what changed last comes first.</summary>
    [Alias("my-cases")]
    Task<ImmutableArray<CaseListing>> MyCases(Caller caller);

    /// <summary>This case, when it is one of <see cref="MyCases"/>. Asked before a key given from outside becomes a grain.</summary>
    [Alias("case-listed")]
    Task<CaseListing?> CaseListed(Caller caller, CaseId id);

    /// <summary>Those on a meeting's list who work where the caller does; empty when the caller is not on it, or it is not known where they work.</summary>
    [Alias("from-my-area")]
    Task<ImmutableArray<PersonId>> FromMyArea(Caller caller, RoomId room);

    /// <summary>
    /// Whom the caller may invite to a meeting that they lead or coordinate: the members of its network who are not on its list and, with two letters of a name or more,
    /// everybody registered whose name has them. At most <see cref="MostFound"/>, by name; empty for others.
    /// </summary>
    [Alias("to-invite")]
    Task<ImmutableArray<PersonListing>> ToInvite(Caller caller, RoomId room, string name);

    /// <summary>Oneself, for the page's head; null when the person is not known.</summary>
    [Alias("me")]
    Task<PersonListing?> Me(Caller caller);

    /// <summary>Everybody known, for the sign-in page of demo people. Only for the arena itself.</summary>
    [Alias("everyone")]
    Task<ImmutableArray<PersonListing>> Everyone(Caller caller);
}

[GenerateSerializer, Immutable, Alias("arena.lists.network")]
public sealed record NetworkListing(
    [property: Id(0)] NetworkId Network,
    [property: Id(1)] string Name,
    [property: Id(2)] string Owner,
    [property: Id(3)] int Level,
    [property: Id(4)] NetworkRole MyRole,
    [property: Id(5)] int Members)
{
    public override string ToString() => nameof(NetworkListing);
}

/// <param name="MinutesStage">How far the minutes have come; whether they are for the person is asked of them.</param>
/// <param name="MinutesApproved">Some version of them is.</param>
[GenerateSerializer, Immutable, Alias("arena.lists.meeting")]
public sealed record MeetingListing(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] NetworkId Network,
    [property: Id(2)] string NetworkName,
    [property: Id(3)] string Title,
    [property: Id(4)] DateTimeOffset StartsAt,
    [property: Id(5)] int Minutes,
    [property: Id(6)] MeetingPhase Phase,
    [property: Id(7)] RoomRole MyRoles,
    [property: Id(8)] MinutesStage MinutesStage = MinutesStage.None,
    [property: Id(9)] bool MinutesApproved = false)
{
    public override string ToString() => nameof(MeetingListing);
}

/// <param name="LeadsMunicipality">They lead the municipality that their organisation serves, or a service of it.</param>
[GenerateSerializer, Immutable, Alias("arena.lists.person")]
public sealed record PersonListing(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] string Title,
    [property: Id(3)] OrganisationId Organisation,
    [property: Id(4)] string OrganisationName,
    [property: Id(5)] Sector Sector,
    [property: Id(6)] Language Language,
    [property: Id(7)] bool LeadsMunicipality = false)
{
    public override string ToString() => nameof(PersonListing);
}

/// <summary>A case in a list: its number, and nothing of its text.</summary>
/// <param name="Since">When it came to stand as it does: a reviewer sees how long it has waited.</param>
/// <param name="FollowUpAt">When its presenter is to say what became of the advice; null when they need not. For them alone.</param>
/// <param name="SlotTurn">Who has to say something for it to get its time. For the presenter, and for those who lead or coordinate.</param>
/// <param name="Written">Who has to do something for it to be answered in writing.</param>
/// <param name="Destroyed">Why, when it is destroyed: its stream can no longer be asked.</param>
[GenerateSerializer, Immutable, Alias("arena.lists.case")]
public sealed record CaseListing(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] string Number,
    [property: Id(2)] RoomId Room,
    [property: Id(3)] string NetworkName,
    [property: Id(4)] DateTimeOffset MeetingStartsAt,
    [property: Id(5)] CaseTheme Theme,
    [property: Id(6)] CaseStage Stage,
    [property: Id(7)] CaseStanding Standing,
    [property: Id(8)] int Version,
    [property: Id(9)] DateTimeOffset Since,
    [property: Id(10)] DestructionCause? Destroyed,
    [property: Id(11)] DateTimeOffset? FollowUpAt = null,
    [property: Id(12)] SlotTurn SlotTurn = SlotTurn.Nobody,
    [property: Id(13)] WrittenTurn Written = WrittenTurn.NotWritten)
{
    public override string ToString() => nameof(CaseListing);
}
