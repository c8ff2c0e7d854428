using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Networks;

/// <summary>A professional network: proposed, active when people of two organisations are in it, and the list its meetings begin with.</summary>
public sealed record Network : IAggregate<Network, NetworkCommand, NetworkEvent>
{
    private const int OrganisationsNeeded = 2;

    public static Network Empty { get; } = new();

    public NetworkState State { get; init; }

    public string Name { get; init; } = "";

    public string Owner { get; init; } = "";

    public int Level { get; init; }

    public string Mandate { get; init; } = "";

    public Language Language { get; init; }

    /// <summary>Those who lead a municipality that has members here read the approved minutes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OpenMinutes { get; init; }

    /// <summary>In the order they came.</summary>
    public ImmutableList<NetworkMember> Members { get; init; } = [];

    public bool IsMember(PersonId person) => Find(person) is not null;

    public Decision<NetworkEvent> Decide(NetworkCommand command, Circumstance circumstance) => command switch
    {
        ProposeNetwork when !circumstance.IsArena => NetworkRefusals.NotAllowed,
        ProposeNetwork propose => Propose(propose),
        _ when State == NetworkState.NotProposed || !(circumstance.IsArena || IsMember(circumstance.By)) => NetworkRefusals.NotFound,
        RemoveMember remove when remove.Person == circumstance.By => Remove(remove.Person),
        _ when !circumstance.IsArena && Find(circumstance.By)!.Role != NetworkRole.CentreCoordinator => NetworkRefusals.NotAllowed,
        _ when State == NetworkState.Closed => NetworkRefusals.Closed,
        ActivateNetwork when State == NetworkState.Active => Decision<NetworkEvent>.Nothing,
        ActivateNetwork when Organisations < OrganisationsNeeded => NetworkRefusals.OneOrganisation,
        ActivateNetwork => new NetworkActivated(),
        AddMember add => Add(add.Member),
        RemoveMember remove => Remove(remove.Person),
        ChooseOpenMinutes choose => choose.Open == OpenMinutes ? Decision<NetworkEvent>.Nothing : new OpenMinutesChosen(choose.Open),
        _ => NetworkRefusals.NotAllowed,
    };

    public Network Apply(NetworkEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        NetworkProposed proposed => this with
        {
            State = NetworkState.Proposed,
            Name = proposed.Name,
            Owner = proposed.Owner,
            Level = proposed.Level,
            Mandate = proposed.Mandate,
            Language = proposed.Language,
            Members = [proposed.Coordinator],
        },
        NetworkActivated => this with { State = NetworkState.Active },
        MemberAdded { Member: var member } => this with { Members = Find(member.Person) is { } known ? Members.Replace(known, member) : Members.Add(member) },
        MemberRemoved removed => this with { Members = Members.RemoveAll(member => member.Person == removed.Person) },
        OpenMinutesChosen chosen => this with { OpenMinutes = chosen.Open },
        _ => throw new InvalidOperationException($"A network does not know {happened.GetType().Name}."),
    };

    public string RoleOf(PersonId person) => person == default ? "arena" : Find(person)?.Role switch
    {
        NetworkRole.CentreCoordinator => "centre-coordinator",
        NetworkRole.Facilitator => "facilitator",
        NetworkRole.Member => "member",
        _ => "none",
    };

    public NetworkStanding StandingOf(PersonId person) => new(CentreId.Named(Owner), Find(person)?.Role, OpenMinutes);

    /// <summary>The members as the list of a meeting.</summary>
    public ImmutableArray<RosterEntry> Roster() =>
        [.. Members.Select(member => new RosterEntry(member.Person, member.Name, member.Organisation, RoleInMeetings(member.Role), member.Sector))];

    /// <summary>What the room is to be told when <paramref name="caller"/> plans a meeting, or why they may not.</summary>
    public Reply<PlanMeeting> Plan(NetworkId id, Caller caller, MeetingPlan plan) => Find(caller.Person) switch
    {
        null => NetworkRefusals.NotFound,
        { Role: NetworkRole.Member } => NetworkRefusals.NotAllowed,
        _ when State != NetworkState.Active => NetworkRefusals.NotActive,
        _ => new PlanMeeting(id, Name, plan.Title, plan.StartsAt, plan.Minutes, Language, plan.History, RosterLedBy(caller.Person), plan.Cleared),
    };

    public NetworkView View(NetworkId id, PersonId person) =>
        new(id, Name, Owner, Level, Mandate, Language, State, Find(person)!.Role, [.. Members], OpenMinutes);

    /// <summary>Asked of the network as it is after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(NetworkId id, NetworkEvent happened) => happened switch
    {
        NetworkProposed { Coordinator: var member } => [Listing(id), new PutNetworkMember(id, member.Person, member.Role)],
        NetworkActivated or OpenMinutesChosen => [Listing(id)],
        MemberAdded { Member: var member } => [new PutNetworkMember(id, member.Person, member.Role)],
        MemberRemoved removed => [new DropNetworkMember(id, removed.Person)],
        _ => [],
    };

    private int Organisations => Members.Select(member => member.Organisation).Distinct(StringComparer.Ordinal).Count();

    private PutNetwork Listing(NetworkId id) => new(id, Name, Owner, Level, State, OpenMinutes);

    private NetworkMember? Find(PersonId person) => Members.Find(member => member.Person == person);

    private Decision<NetworkEvent> Propose(ProposeNetwork propose)
    {
        var proposed = new NetworkProposed(
            propose.Name.Trim(), propose.Owner.Trim(), propose.Level, RoomText.Clean(propose.Mandate), propose.Language, propose.Coordinator);
        return proposed switch
        {
            _ when State != NetworkState.NotProposed => IsProposedAs(proposed) ? Decision<NetworkEvent>.Nothing : NetworkRefusals.AlreadyProposed,
            _ when RoomText.RefuseTitle(proposed.Name) is { } refusal => refusal,
            _ when RoomText.RefuseTitle(proposed.Owner) is { } refusal => refusal,
            _ when RoomText.RefuseText(proposed.Mandate, NetworkLimits.MandateLength) is { } refusal => refusal,
            { Level: < 1 or > 4 } => NetworkRefusals.LevelInvalid,
            _ when !Enum.IsDefined(proposed.Language) => RoomRefusals.ChoiceInvalid,
            _ when RefuseMember(proposed.Coordinator) is { } refusal => refusal,
            { Coordinator.Role: not NetworkRole.CentreCoordinator } => NetworkRefusals.CoordinatorMissing,
            _ => proposed,
        };
    }

    private bool IsProposedAs(NetworkProposed proposed) =>
        (proposed.Name, proposed.Owner, proposed.Level, proposed.Mandate, proposed.Language) == (Name, Owner, Level, Mandate, Language);

    private Decision<NetworkEvent> Add(NetworkMember member) => RefuseMember(member) switch
    {
        { } refusal => refusal,
        _ when Find(member.Person) == member => Decision<NetworkEvent>.Nothing,
        _ when member.Role != NetworkRole.CentreCoordinator && IsLastCoordinator(member.Person) => NetworkRefusals.LastCoordinator,
        _ when !IsMember(member.Person) && Members.Count >= NetworkLimits.Members => NetworkRefusals.Full,
        _ => new MemberAdded(member),
    };

    private Decision<NetworkEvent> Remove(PersonId person) => person switch
    {
        _ when !IsMember(person) => Decision<NetworkEvent>.Nothing,
        _ when IsLastCoordinator(person) => NetworkRefusals.LastCoordinator,
        _ => new MemberRemoved(person),
    };

    private bool IsLastCoordinator(PersonId person) =>
        Find(person) is { Role: NetworkRole.CentreCoordinator } && Members.Count(member => member.Role == NetworkRole.CentreCoordinator) == 1;

    // The empty id is the arena itself: nobody may be listed under it.
    private static Refusal? RefuseMember(NetworkMember member) => member switch
    {
        _ when member.Person == default || !Enum.IsDefined(member.Role) => NetworkRefusals.MemberInvalid,
        _ => RoomText.RefuseTitle(member.Name) ?? RoomText.RefuseTitle(member.Organisation),
    };

    private static RoomRole RoleInMeetings(NetworkRole role) => role switch
    {
        NetworkRole.Facilitator => RoomRole.Facilitator,
        NetworkRole.CentreCoordinator => RoomRole.CentreCoordinator,
        _ => RoomRole.Participant,
    };

    // Where nobody leads the network, whoever plans a meeting leads it.
    private ImmutableArray<RosterEntry> RosterLedBy(PersonId planner) => Members.Exists(member => member.Role == NetworkRole.Facilitator)
        ? Roster()
        : [.. Roster().Select(entry => entry.Person == planner ? entry with { Roles = entry.Roles | RoomRole.Facilitator } : entry)];
}
