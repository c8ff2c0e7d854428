using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Contracts.Advice;

/// <summary>What the room of a case has been told of the duty to report. Only from the case's own grain, which has asked the room.</summary>
/// <param name="Place">The number of the room's event that says so.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.note-duty")]
public sealed record NoteDuty(
    [property: Id(0)] bool On,
    [property: Id(1)] long Place) : CaseCommand;
