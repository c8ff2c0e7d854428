using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.FollowUps;

/// <summary>What has happened to the follow-up of a case, in the case's stream.</summary>
[GenerateSerializer, Immutable, Alias("arena.follow-up.event")]
public abstract record FollowUpEvent : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.follow-up.planned")]
public sealed record FollowUpPlanned([property: Id(0)] DateTimeOffset DueAt) : FollowUpEvent;

[GenerateSerializer, Immutable, Alias("arena.follow-up.reminded")]
public sealed record FollowUpReminded([property: Id(0)] ReminderSent Sent) : FollowUpEvent;

/// <summary>The words of an earlier one are erased with it.</summary>
[GenerateSerializer, Immutable, Alias("arena.follow-up.answered")]
public sealed record FollowUpAnswered(
    [property: Id(0)] ImmutableArray<AdviceOutcome> Advice,
    [property: Id(1)] FollowUpHelp Help,
    [property: Id(2)] string Needed) : FollowUpEvent;

/// <summary>
/// The time that the text of a case may be kept is over, and its advice is followed up still: the words of all its versions and remarks are erased.
/// </summary>
/// <param name="Fingerprints">The names in it, as nobody can read them: an answer is looked through with them.</param>
[GenerateSerializer, Immutable, Alias("arena.follow-up.text-expired")]
public sealed record CaseTextExpired([property: Id(0)] CaseFingerprints Fingerprints) : FollowUpEvent;
