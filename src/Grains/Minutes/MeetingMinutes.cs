using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>
/// The minutes of one meeting, from the draft that its room leaves to the version that is approved. Who may what is in <see cref="MinutesRights"/>; what of
/// the meeting is not for somebody is said by the room, and comes with each command.
/// </summary>
public sealed partial record MeetingMinutes : IAggregate<MeetingMinutes, MinutesCommand, MinutesEvent>
{
    public static MeetingMinutes Empty { get; } = new();

    public MinutesStage Stage { get; init; }

    /// <summary>In the order of the agenda; what belongs to no item comes last.</summary>
    public ImmutableList<MinutesSection> Sections { get; init; } = [];

    /// <summary>Counts the changes of all sections.</summary>
    public int Version { get; init; }

    /// <summary>Somebody who writes them besides those who lead and coordinate.</summary>
    public PersonId? Taker { get; init; }

    /// <summary>How often they were sent.</summary>
    public int Rounds { get; init; }

    public int SentVersion { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<MinutesObjection> Objections { get; init; } = [];

    /// <summary>What was approved last.</summary>
    public MinutesApproval? Approved { get; init; }

    /// <summary>What was objected to last was sent last: they were sent again after the others.</summary>
    [JsonIgnore]
    public DateTimeOffset? ObjectsUntil => SentAt + MinutesLimits.TimeToObject;

    /// <summary>When nobody who objects in time makes them approved; null when they do not wait for that.</summary>
    [JsonIgnore]
    public DateTimeOffset? DueAt => Stage == MinutesStage.ForApproval ? ObjectsUntil : null;

    public override string ToString() => nameof(MeetingMinutes);

    public Decision<MinutesEvent> Decide(MinutesCommand command, Circumstance circumstance) => MinutesRights.Refuse(this, command, circumstance) is { } refusal ? refusal : command switch
    {
        NameMinuteTaker name => Name(name),
        DraftMinutes draft => Draft(draft),
        WriteSection write => Write(write),
        SendMinutes send => Send(send),
        ObjectToMinutes objected => Object(objected, circumstance),
        ApproveMinutes approve => Approve(approve),
        PullBackSection pull => PullBack(pull, circumstance),
        LetMinutesTimePass => DueAt <= circumstance.At ? new MinutesApproved(SentVersion, Hash(), ApprovalMode.Silence) : Decision<MinutesEvent>.Nothing,
        TakeWords take => Find(take.Section) is { } found && !found.IsTaken(take.Why) ? new SectionWordsGone(take.Section, take.Why) : Decision<MinutesEvent>.Nothing,
        TakeTitle take => Find(take.Section) is { TitleGone: false } ? new SectionTitleGone(take.Section) : Decision<MinutesEvent>.Nothing,
        _ => MinutesRefusals.NotAllowed,
    };

    public MeetingMinutes Apply(MinutesEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        MinuteTakerNamed named => this with { Taker = named.Person },
        MinutesDrafted => this with { Stage = MinutesStage.Draft },
        SectionAdded added => this with
        {
            Sections = Sections.Add(new MinutesSection(
                added.Item, added.Case, added.Outcome, added.Title, added.LeftOut, "", 0, default, circumstance.At, seq, [])),
        },
        SectionWritten written => With(written.Section, section => section.Write(written.Text, circumstance, seq)) with { Version = Version + 1 },
        MinutesSent sent => this with { Stage = MinutesStage.ForApproval, Rounds = Rounds + 1, SentVersion = sent.Version, SentAt = circumstance.At },
        MinutesObjected objected => this with
        {
            Stage = MinutesStage.Draft,
            Objections = Objections.Add(new MinutesObjection(circumstance.By, circumstance.At, SentVersion, objected.Reason, seq)),
        },
        MinutesApproved approved => this with
        {
            Stage = MinutesStage.Approved,
            Approved = new MinutesApproval(approved.Version, approved.Hash, approved.Mode, circumstance.By, circumstance.At, Sections),
        },
        SectionWordsGone gone => (With(gone.Section, section => section.WithoutWords(gone)) with
        {
            Version = Version + 1,

            // An objection may be of that section: it says nowhere of which it is.
            Objections = [.. Objections.Select(one => one with { Reason = "" })],
        }).WithApproved(gone.Section, section => section.WithoutWords(gone)).AsSent(),
        SectionTitleGone gone => With(gone.Section, section => section.WithoutTitle()).WithApproved(gone.Section, section => section.WithoutTitle()),
        _ => throw new InvalidOperationException($"Minutes do not know {happened.GetType().Name}."),
    };

    public static MinutesEvent? WithoutWords(MinutesEvent happened) => happened switch
    {
        SectionAdded added => added with { Title = "" },
        SectionWritten written => written with { Text = "" },
        MinutesObjected objected => objected with { Reason = "" },
        _ => throw new ArgumentException($"{happened.GetType().Name} holds no words that can be erased.", nameof(happened)),
    };

    // Roles are the room's to say, and come with each command.
    public string RoleOf(PersonId person) => person == default ? "arena" : person == Taker ? "minute-taker" : "on-list";

    /// <summary>SHA-256 of every section's title and text, in their order.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(Sections.Select(section => new[] { section.Title, section.Text }), ContractJson.Options)));

    private MinutesSection? Find(int section) => section >= 0 && section < Sections.Count ? Sections[section] : null;

    private MeetingMinutes With(int section, Func<MinutesSection, MinutesSection> change) =>
        this with { Sections = Sections.SetItem(section, change(Sections[section])) };

    private MeetingMinutes WithApproved(int section, Func<MinutesSection, MinutesSection> change) => Approved is { } approved
        ? this with { Approved = approved with { Sections = approved.Sections.SetItem(section, change(approved.Sections[section])) } }
        : this;

    // What is taken away from what was sent is no change that its readers have to be asked about anew.
    private MeetingMinutes AsSent() => Stage == MinutesStage.ForApproval ? this with { SentVersion = Version } : this;

    private Decision<MinutesEvent> Name(NameMinuteTaker name) => name.Person switch
    {
        var person when person == Taker => Decision<MinutesEvent>.Nothing,
        null => new MinuteTakerNamed(null),
        { } person when name.As!.Takers.Contains(person) => new MinuteTakerNamed(person),
        _ => MinutesRefusals.NotATaker,
    };

    private Decision<MinutesEvent> Draft(DraftMinutes draft) => Stage != MinutesStage.None
        ? Decision<MinutesEvent>.Nothing
        : new MinutesEvent[] { new MinutesDrafted() }
            .Concat(draft.Sections.Select(section => new SectionAdded(section.Item, section.Case, section.Outcome, section.Title, section.LeftOut)))
            .Concat(draft.Sections.Index().Where(section => section.Item.Text.Length > 0).Select(section => new SectionWritten(section.Index, section.Item.Text)))
            .ToArray();

    private Decision<MinutesEvent> Write(WriteSection write) => (Stage, Find(write.Section)) switch
    {
        (MinutesStage.None, _) => MinutesRefusals.NotDrafted,
        (_, null) => MinutesRefusals.SectionUnknown,
        (_, { } section) when section.IsWithheldFrom(write.As!) => MinutesRefusals.SectionUnknown,
        (_, { } section) when section.Text == RoomText.Clean(write.Text) => Decision<MinutesEvent>.Nothing,
        (MinutesStage.ForApproval, _) => MinutesRefusals.Sent,
        (MinutesStage.Approved, _) => MinutesRefusals.Approved,

        // Of a case that is gone nothing is written any more.
        (_, { Gone: WordsGone.CaseGone }) => MinutesRefusals.CaseGone,
        (_, { } section) when section.Version != write.From => MinutesRefusals.SectionChanged,
        _ when write.Text.Length > 0 && !string.IsNullOrWhiteSpace(write.Text) && RoomText.RefuseText(write.Text, MinutesLimits.SectionLength) is { } refusal => refusal,
        _ => new SectionWritten(write.Section, RoomText.Clean(write.Text)),
    };

    // Nobody answers for what they may not read.
    private Refusal? RefuseForAll(MinutesActor actor) => actor.Stopped ? MinutesRefusals.CaseStopped : ReadsAll(actor) ? null : MinutesRefusals.NotAllForYou;

    private Decision<MinutesEvent> Send(SendMinutes send) => Stage switch
    {
        MinutesStage.None => MinutesRefusals.NotDrafted,
        MinutesStage.ForApproval => send.Version == SentVersion ? Decision<MinutesEvent>.Nothing : MinutesRefusals.Changed,
        MinutesStage.Approved => MinutesRefusals.Approved,
        _ when RefuseForAll(send.As!) is { } refusal => refusal,
        _ when send.Version != Version => MinutesRefusals.Changed,
        _ => new MinutesSent(Version, Hash()),
    };

    private Decision<MinutesEvent> Object(ObjectToMinutes objected, Circumstance circumstance) => Stage switch
    {
        _ when Rounds == 0 => MinutesRefusals.NotSent,
        _ when circumstance.At >= ObjectsUntil => MinutesRefusals.TooLate,
        _ when RoomText.RefuseText(objected.Reason, MinutesLimits.ObjectionLength) is { } refusal => refusal,
        _ when Objections.Exists(one => one.By == circumstance.By && one.Reason == RoomText.Clean(objected.Reason) && one.At >= SentAt) => Decision<MinutesEvent>.Nothing,
        _ when Objections.Count >= MinutesLimits.Objections => MinutesRefusals.TooMany,
        _ => new MinutesObjected(RoomText.Clean(objected.Reason)),
    };

    private Decision<MinutesEvent> PullBack(PullBackSection pull, Circumstance circumstance) => (Stage, Find(pull.Section)) switch
    {
        (MinutesStage.None, _) => MinutesRefusals.NotDrafted,
        (_, null) => MinutesRefusals.SectionUnknown,
        (_, { } section) when section.IsWithheldFrom(pull.As!) => MinutesRefusals.SectionUnknown,
        (_, { HasWords: false }) => Decision<MinutesEvent>.Nothing,
        (_, { } section) when section.Version != pull.From => MinutesRefusals.SectionChanged,

        // What was objected goes with it, and may be of another section.
        _ when Objections.Exists(one => one.Reason.Length > 0) && !ReadsAll(pull.As!) => MinutesRefusals.NotAllForYou,
        _ => new SectionWordsGone(pull.Section, WordsGone.TakenOut, circumstance.At),
    };

    private Decision<MinutesEvent> Approve(ApproveMinutes approve) => Stage switch
    {
        MinutesStage.Approved when approve.Version == Approved!.Version => Decision<MinutesEvent>.Nothing,
        MinutesStage.ForApproval when RefuseForAll(approve.As!) is { } refusal => refusal,
        MinutesStage.ForApproval => approve.Version == SentVersion ? new MinutesApproved(SentVersion, Hash(), ApprovalMode.ByHand) : MinutesRefusals.Changed,
        _ => MinutesRefusals.NotSent,
    };
}
