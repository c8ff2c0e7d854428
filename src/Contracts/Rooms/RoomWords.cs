using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.People;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The life of a meeting, from plan to end (a meeting that is cancelled ends without having been held).</summary>
public enum MeetingPhase
{
    NotPlanned,
    Planned,
    NoticeSent,
    LobbyOpen,
    Live,
    Suspended,
    Closed,
    Cancelled,
}

/// <summary>Why a meeting was suspended or ended.</summary>
public enum MeetingCause
{
    ByFacilitator,

    /// <summary>Nobody who leads the meeting has been there for three minutes.</summary>
    LeadersGone,

    /// <summary>Suspended for thirty minutes, or an hour over time.</summary>
    TimeOut,

    /// <summary>Nobody who leads came back: what was concluded is kept as a draft of the minutes.</summary>
    NobodyLed,
}

/// <summary>What those who come late may see of the discussion before they came. Said to everyone in the room.</summary>
public enum History
{
    Everything,
    FromAdmission,
}

public enum AgendaItemType
{
    Information,
    Discussion,
    Conclusion,
    Case,
    Round,
    Break,
}

public enum AgendaItemState
{
    Proposed,
    Accepted,
    Declined,
    Current,
    Paused,
    Done,
    Postponed,
    Withdrawn,
}

/// <summary>The written languages of the arena.</summary>
public enum Language
{
    Nb,
    Nn,
    En,
}

/// <summary>One person on a room's list, as the others may know them.</summary>
/// <param name="Sector">Of their organisation; null when the arena does not know it.</param>
/// <param name="Hub">Whether they are of the hub; null to leave it as it is: at first, as their roles say.</param>
[GenerateSerializer, Immutable, Alias("arena.roster-entry")]
public sealed record RosterEntry(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] RoomRole Roles,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sector? Sector = null,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool? Hub = null)
{
    public override string ToString() => nameof(RosterEntry);
}

/// <summary>One part of an approved case presentation. The text is plain; a blank line parts paragraphs.</summary>
/// <param name="Asks">The key question: what the presenter wants help with. It stays before everybody's eyes while a method runs.</param>
[GenerateSerializer, Immutable, Alias("arena.case-section")]
public sealed record CaseSection(
    [property: Id(0)] string Heading,
    [property: Id(1)] string Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Asks = false)
{
    public override string ToString() => nameof(CaseSection);
}

/// <summary>A list of agenda items or a paste is bounded: nobody can fill a room's memory.</summary>
public static class RoomLimits
{
    public const int ContributionLength = 4_000;

    /// <summary>More than a contribution may hold: a paste that is too long is kept while its writer shortens it.</summary>
    public const int DraftLength = 3 * ContributionLength;
    public const int TitleLength = 120;
    public const int ReasonLength = 500;

    /// <summary>Of a message to the lobby.</summary>
    public const int LobbyMessageLength = 500;

    /// <summary>Of the address of a video room: twice as long as the longest we have seen.</summary>
    public const int VideoLinkLength = 600;
    public const int ConclusionLength = 2_000;
    public const int ItemMinutes = 480;
    public const int AgendaItems = 100;
    public const int AgendaDepth = 3;
    public const int Roster = 2_000;
    public const int CaseSections = 20;
    public const int CaseSectionLength = 8_000;

    /// <summary>Contributions a room keeps at hand in each place, the plenary and every group, for replies, edits and new readers. Older ones are read from the log.</summary>
    public const int ContributionsAtHand = 1_000;

    /// <summary>In all places together.</summary>
    public const int ContributionsAtHandInAll = 5_000;

    /// <summary>How many of them a new reader gets at once.</summary>
    public const int ContributionsInSnapshot = 200;

    /// <summary>Whoever could write in the phase before may send what they were writing for this long; never the presenter behind the curtain.</summary>
    public static readonly TimeSpan PhaseGrace = TimeSpan.FromSeconds(10);

    /// <summary>A phase that has just begun is not stepped out of for this long: the step was meant for the one before.</summary>
    public static readonly TimeSpan PhaseSettles = TimeSpan.FromSeconds(2);

    /// <summary>Somebody on the floor who has had no connection for this long is shown as away, and so is a presenter whom the phase needs. Longer than a web host is silent by itself.</summary>
    public static readonly TimeSpan AwayAfter = TimeSpan.FromSeconds(25);

    /// <summary>Somebody who leads and has had no connection for this long is told of to the others who do.</summary>
    public static readonly TimeSpan LeaderAwayAfter = TimeSpan.FromSeconds(15);

    /// <summary>Once they have been told of as away for this long, the first co-facilitator may take over.</summary>
    public static readonly TimeSpan LeadOfferedAfter = TimeSpan.FromSeconds(45);

    /// <summary>An own contribution may be changed for this long.</summary>
    public static readonly TimeSpan EditTime = TimeSpan.FromMinutes(10);

    /// <summary>A person without any connection for this long has left.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>A meeting nobody leads is suspended after this long; and as late may the co-facilitator start it.</summary>
    public static readonly TimeSpan LeadersGone = TimeSpan.FromMinutes(3);

    public static readonly TimeSpan LobbyOpensBefore = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan SuspendedEndsAfter = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan OvertimeEndsAfter = TimeSpan.FromMinutes(60);

    /// <summary>Questions kept in a room, those that are done with among them.</summary>
    public const int Questions = 200;

    /// <summary>What one person may have waiting in the queue.</summary>
    public const int OpenQuestions = 3;

    /// <summary>Into how many groups a room is divided at most.</summary>
    public const int Groups = 100;

    /// <summary>How long they may last, with what is given on top.</summary>
    public const int GroupMinutes = 120;

    /// <summary>How many votes a question has is told at most so often.</summary>
    public static readonly TimeSpan VotesToldEvery = TimeSpan.FromSeconds(2);

    /// <summary>What one person has told of and nobody has looked at yet.</summary>
    public const int OpenReports = 20;

    /// <summary>What may wait to be let through in a room.</summary>
    public const int Held = 200;

    /// <summary>What of one person's may wait to be let through; and of how much that was not published they are told.</summary>
    public const int HeldEach = 5;

    /// <summary>How much of what those who lead have done is kept for all to read.</summary>
    public const int ModerationLog = 50;

    /// <summary>The confidentiality declaration in force. A person who accepted an older one is asked again.</summary>
    public const int DeclarationVersion = 1;
}
