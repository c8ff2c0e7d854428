using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Networks;

/// <summary>The roles a person holds in one network; they follow into its meetings.</summary>
public enum NetworkRole
{
    Member,
    Facilitator,
    CentreCoordinator,
}

public enum NetworkState
{
    NotProposed,
    Proposed,
    Active,
    Closed,
}

/// <param name="Sector">Of their organisation; null when the arena does not know it.</param>
[GenerateSerializer, Immutable, Alias("arena.network.member")]
public sealed record NetworkMember(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] NetworkRole Role,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sector? Sector = null)
{
    public override string ToString() => nameof(NetworkMember);
}

public static class NetworkLimits
{
    public const int NameLength = 120;
    public const int MandateLength = 2_000;
    public const int Members = 2_000;
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ProposeNetwork), "proposeNetwork")]
[JsonDerivedType(typeof(ActivateNetwork), "activateNetwork")]
[JsonDerivedType(typeof(AddMember), "addMember")]
[JsonDerivedType(typeof(RemoveMember), "removeMember")]
[JsonDerivedType(typeof(ChooseOpenMinutes), "chooseOpenMinutes")]
[GenerateSerializer, Immutable, Alias("arena.network.command")]
public abstract record NetworkCommand
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>A centre's coordinator proposes a network. Only from the arena until roles at centres are held here.</summary>
/// <param name="Level">Intervention level 1 to 4.</param>
[GenerateSerializer, Immutable, Alias("arena.network.propose")]
public sealed record ProposeNetwork(
    [property: Id(0)] string Name,
    [property: Id(1)] string Owner,
    [property: Id(2)] int Level,
    [property: Id(3)] string Mandate,
    [property: Id(4)] Language Language,
    [property: Id(5)] NetworkMember Coordinator,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : NetworkCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.network.activate")]
public sealed record ActivateNetwork : NetworkCommand;

[GenerateSerializer, Immutable, Alias("arena.network.add-member")]
public sealed record AddMember([property: Id(0)] NetworkMember Member) : NetworkCommand;

[GenerateSerializer, Immutable, Alias("arena.network.remove-member")]
public sealed record RemoveMember([property: Id(0)] PersonId Person) : NetworkCommand;

/// <summary>Whether those who lead a municipality that has members in the network read the approved minutes of its meetings.</summary>
[GenerateSerializer, Immutable, Alias("arena.network.choose-open-minutes")]
public sealed record ChooseOpenMinutes([property: Id(0)] bool Open) : NetworkCommand;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NetworkProposed), "networkProposed")]
[JsonDerivedType(typeof(NetworkActivated), "networkActivated")]
[JsonDerivedType(typeof(MemberAdded), "memberAdded")]
[JsonDerivedType(typeof(MemberRemoved), "memberRemoved")]
[JsonDerivedType(typeof(OpenMinutesChosen), "openMinutesChosen")]
[GenerateSerializer, Immutable, Alias("arena.network.event")]
public abstract record NetworkEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

[GenerateSerializer, Immutable, Alias("arena.network.proposed")]
public sealed record NetworkProposed(
    [property: Id(0)] string Name,
    [property: Id(1)] string Owner,
    [property: Id(2)] int Level,
    [property: Id(3)] string Mandate,
    [property: Id(4)] Language Language,
    [property: Id(5)] NetworkMember Coordinator) : NetworkEvent;

[GenerateSerializer, Immutable, Alias("arena.network.activated")]
public sealed record NetworkActivated : NetworkEvent;

[GenerateSerializer, Immutable, Alias("arena.network.member-added")]
public sealed record MemberAdded([property: Id(0)] NetworkMember Member) : NetworkEvent;

[GenerateSerializer, Immutable, Alias("arena.network.member-removed")]
public sealed record MemberRemoved([property: Id(0)] PersonId Person) : NetworkEvent;

/// <summary>As in <see cref="ChooseOpenMinutes"/>.</summary>
[GenerateSerializer, Immutable, Alias("arena.network.open-minutes-chosen")]
public sealed record OpenMinutesChosen([property: Id(0)] bool Open) : NetworkEvent;

/// <summary>What a member asks for when a meeting is to be planned. The roster is the network's members by their roles.</summary>
[GenerateSerializer, Immutable, Alias("arena.network.meeting-plan")]
public sealed record MeetingPlan(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] int Minutes,
    [property: Id(4)] History History,
    [property: Id(5)] ImmutableArray<string> Cleared = default)
{
    public override string ToString() => nameof(MeetingPlan);
}

/// <param name="Role">Null for somebody who is not in it.</param>
/// <param name="OpenMinutes">As in <see cref="ChooseOpenMinutes"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.network.standing")]
public sealed record NetworkStanding(
    [property: Id(0)] CentreId Centre,
    [property: Id(1)] NetworkRole? Role,
    [property: Id(2)] bool OpenMinutes = false);

/// <summary>A network as one of its members may see it.</summary>
/// <param name="OpenMinutes">As in <see cref="ChooseOpenMinutes"/>: every member knows who reads their minutes.</param>
[GenerateSerializer, Immutable, Alias("arena.network.view")]
public sealed record NetworkView(
    [property: Id(0)] NetworkId Network,
    [property: Id(1)] string Name,
    [property: Id(2)] string Owner,
    [property: Id(3)] int Level,
    [property: Id(4)] string Mandate,
    [property: Id(5)] Language Language,
    [property: Id(6)] NetworkState State,
    [property: Id(7)] NetworkRole MyRole,
    [property: Id(8)] ImmutableArray<NetworkMember> Members,
    [property: Id(9)] bool OpenMinutes = false)
{
    public override string ToString() => nameof(NetworkView);
}
