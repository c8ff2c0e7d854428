using System.Collections.Immutable;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Lists;

/// <summary>The read models, asked for one caller at a time.</summary>
[GrainType("arena.lists"), StatelessWorker]
internal sealed class ListsGrain(IReadModels lists) : Grain, IListsGrain
{
    public Task<ImmutableArray<NetworkListing>> MyNetworks(Caller caller) => lists.NetworksOf(caller.Person, default);

    public Task<ImmutableArray<MeetingListing>> MyMeetings(Caller caller) => lists.MeetingsOf(caller.Person, null, default);

    public Task<ImmutableArray<MeetingListing>> MeetingsIn(Caller caller, NetworkId network) =>
        lists.MeetingsOf(caller.Person, network, default);

    public Task<ImmutableArray<MeetingListing>> OpenMinutes(Caller caller) => lists.OpenMinutesFor(caller.Person, default);

    public Task<bool> KnowsRoom(Caller caller, RoomId room) => lists.HasMeeting(caller.Person, room, default);

    public Task<bool> KnowsRoomOf(Caller caller, RoomId room, CaseId id) => lists.HasCase(caller.Person, room, id, default);

    public Task<bool> KnowsNetwork(Caller caller, NetworkId network) => lists.HasNetwork(caller.Person, network, default);

    public Task<ImmutableArray<CaseListing>> MyCases(Caller caller) => lists.CasesOf(caller.Person, default);

    public async Task<CaseListing?> CaseListed(Caller caller, CaseId id) =>
        (await lists.CasesOf(caller.Person, default)).FirstOrDefault(found => found.Case == id);

    public Task<ImmutableArray<PersonId>> FromMyArea(Caller caller, RoomId room) => lists.NeighboursIn(room, caller.Person, default);

    public async Task<ImmutableArray<PersonListing>> ToInvite(Caller caller, RoomId room, string name) =>
        (await lists.ActorIn(room, caller.Person, default)).Roles is var roles && (roles & RoomRights.Table[typeof(InvitePerson)].Roles) != RoomRole.None
            ? PeopleSearch.Find(await lists.NotOnList(room, default), name)
            : [];

    public Task<PersonListing?> Me(Caller caller) => lists.Person(caller.Person, default);

    public Task<ImmutableArray<PersonListing>> Everyone(Caller caller) => lists.Everyone(default);
}
