using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>One section of the minutes: an item of the agenda, or what belongs to none.</summary>
/// <param name="Version">Counts how often it was written in.</param>
/// <param name="TitleAt">The number of the event that holds the title.</param>
/// <param name="Places">The numbers of the events that hold its words, all that there ever were.</param>
public sealed record MinutesSection(
    AgendaItemId? Item,
    CaseId? Case,
    AgendaItemState? Outcome,
    string Title,
    bool LeftOut,
    string Text,
    int Version,
    PersonId By,
    DateTimeOffset At,
    long TitleAt,
    ImmutableArray<long> Places)
{
    public bool TitleGone { get; init; }

    /// <summary>What stood in it was taken away, and nothing was written since; null otherwise.</summary>
    public WordsGone? Gone { get; init; }

    /// <summary>As <see cref="SectionWordsGone.TakenOutAt"/>; null when something was written since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? TakenOutAt { get; init; }

    /// <summary>Something stands in it, or stood there once and is in the log still.</summary>
    [JsonIgnore]
    public bool HasWords => Gone is null && !Places.IsEmpty;

    /// <summary>What the meeting took back is taken from here too. What is written afterwards is something else.</summary>
    public bool ConclusionTaken { get; init; }

    public override string ToString() => nameof(MinutesSection);

    public MinutesSection Write(string text, Circumstance circumstance, long seq) => this with
    {
        Text = text,
        Version = Version + 1,
        By = circumstance.By,
        At = circumstance.At,
        Places = Places.Add(seq),
        Gone = null,
        TakenOutAt = null,
        LeftOut = LeftOut && circumstance.IsArena,
    };

    public MinutesSection WithoutWords(SectionWordsGone gone) => this with
    {
        Text = "",
        Gone = gone.Why,
        TakenOutAt = gone.TakenOutAt,
        ConclusionTaken = ConclusionTaken || gone.Why == WordsGone.PulledBack,
        LeftOut = false,
        Version = Version + 1,
    };

    public MinutesSection WithoutTitle() => this with { Title = "", TitleGone = true };

    internal bool IsTaken(WordsGone why) => why == WordsGone.CaseGone ? Gone == WordsGone.CaseGone : ConclusionTaken || Gone == WordsGone.CaseGone;

    // Whoever leads a municipality never reads who asked for advice, nor on whom.
    internal bool IsWithheldFrom(MinutesActor actor) =>
        (Item is { } item && actor.Withheld.Contains(item)) || (actor.LeadsMunicipality && Case is not null);

    internal SectionView View(int number, MinutesActor actor) => IsWithheldFrom(actor)
        ? new SectionView(number, Item, null, Outcome, "", false, "", Version, default, At, false, null, Withheld: true)
        : new SectionView(number, Item, Case, Outcome, Title, TitleGone, Text, Version, actor.LeadsMunicipality ? default : By, At, LeftOut, Gone, Withheld: false) { HasWords = HasWords, TakenOutAt = TakenOutAt };
}

/// <summary>A version that was approved.</summary>
/// <param name="Sections">As they stood; what is taken back later goes here too.</param>
public sealed record MinutesApproval(int Version, string Hash, ApprovalMode Mode, PersonId By, DateTimeOffset At, ImmutableList<MinutesSection> Sections)
{
    public override string ToString() => nameof(MinutesApproval);

    internal ApprovedMinutes View(MinutesActor actor) =>
        new(Version, Hash, Mode, actor.LeadsMunicipality ? default : By, At, [.. Sections.Select((section, number) => section.View(number, actor))]);
}

/// <param name="Version">What was sent when it was made.</param>
/// <param name="Place">The number of the event that holds its words.</param>
public sealed record MinutesObjection(PersonId By, DateTimeOffset At, int Version, string Reason, long Place)
{
    public override string ToString() => nameof(MinutesObjection);
}
