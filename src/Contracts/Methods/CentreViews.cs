using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>What was done to a template.</summary>
public enum TemplateAct
{
    Copied,
    Saved,
    Published,
    Withdrawn,
    Restored,
}

/// <param name="Version">The one it was done to.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.template-change")]
public sealed record TemplateChange(
    [property: Id(0)] TemplateAct Act,
    [property: Id(1)] int Version,
    [property: Id(2)] PersonId By,
    [property: Id(3)] DateTimeOffset At);

/// <summary>One template of a centre's own.</summary>
/// <param name="Root">The key of the one that comes with the arena, from which it was made.</param>
/// <param name="Latest">As it was last saved.</param>
/// <param name="Published">The version that was published last; null when none was.</param>
/// <param name="Withdrawn">No meeting may choose it now.</param>
/// <param name="History">The latest first.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.template-view")]
public sealed record TemplateView(
    [property: Id(0)] TemplateId Template,
    [property: Id(1)] string Root,
    [property: Id(2)] MethodTemplate Latest,
    [property: Id(3)] string Purpose,
    [property: Id(4)] int? Published,
    [property: Id(5)] bool Withdrawn,
    [property: Id(6)] ImmutableArray<TemplateChange> History)
{
    public override string ToString() => nameof(TemplateView);
}

/// <summary>The templates of a centre, for its coordinators: in the order they were made.</summary>
[GenerateSerializer, Immutable, Alias("arena.centre.view")]
public sealed record CentreView([property: Id(0)] ImmutableArray<TemplateView> Templates)
{
    public override string ToString() => nameof(CentreView);
}

/// <summary>The methods that can be chosen in a meeting of one of the centre's networks, for cases and for items without one.</summary>
/// <param name="OwnUnreadable">What the centre has made is not among them: its log is damaged, and asking again does not help.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.offered")]
public sealed record OfferedMethods([property: Id(0)] ImmutableArray<MethodTemplate> Methods, [property: Id(1)] bool OwnUnreadable = false)
{
    public override string ToString() => nameof(OfferedMethods);
}
