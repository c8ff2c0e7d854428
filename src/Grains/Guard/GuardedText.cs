using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Guard;

/// <summary>How much is asked of a text before it may be stored.</summary>
public enum TextRule
{
    /// <summary>A person's own words: what tells who a case is about is refused, what may tell is asked about.</summary>
    Spoken,

    /// <summary>The name of somebody who takes part, or of the organisation they work in: it is there to name. Numbers and addresses are refused.</summary>
    Naming,

    /// <summary>It comes from another stream, and was looked through where it was written.</summary>
    Known,

    /// <summary>A case that a second person has read: what was asked about has been answered, what tells is refused still.</summary>
    Reviewed,

    /// <summary>An address on the web, chosen by a person: its words are looked at one by one.</summary>
    Link,
}

/// <summary>One text of a command.</summary>
/// <param name="Field">Its name in JSON.</param>
public readonly record struct GuardedText(string Field, string Text, TextRule Rule)
{
    /// <summary>What whoever reads it has before them anyhow, and it may repeat; null for nothing.</summary>
    public string? Quotes { get; init; }

    /// <summary>Where and how alone: what it holds must not come into a log by accident.</summary>
    public override string ToString() => $"{Field} {Rule}";
}

/// <summary>All that the guard has to know of a command.</summary>
/// <param name="Texts">Every text in it; none when it has none.</param>
/// <param name="Cleared">Words that the writer was asked about and let stand.</param>
public sealed record GuardedCommand(ImmutableArray<GuardedText> Texts, ImmutableArray<string> Cleared)
{
    /// <summary>What the writer of a case lets stand for a reason, which whoever reviews it reads.</summary>
    public IEnumerable<string> Kept { get; init; } = [];

    /// <summary>Those who take part: people address each other by name.</summary>
    public IEnumerable<string> Names { get; init; } = [];

    /// <summary>The names in the cases of this meeting, as nobody can read them.</summary>
    public ImmutableArray<CaseFingerprints> CaseNames { get; init; } = [];

    /// <summary>A case is open on what is talked of now: also what tells only together with something else is asked about.</summary>
    public bool CaseIsOpen { get; init; }

    /// <summary>It is a whole case, sent from its writer's page: nobody waits for it in a meeting.</summary>
    public bool IsCase { get; init; }

    /// <summary>Whether what was found under <paramref name="other"/> holds here too.</summary>
    public bool AsksNoMoreThan(GuardedCommand other) => (!CaseIsOpen || other.CaseIsOpen) && CaseNames.All(other.CaseNames.Contains);
}
