using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

// When something is not anonymous

/// <summary>«Jeg kjenner igjen saken»: out of the room at once, until the case is closed. Only those who lead are told.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.recognise-case")]
public sealed record RecogniseCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>«Stopp – ikke anonymt»: the text is off every screen, until its presenter and somebody who leads agree to show it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.stop-case")]
public sealed record StopCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>The presenter's yes, or a leader's, to showing a stopped case again. It takes both.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.agree-to-show-case")]
public sealed record AgreeToShowCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>Takes somebody else's words off every screen and out of the log, for ever.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-contribution")]
public sealed record PullBackContribution(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.pull-back-title")]
public sealed record PullBackTitle(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.pull-back-conclusion")]
public sealed record PullBackConclusion(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;
