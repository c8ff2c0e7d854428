using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Grains.Log;

/// <summary>A change to a list, written in the same transaction as the events that cause it. Each is an upsert or a delete by key.</summary>
public abstract record ReadModelChange;

/// <param name="LeadsMunicipality">They lead the municipality that their organisation serves, or a service of it.</param>
public sealed record PutPerson(PersonId Person, string Name, string Title, OrganisationId Organisation, Language Language, bool LeadsMunicipality = false) : ReadModelChange;

public sealed record PutOrganisation(OrganisationId Organisation, string Name, Sector Sector, string Area) : ReadModelChange;

/// <param name="OpenMinutes">Those who lead a municipality that has members in it read the approved minutes.</param>
public sealed record PutNetwork(NetworkId Network, string Name, string Owner, int Level, NetworkState State, bool OpenMinutes = false) : ReadModelChange;

public sealed record PutNetworkMember(NetworkId Network, PersonId Person, NetworkRole Role) : ReadModelChange;

public sealed record DropNetworkMember(NetworkId Network, PersonId Person) : ReadModelChange;

public sealed record PutMeeting(
    RoomId Room,
    NetworkId Network,
    string NetworkName,
    string Title,
    DateTimeOffset StartsAt,
    int Minutes,
    MeetingPhase Phase) : ReadModelChange;

public sealed record PutMeetingPhase(RoomId Room, MeetingPhase Phase) : ReadModelChange;

/// <summary>Who is on a room's list. Somebody removed is dropped: the room no longer exists for them.</summary>
public sealed record PutMeetingPerson(RoomId Room, PersonId Person, RoomRole Roles) : ReadModelChange;

public sealed record DropMeetingPerson(RoomId Room, PersonId Person) : ReadModelChange;

/// <summary>Where a case stands. Never anything of its text.</summary>
/// <param name="Area">Where the presenter works: it is not in the list of those who work there.</param>
/// <param name="Readers">The roles that may read it as it stands; those who may review it are asked otherwise.</param>
/// <param name="GoesAt">When the clock has something to do in it.</param>
/// <param name="FollowUpAt">When its presenter is to say what became of the advice; null when they need not.</param>
/// <param name="SlotTurn">Who has to say something for it to get its time.</param>
/// <param name="Written">Who has to do something for it to be answered in writing.</param>
/// <param name="WaitsForRoom">It is approved, and its room has not got it yet.</param>
public sealed record PutCase(
    CaseId Case,
    string Number,
    RoomId Room,
    PersonId Presenter,
    string Area,
    CaseTheme Theme,
    CaseStage Stage,
    int Version,
    DateTimeOffset Since,
    DateTimeOffset? GoesAt,
    RoomRole Readers,
    PersonId? FirstReader,
    bool WaitsForRoom,
    DestructionCause? Destroyed,
    DateTimeOffset? FollowUpAt = null,
    SlotTurn SlotTurn = SlotTurn.Nobody,
    WrittenTurn Written = WrittenTurn.NotWritten) : ReadModelChange;

/// <summary>Those who answer a case in writing, and those of whom it is kept. Put anew each time that one of them changes.</summary>
/// <param name="Answers">False: nothing of the case is for them.</param>
public sealed record PutCasePanelist(CaseId Case, PersonId Person, bool Answers) : ReadModelChange;

public sealed record DropCasePanel(CaseId Case) : ReadModelChange;

/// <summary>How far the minutes of a meeting have come.</summary>
/// <param name="Approved">Some version of them is.</param>
/// <param name="DueAt">When nobody who objects by then makes them approved; null when they do not wait for that.</param>
public sealed record PutMinutes(RoomId Room, MinutesStage Stage, bool Approved, DateTimeOffset? DueAt) : ReadModelChange;
