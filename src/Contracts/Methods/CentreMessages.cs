using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Methods;

// What a competence centre has made of the methods: templates of its own, for the meetings of its networks.

public static class CentreLimits
{
    /// <summary>Templates of one centre, also those that are withdrawn.</summary>
    public const int Templates = 40;

    /// <summary>Of what has been done to one template, what is at hand; the rest is in the log.</summary>
    public const int History = 50;
}

/// <summary>What a coordinator of one of the centre's networks does with its templates.</summary>
/// <param name="Template">Which; a new one for a copy.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CopyTemplate), "copyTemplate")]
[JsonDerivedType(typeof(SaveTemplate), "saveTemplate")]
[JsonDerivedType(typeof(PublishTemplate), "publishTemplate")]
[JsonDerivedType(typeof(WithdrawTemplate), "withdrawTemplate")]
[JsonDerivedType(typeof(RestoreTemplate), "restoreTemplate")]
[GenerateSerializer, Immutable, Alias("arena.centre.command")]
public abstract record CentreCommand([property: Id(0)] TemplateId Template)
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>The first version of a template of the centre's own is like another one.</summary>
/// <param name="From">The key of one that comes with the arena, or of one of the centre's.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.copy-template")]
public sealed record CopyTemplate(TemplateId Template, [property: Id(0)] string From) : CentreCommand(Template);

/// <summary>The next version. It is a draft until it is published.</summary>
/// <param name="From">The version that was changed: when there is a later one, somebody else was there first.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.save-template")]
public sealed record SaveTemplate(
    TemplateId Template,
    [property: Id(0)] int From,
    [property: Id(1)] MethodDraft Draft,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : CentreCommand(Template), ISpoken;

/// <summary>From now on this version is what meetings may choose.</summary>
/// <param name="Version">The latest.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.publish-template")]
public sealed record PublishTemplate(TemplateId Template, [property: Id(0)] int Version) : CentreCommand(Template);

/// <summary>No meeting may choose it any more. Cases that have it keep it.</summary>
[GenerateSerializer, Immutable, Alias("arena.centre.withdraw-template")]
public sealed record WithdrawTemplate(TemplateId Template) : CentreCommand(Template);

/// <summary>What was withdrawn may be chosen again.</summary>
[GenerateSerializer, Immutable, Alias("arena.centre.restore-template")]
public sealed record RestoreTemplate(TemplateId Template) : CentreCommand(Template);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TemplateCopied), "templateCopied")]
[JsonDerivedType(typeof(TemplateSaved), "templateSaved")]
[JsonDerivedType(typeof(TemplatePublished), "templatePublished")]
[JsonDerivedType(typeof(TemplateWithdrawn), "templateWithdrawn")]
[JsonDerivedType(typeof(TemplateRestored), "templateRestored")]
[GenerateSerializer, Immutable, Alias("arena.centre.event")]
public abstract record CentreEvent([property: Id(0)] TemplateId Template)
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="Root">The one that comes with the arena, from which it or what it was copied from was made.</param>
[GenerateSerializer, Immutable, Alias("arena.centre.template-copied")]
public sealed record TemplateCopied(
    TemplateId Template,
    [property: Id(0)] string Root,
    [property: Id(1)] MethodTemplate Method,
    [property: Id(2)] string Purpose) : CentreEvent(Template);

[GenerateSerializer, Immutable, Alias("arena.centre.template-saved")]
public sealed record TemplateSaved(
    TemplateId Template,
    [property: Id(0)] MethodTemplate Method,
    [property: Id(1)] string Purpose) : CentreEvent(Template);

[GenerateSerializer, Immutable, Alias("arena.centre.template-published")]
public sealed record TemplatePublished(TemplateId Template, [property: Id(0)] int Version) : CentreEvent(Template);

[GenerateSerializer, Immutable, Alias("arena.centre.template-withdrawn")]
public sealed record TemplateWithdrawn(TemplateId Template) : CentreEvent(Template);

[GenerateSerializer, Immutable, Alias("arena.centre.template-restored")]
public sealed record TemplateRestored(TemplateId Template) : CentreEvent(Template);
