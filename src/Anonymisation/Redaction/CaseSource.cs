using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>Which written Norwegian the placeholders and the generalised words are in.</summary>
public enum WrittenForm
{
    Bokmaal,
    Nynorsk,
}

/// <summary>A case as its writer has it before them. It never leaves their browser.</summary>
/// <param name="Fields">The boxes of the form, in the order of the page.</param>
/// <param name="Resolutions">What the writer has said of the findings, oldest first; of two that speak of the same form the last holds.</param>
public sealed record CaseSource(WrittenForm Written, ImmutableArray<CaseField> Fields, ImmutableArray<Resolution> Resolutions)
{
    /// <summary>The type alone: the text is nobody's but its writer's.</summary>
    public override string ToString() => nameof(CaseSource);
}

/// <summary>One box of the case form.</summary>
/// <param name="Key">The box's name, e.g. <c>background</c>.</param>
public sealed record CaseField(string Key, string Text)
{
    public override string ToString() => nameof(CaseField);
}

/// <summary>What the writer says of one thing. It holds wherever the thing is written, now and in what is typed later, or at one mention of it.</summary>
/// <param name="Form">
/// The thing as it is written, folded by the engine: a mark's <see cref="Mark.Form"/>, or for <see cref="ResolutionKind.Mask"/> the words that were selected, as they stand.
/// </param>
/// <param name="Value">
/// Generalise: the writer's own words instead of the proposal, or null. Keep: the reason. Mask: the finding's type. Merge: a form of the other entity, or
/// the form itself: all that is written so is one. Role: the role's key. Otherwise null.
/// </param>
/// <param name="Here">
/// The one mention that it holds for; null for all. What is said of all later, holds for this one too. Not for <see cref="ResolutionKind.Mask"/>; whom it
/// is, is said of one mention only of people.
/// </param>
/// <param name="SameAs">
/// Merge of one mention: a mention of whom it is, by the form in the value, where others are written so too. Null: whoever is written so first.
/// </param>
public sealed record Resolution(string Form, ResolutionKind Kind, string? Value = null, Mention? Here = null, Mention? SameAs = null)
{
    public override string ToString() => nameof(Resolution);
}

/// <summary>
/// One place where something is mentioned, known by what stands around it: it is found again wherever in the box it has moved to, and when its own words
/// are written otherwise it is another place, of which nothing has been said.
/// </summary>
/// <param name="Field">The box's key.</param>
/// <param name="Before">The <see cref="Reach"/> UTF-16 units before it, fewer where the box begins or a character would be cut in two.</param>
/// <param name="After">As many after it, fewer where the box ends.</param>
public sealed record Mention(string Field, string Before, string After)
{
    /// <summary>How far it is looked around.</summary>
    public const int Reach = 20;

    /// <param name="field">The box.</param>
    /// <param name="start">Where in its text the mention starts, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    public static Mention Of(CaseField field, int start, int end) =>
        new(field.Key, Whole(field.Text[Math.Max(0, start - Reach)..start]), Whole(field.Text[end..Math.Min(field.Text.Length, end + Reach)]));

    // Half a character at an end is none, and no JSON takes it.
    private static string Whole(string text) =>
        text[(text.Length > 0 && char.IsLowSurrogate(text[0]) ? 1 : 0)..(text.Length > 1 && char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length)];

    public override string ToString() => nameof(Mention);
}

public enum ResolutionKind
{
    /// <summary>Yes, it could tell: it is replaced by its placeholder.</summary>
    Accept,

    /// <summary>Replaced by something coarser.</summary>
    Generalise,

    /// <summary>It stays as it is, with a reason that the reviewer reads.</summary>
    Keep,

    /// <summary>The engine had not seen it: it is replaced everywhere.</summary>
    Mask,

    /// <summary>Two names are the same person (or house, or place).</summary>
    Merge,

    /// <summary>The person is somebody else in the case than the engine thought.</summary>
    Role,

    /// <summary>
    /// What is written so is another than the names that it was taken for; with a mention, that one is another than the rest. All mentions of a form that are
    /// taken out are one other.
    /// </summary>
    Split,
}
