using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What was told of, what somebody was asked to say otherwise, who writes nothing for now, and what was done.</summary>
public sealed record RoomModeration
{
    public static RoomModeration None { get; } = new();

    public ImmutableList<Report> Reports { get; init; } = [];

    public ImmutableList<RewriteView> Rewrites { get; init; } = [];

    public ImmutableList<WritingStopView> Stopped { get; init; } = [];

    /// <summary>The latest last.</summary>
    public ImmutableList<ModerationNote> Log { get; init; } = [];

    public HouseRule? StoppedFor(PersonId person) => Stopped.Find(one => one.Person == person)?.Rule;

    public bool AsksFor(ContributionId contribution) => Rewrites.Exists(one => one.Contribution == contribution);

    public IEnumerable<Report> Of(ContributionId contribution) => Reports.Where(one => one.Contribution == contribution);

    public RoomModeration Note(ModerationNote note) => this with
    {
        Log = Log.Count < RoomLimits.ModerationLog ? Log.Add(note) : Log.RemoveAt(0).Add(note),
    };

    /// <summary>It has no words any more: there is nothing to say otherwise.</summary>
    /// <param name="place">Zero for what is at hand.</param>
    public RoomModeration Gone(ContributionId contribution, long place = 0) => this with
    {
        Rewrites = Rewrites.RemoveAll(one => one.Contribution == contribution && (place == 0 || place == one.Place)),
    };

    public RoomModeration Gone(SameWords? also) => also is null ? this : Gone(also.Contribution, also.Place);

    public RoomModeration Change(Predicate<Report> which, Func<Report, Report> how) => this with
    {
        Reports = Reports.ConvertAll(one => which(one) ? how(one) : one),
    };

    public RoomModeration Writes(PersonId person) => this with { Stopped = Stopped.RemoveAll(one => one.Person == person) };
}

/// <param name="By">Who told: said to nobody.</param>
/// <param name="Told">Those who lead have heard of it.</param>
/// <param name="Answered">Whoever told has heard that it was looked at.</param>
public sealed record Report(ContributionId Contribution, long Place, HouseRule Rule, DateTimeOffset At, PersonId By, bool Told = false, bool Answered = false)
{
    /// <summary>The group it was said in; null in the plenary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? Group { get; init; }
}

/// <param name="Seq">The number of the event that told of it: what was done before somebody came is no news to them.</param>
public sealed record ModerationNote(ModerationAct Act, HouseRule? Rule, DateTimeOffset At, long Seq);
