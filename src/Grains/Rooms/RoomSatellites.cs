using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>One person on the room's list.</summary>
/// <param name="Number">Their place on the list.</param>
/// <param name="HistoryFrom">The first number of the discussion they may see.</param>
/// <param name="SeesSince">The number at which what they may hear last changed.</param>
/// <param name="WentAway">They left by themselves: an open browser tab does not bring them back.</param>
public sealed record Participant(
    int Number,
    string Name,
    string Organisation,
    RoomRole Roles,
    Standing Standing,
    long HistoryFrom,
    long SeesSince,
    bool Present = false,
    bool WentAway = false,
    string? RemovalReason = null)
{
    /// <summary>Of their organisation; null when the arena does not know it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Sector? Sector { get; init; }

    /// <summary>Every case of this meeting that they know whom it is about. Nothing of those is for them, also when they are back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<CaseId> Knows { get; init; }

    /// <summary>The one they are out of the room for; until they are let in again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseId? Recognised { get; init; }

    /// <summary>When they said so: nothing that was said before they are back is ever for them. Zero: they never did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long RecognisedAt { get; init; }

    /// <summary>They are out of the room for a case; to those who are not told they are somebody who has gone for a while.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Aside { get; init; }

    /// <summary>The items they were sent to the lobby for. Nothing of those is for them, also when they are back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<AgendaItemId> Without { get; init; }

    /// <summary>The groups whose talk is for them. Default: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<int> Groups { get; init; }

    /// <summary>Why they wait; null when they do not, or for another cause.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LobbyReason? SentWhy { get; init; }

    /// <summary>Why they were sent away at the door, until they come again; null when they were not, or nothing was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? RejectionReason { get; init; }

    /// <summary>The version of the declaration of confidentiality that they have accepted; 0 when it is the first, or they have not come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Declared { get; init; }

    /// <summary>They wait for an item to be left, and come back by themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ComesBack { get; init; }

    /// <summary>They lost the line in a phase that needs them, which was said; until they come in again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Away { get; init; }

    /// <summary>They had been let in when they were removed; until they are let in again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WasInside { get; init; }

    /// <summary>What was said of whether they are of the hub; null when nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool? Hub { get; init; }

    /// <summary>They were let in, and are not any more: what they have seen of the room's they have still.</summary>
    [JsonIgnore]
    public bool IsOutside => Standing != Standing.Admitted && (Aside || WasInside);

    [JsonIgnore]
    public bool IsOfHub => HubAndSpokes.IsOfHub(Roles, Hub);

    [JsonIgnore]
    public Seat Seat => Seat.Of(Roles, Hub);

    internal bool IsOutOf(AgendaItemId item) => !Without.IsDefault && Without.Contains(item);
}

/// <param name="HasDiscussion">Something was said on it: it is put off rather than dropped.</param>
public sealed record AgendaItem(
    AgendaItemId Item,
    AgendaItemId? Parent,
    string Title,
    AgendaItemType Type,
    int Minutes,
    AgendaItemState State,
    PersonId ProposedBy,
    long UsedMilliseconds = 0,
    DateTimeOffset? RunningSince = null,
    string? Conclusion = null,
    string? DeclineReason = null,
    bool HasDiscussion = false)
{
    /// <summary>The case that was on it when it was declined: what was said of why may be about that one, whichever comes later. Null when there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseId? DeclinedAbout { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TitlePulledBack { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ConclusionPulledBack { get; init; }

    /// <summary>Why its proposer wants it taken up; null when nothing was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Why { get; init; }

    /// <summary>By which it goes, without a case; null when none is chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MethodRun? Method { get; init; }

    [JsonIgnore]
    public bool IsGone => State is AgendaItemState.Declined or AgendaItemState.Withdrawn;

    /// <summary>Stops the clock, if it runs.</summary>
    public AgendaItem Stop(DateTimeOffset at) => RunningSince is { } since
        ? this with { UsedMilliseconds = UsedMilliseconds + (long)(at - since).TotalMilliseconds, RunningSince = null }
        : this;
}

/// <summary>One thing said. The number of the event that said it is its place.</summary>
public sealed record Contribution(
    ContributionId Id,
    long Seq,
    PersonId By,
    DateTimeOffset At,
    AgendaItemId? Item,
    ContributionId? ReplyTo,
    string Text,
    DateTimeOffset? EditedAt = null,
    bool Retracted = false)
{
    /// <summary>Somebody who leads took it back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PulledBack { get; init; }

    /// <summary>It was asked as a question to its item.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Question { get; init; }

    /// <summary>The group it was said in; null in the plenary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? Group { get; init; }

    /// <summary>The group, counted from 1, whose note it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? NoteOf { get; init; }

    /// <summary>The other one with the same words, whatever befalls them: a group's, or the note that came of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SameWords? Same { get; init; }

    public static Contribution From(ContributionPosted posted, Circumstance circumstance, long seq) => new(
        posted.Contribution, seq, posted.Writer ?? circumstance.By, circumstance.At, posted.Item, posted.ReplyTo, posted.Text, Retracted: IsErased(posted.Text))
    {
        Question = posted.Question, Group = posted.Group, NoteOf = posted.From, Same = posted.Origin,
    };

    public Contribution Edit(string text, DateTimeOffset at) => this with { Text = text, EditedAt = at, Retracted = Retracted || IsErased(text) };

    // Nobody can say nothing: it was erased, and in a restored backup the event that took it back may be missing.
    private static bool IsErased(string text) => text.Length == 0;

    public Contribution Retract() => this with { Text = "", Retracted = true };

    public Contribution PullBack() => Retract() with { PulledBack = true };
}

/// <summary>A case on an agenda item. When it is closed nothing of its text is left.</summary>
public sealed record CasePresentation(
    CaseId Case,
    AgendaItemId Item,
    PersonId Presenter,
    string Number,
    int SectionCount,
    RoomRole Readers,
    CaseState State,
    int Presented,
    ImmutableArray<CaseSection> Sections)
{
    /// <summary>In what role somebody stopped it, and who agrees to show it again; null when nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseStop? Stop { get; init; }

    /// <summary>By which it is talked through; null when none is chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MethodRun? Method { get; init; }

    /// <summary>Its method does not show the text now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Covered { get; init; }

    /// <summary>Why phases were skipped; null as long as nobody has said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableList<SkipNote>? Skips { get; init; }

    /// <summary>Who may hear it, by its presenter's word; null until they have given it. Kept when it is closed: it is still not for the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CasePanel? Panel { get; init; }

    /// <summary>Whether those who only observe may hear it, by the word of those who lead; null where nobody was asked, as in meetings of before. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool? Observers { get; init; }

    /// <summary>The version of the declaration that was in force when it was opened. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Declaration { get; init; }

    /// <summary>Nobody else has its presenter's role where they work: those who hear it are not told their name. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AloneInRole { get; init; }

    /// <summary>It was so when it was shown: what was heard was told by somebody without a name, and stays so. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ToldUnnamed { get; init; }

    [JsonIgnore]
    public bool IsUnnamed => AloneInRole || ToldUnnamed;

    /// <summary>How far it had come when its meeting ended with nobody to lead it. Kept: it is for the minutes, and holds none of its words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReachedPhase? Reached { get; init; }

    /// <summary>What its method did not come to. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BrokenOffRun? BrokenOff { get; init; }

    /// <summary>It is closed, and its method gave no advice: its sheet is the presenter's alone. Kept, as above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WithoutAdvice { get; init; }

    /// <summary>Whether it may have to be reported; null as long as nobody has said so. Kept when it is closed: the duty is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DutyWord? Duty { get; init; }

    /// <summary>The number of the event that says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long DutyAt { get; init; }

    /// <summary>In what role somebody had stopped it when it was closed, and nobody had agreed to show it again. Kept for the case, which may not have heard of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoomRole StoppedToTheEnd { get; init; }

    public CasePresentation Close() => this with
    {
        State = CaseState.Closed, Sections = [], Stop = null, StoppedToTheEnd = Stop?.By ?? StoppedToTheEnd, Fingerprints = null, Method = null, Covered = false, Skips = null,
        WithoutAdvice = WithoutAdvice || Method is { GivesAdvice: false },
    };

    /// <summary>Its own names, which the guard weighs until the meeting is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CaseFingerprints? Fingerprints { get; init; }

    /// <summary>The number of the event that kept them when its text went. Zero: none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long NamesAt { get; init; }
}
