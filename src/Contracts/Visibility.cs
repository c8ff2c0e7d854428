using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts;

/// <summary>
/// Whom an event is for, decided where the rule is. A person hears it when any part fits: their role is among
/// <paramref name="Roles"/>, they are <paramref name="Person"/>, or they are in the lobby and <paramref name="Lobby"/> is open to it.
/// <paramref name="Origin"/> is the sequence number of what the event is about, so that a change to something
/// said before a reader came is no news to that reader; zero when it is about itself or always of interest.
/// Whoever knows whom <paramref name="Case"/> is about, or is not in the list that its presenter agreed to, hears nothing that is about it;
/// and who was sent to the lobby for <paramref name="Item"/> hears nothing that was said on it. What was said in <paramref name="Group"/> is for those in it alone.
/// Of those on the list who have not been let in, the ones with a role among <paramref name="Outside"/> hear it too.
/// <paramref name="Ahead"/> hear it also while they are on the list and have not come yet; never from the lobby.
/// <paramref name="Host"/>: whoever acts as host in the room hears it too.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.audience")]
public sealed record Audience(
    [property: Id(0)] RoomRole Roles,
    [property: Id(1)] bool Lobby = false,
    [property: Id(2)] PersonId? Person = null,
    [property: Id(3)] bool Spoken = false,
    [property: Id(4)] long Origin = 0,
    [property: Id(5)] CaseId? Case = null,
    [property: Id(6)] AgendaItemId? Item = null,
    [property: Id(7)] int? Group = null,
    [property: Id(8)] RoomRole Outside = RoomRole.None,
    [property: Id(9)] RoomRole Ahead = RoomRole.None,
    [property: Id(10)] bool Host = false)
{
    /// <summary>Everybody who was let in.</summary>
    public static Audience Room { get; } = new(RoomRole.Anyone);

    /// <summary>Everybody invited, also before they are let in: the notice, the agenda, that the meeting has started.</summary>
    public static Audience Invited { get; } = new(RoomRole.Anyone, Lobby: true);

    /// <summary>Something that was said now: for those who were let in, from the point their history begins.</summary>
    public static Audience Discussion { get; } = new(RoomRole.Anyone, Spoken: true);

    /// <summary>A change to what was said at <paramref name="origin"/>.</summary>
    public static Audience About(long origin) => new(RoomRole.Anyone, Spoken: true, Origin: origin);
}

/// <summary>Where a person stands in a room.</summary>
public enum Standing
{
    /// <summary>On the list, not come yet.</summary>
    Invited,

    /// <summary>Waiting to be let in by name.</summary>
    InLobby,

    Admitted,

    /// <summary>Sent away or taken off the list: sees nothing more.</summary>
    Removed,
}

/// <summary>What one person may hear in one room. <paramref name="HistoryFrom"/> is the first sequence number of the discussion they may see.</summary>
/// <param name="Knows">The cases that are not for them: they have said that they know whom they are about, or the presenter has not said yes to them. Default: none.</param>
/// <param name="Groups">The groups whose talk they hear: the one they are in, and those of earlier divisions. Default: none.</param>
/// <param name="Without">The agenda items they were sent to the lobby for. Nothing of those is for them, ever. Default: none.</param>
/// <param name="Hosts">They act as host in the room, while nobody who leads is there.</param>
[GenerateSerializer, Immutable, Alias("arena.viewer")]
public sealed record Viewer(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] RoomRole Roles,
    [property: Id(2)] Standing Standing,
    [property: Id(3)] long HistoryFrom,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<CaseId> Knows = default,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<AgendaItemId> Without = default,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<int> Groups = default,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Hosts = false)
{
    // The same when they hear the same: two lists of the same cases are one.
    public bool Equals(Viewer? other) => other is not null
        && (Person, Roles, Standing, HistoryFrom, Hosts) == (other.Person, other.Roles, other.Standing, other.HistoryFrom, other.Hosts)
        && Cases.SequenceEqual(other.Cases) && Items.SequenceEqual(other.Items) && Inside.SequenceEqual(other.Inside);

    public override int GetHashCode() => HashCode.Combine(Person, Roles, Standing, HistoryFrom, Cases.Length, Items.Length);

    private ImmutableArray<CaseId> Cases => Knows.IsDefault ? [] : Knows;

    private ImmutableArray<int> Inside => Groups.IsDefault ? [] : Groups;

    private ImmutableArray<AgendaItemId> Items => Without.IsDefault ? [] : Without;
}

/// <summary>The one rule for who sees what. The push, the snapshot, the pages and every later outlet ask it.</summary>
public static class Visibility
{
    public static bool Sees(this Viewer viewer, Audience audience, long seq) => viewer.Standing switch
    {
        Standing.Removed => false,
        _ when audience.Case is { } about && viewer.KnowsWhom(about) => false,
        _ when audience.Item is { } item && viewer.IsOutOf(item) => false,
        _ when audience.Group is { } group && !viewer.IsIn(group) => false,
        Standing.Admitted => Hears(viewer, audience) && InTime(viewer, audience, seq),
        Standing.Invited when (audience.Ahead & viewer.Roles) != RoomRole.None => true,
        _ => audience.Lobby || audience.Person == viewer.Person || (audience.Outside & viewer.Roles) != RoomRole.None,
    };

    private static bool KnowsWhom(this Viewer viewer, CaseId about) => !viewer.Knows.IsDefault && viewer.Knows.Contains(about);

    /// <summary>They were sent to the lobby for it.</summary>
    public static bool IsOutOf(this Viewer viewer, AgendaItemId item) => !viewer.Without.IsDefault && viewer.Without.Contains(item);

    /// <summary>They hear what is said in it.</summary>
    public static bool IsIn(this Viewer viewer, int group) => !viewer.Groups.IsDefault && viewer.Groups.Contains(group);

    private static bool Hears(Viewer viewer, Audience audience) =>
        audience.Person == viewer.Person || (audience.Roles & viewer.Roles) != RoomRole.None || (audience.Host && viewer.Hosts);

    private static bool InTime(Viewer viewer, Audience audience, long seq) =>
        !audience.Spoken || (audience.Origin == 0 ? seq : audience.Origin) >= viewer.HistoryFrom;
}
