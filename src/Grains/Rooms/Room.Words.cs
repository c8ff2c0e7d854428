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
        ContributionRetracted retracted => new(ErasureCause.Withdrawn, Said: Discussion.Find(retracted.Contribution)),
        ContributionPulledBack pulled => new(ErasureCause.PulledBack, Said: Discussion.Find(pulled.Contribution)),
        TitlePulledBack pulled => new(ErasureCause.PulledBack, Title: pulled.Item),
        ConclusionPulledBack pulled => new(ErasureCause.PulledBack, Conclusion: pulled.Item),
        _ => null,
    };

    /// <summary>One of the three is meant.</summary>
    internal sealed record TakenAway(ErasureCause Cause, Contribution? Said = null, AgendaItemId? Title = null, AgendaItemId? Conclusion = null);

    public static RoomEvent? WithoutWords(RoomEvent happened) => happened switch
    {
        ContributionPosted posted => posted with { Text = "" },
        ContributionEdited edited => edited with { Text = "" },
        ItemProposed proposed => proposed with { Title = "" },
        ItemDeclined declined => declined with { Reason = "" },
        ItemConcluded concluded => concluded with { Conclusion = "" },
        RemovalExplained explained => explained with { Reason = "" },
        PullBackExplained explained => explained with { Reason = "" },
        SkipExplained told => told with { Reason = "" },
        MeetingCancelled cancelled => cancelled with { Reason = "" },
        CaseAttached attached => attached with { Sections = [.. attached.Sections.Select(Emptied)], Fingerprints = null },
        SectionPresented presented => presented with { Content = Emptied(presented.Content) },
        _ => throw new ArgumentException($"{happened.GetType().Name} holds no words that can be erased.", nameof(happened)),
    };

    private static CaseSection Emptied(CaseSection section) => section with { Heading = "", Text = "" };
}
