using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

// Which words an event takes away for ever, and what is left of an event without its words.
public sealed partial record Room
{
    /// <summary>What it takes away, as it stands after the event; null when it takes nothing away.</summary>
    internal TakenAway? ErasedBy(RoomEvent happened) => happened switch
    {
        ContributionRetracted retracted => Said(ErasureCause.Withdrawn, Discussion.Find(retracted.Contribution), retracted.Also),
        ContributionPulledBack { Place: > 0 } pulled => new(ErasureCause.PulledBack, PulledText.Contribution, Said: new(pulled.Contribution, pulled.Place, Edited: true), Also: Also(pulled.Also)),
        ContributionPulledBack pulled => Said(ErasureCause.PulledBack, Discussion.Find(pulled.Contribution), pulled.Also),
        TitlePulledBack pulled => new(ErasureCause.PulledBack, PulledText.Title, Item: pulled.Item),
        ConclusionPulledBack pulled => new(ErasureCause.PulledBack, PulledText.Conclusion, Item: pulled.Item),
        WordsPulledBack pulled => new(ErasureCause.PulledBack, pulled.Text, Item: pulled.Item, Person: pulled.Person, Case: pulled.Case),
        HeldLetThrough through => Waited(ErasureCause.Expired, through.Contribution, through.Place),
        HeldWithdrawn withdrawn => Waited(ErasureCause.Withdrawn, withdrawn.Contribution, withdrawn.Place),
        HeldNotPublished gone => Waited(gone.Rule is null ? ErasureCause.Expired : ErasureCause.PulledBack, gone.Contribution, gone.Place),
        VideoLinkSet { Link: "" } => new(ErasureCause.Withdrawn, PulledText.VideoLink),
        LobbyMessageWritten { Text: "" } => new(ErasureCause.Withdrawn, PulledText.LobbyMessage),
        _ => null,
    };

    private static TakenAway? Said(ErasureCause cause, Contribution? said, SameWords? also) =>
        said is null ? null : new(cause, PulledText.Contribution, Said: new(said.Id, said.Seq, said.EditedAt is not null), Also: Also(also));

    private static SaidAt? Also(SameWords? also) => also is null ? null : new(also.Contribution, also.Place, Edited: true);

    private static TakenAway Waited(ErasureCause cause, ContributionId held, long place) => new(cause, PulledText.Contribution, Said: new(held, place, Edited: false));

    /// <summary>Which words go: what was said, or what stands in one place of the agenda, the list or the meeting.</summary>
    internal sealed record TakenAway(
        ErasureCause Cause, PulledText Text, SaidAt? Said = null, AgendaItemId? Item = null, PersonId? Person = null, CaseId? Case = null, SaidAt? Also = null);

    /// <param name="Edited">It may have been: its corrections have to be looked for.</param>
    internal sealed record SaidAt(ContributionId Contribution, long Place, bool Edited);

    public static RoomEvent? WithoutWords(RoomEvent happened) => happened switch
    {
        MeetingPlanned planned => planned with { Title = "" },
        ContributionPosted posted => posted with { Text = "" },
        ContributionHeld held => held with { Text = "" },
        ContributionEdited edited => edited with { Text = "" },
        ItemProposed proposed => proposed with { Title = "" },
        ItemDeclined declined => declined with { Reason = "" },
        ItemConcluded concluded => concluded with { Conclusion = "" },
        RemovalExplained explained => explained with { Reason = "" },
        RejectionExplained explained => explained with { Reason = "" },
        LobbyMessageWritten written => written with { Text = "" },
        VideoLinkSet set => set with { Link = "" },
        PullBackExplained explained => explained with { Reason = "" },
        SkipExplained told => told with { Reason = "" },
        RunBrokenOff broken => broken with { Reason = "" },
        MeetingCancelled cancelled => cancelled with { Reason = "" },
        CaseAttached attached => attached with { Sections = [.. attached.Sections.Select(Emptied)], Fingerprints = null },
        CaseNamesKept kept => kept with { Names = null },
        SectionPresented presented => presented with { Content = Emptied(presented.Content) },
        _ => throw new ArgumentException($"{happened.GetType().Name} holds no words that can be erased.", nameof(happened)),
    };

    private static CaseSection Emptied(CaseSection section) => section with { Heading = "", Text = "" };
}
