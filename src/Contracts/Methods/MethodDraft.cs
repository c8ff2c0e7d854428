using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>A template as a centre's coordinator writes it. Its key, its version, what it is for and its total are not theirs to write.</summary>
/// <param name="Names">The English one may be empty: the bokmål one is then used.</param>
/// <param name="Purpose">When to use it, for those who choose among the centre's; may be empty.</param>
/// <param name="Phases">In order.</param>
[GenerateSerializer, Immutable, Alias("arena.method.draft")]
public sealed record MethodDraft(
    [property: Id(0)] MethodNames Names,
    [property: Id(1)] string Purpose,
    [property: Id(2)] ImmutableArray<PhaseDraft> Phases)
{
    public const int PurposeLength = 500;

    public override string ToString() => nameof(MethodDraft);

    /// <summary>What a coordinator begins with when they change <paramref name="template"/>.</summary>
    public static MethodDraft Of(MethodTemplate template, string purpose) =>
        new(template.Names.AsWritten(), purpose, [.. template.Phases.Select(PhaseDraft.Of)]);

    /// <summary>The template that this is. Phases are known by their place, so that a key says nothing.</summary>
    /// <param name="use">That of what it was made from.</param>
    public MethodTemplate AsTemplate(string key, int version, MethodUse use)
    {
        ImmutableArray<MethodPhase> phases = Phases.IsDefault ? [] : [.. Phases.Select((phase, place) => phase.AsPhase($"p{(place + 1).ToString(CultureInfo.InvariantCulture)}"))];
        var minutes = phases.Sum(phase => (long)phase.Minutes);
        return new(key, version, Names.Filled(), use, (int)Math.Clamp(minutes, int.MinValue, int.MaxValue), phases);
    }
}

/// <summary>One phase as it is written; what each part means stands at <see cref="MethodPhase"/>.</summary>
[GenerateSerializer, Immutable, Alias("arena.method.phase-draft")]
public sealed record PhaseDraft(
    [property: Id(0)] MethodNames Names,
    [property: Id(1)] int Minutes,
    [property: Id(2)] PresenterMode Presenter,
    [property: Id(3)] RoomRole Writers,
    [property: Id(4)] bool CaseVisible,
    [property: Id(5)] bool Mandatory,
    [property: Id(6)] bool Round,
    [property: Id(7)] bool Advises,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Questions = false,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PhaseOrder Order = PhaseOrder.Together)
{
    public override string ToString() => nameof(PhaseDraft);

    internal static PhaseDraft Of(MethodPhase phase) => new(
        phase.Names.AsWritten(), phase.Minutes, phase.Presenter, phase.Writers, phase.CaseVisible, phase.Mandatory, phase.Round, phase.Advises, phase.Questions, phase.Order);

    internal MethodPhase AsPhase(string key) => new(key, Names.Filled(), Minutes, 1, Presenter, Writers, CaseVisible, Mandatory, Round, Advises, Questions, Order);
}
