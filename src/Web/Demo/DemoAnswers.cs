using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// What a writer of the demo answers when the guard asks about a word: it tells nobody anything, for nobody in the demo is real. What has to
/// be replaced is not answered.
/// </summary>
internal static class DemoAnswers
{
    /// <summary>Null when nothing was asked.</summary>
    public static MeetingPlan? To(Refusal? asked, MeetingPlan plan) =>
        Cleared(asked, _ => plan.Title) is { } cleared ? plan with { Cleared = cleared } : null;

    /// <summary>As above.</summary>
    public static NetworkCommand? To(Refusal? asked, NetworkCommand command) => command is ProposeNetwork propose
        && Cleared(asked, field => field == "name" ? propose.Name : propose.Mandate) is { } cleared
            ? propose with { Cleared = cleared }
            : null;

    /// <summary>As above.</summary>
    public static CentreCommand? To(Refusal? asked, CentreCommand command) => command is SaveTemplate save
        && Cleared(asked, field => TextOf(save.Draft, field)) is { } cleared
            ? save with { Cleared = cleared }
            : null;

    /// <summary>As above.</summary>
    public static RoomCommand? To(Refusal? asked, RoomCommand command) => command switch
    {
        ProposeItem propose when Cleared(asked, _ => propose.Title) is { } cleared => propose with { Cleared = cleared },
        ConcludeItem conclude when Cleared(asked, _ => conclude.Conclusion) is { } cleared => conclude with { Cleared = cleared },
        SkipPhase skip when Cleared(asked, _ => skip.Reason) is { } cleared => skip with { Cleared = cleared },
        PostContribution post when Cleared(asked, _ => post.Text) is { } cleared => post with { Cleared = cleared },
        _ => null,
    };

    // The names of phases are ours, and nobody asks about them.
    private static string TextOf(MethodDraft draft, string field) => field switch
    {
        "purpose" => draft.Purpose,
        "names/nb" => draft.Names.Nb,
        "names/nn" => draft.Names.Nn,
        "names/en" => draft.Names.En,
        _ => throw new InvalidOperationException($"The demo does not write {field}."),
    };

    private static ImmutableArray<string>? Cleared(Refusal? asked, Func<string, string> textOf) =>
        asked is { Places.IsDefaultOrEmpty: false } && asked.Places.All(place => place.MayStand)
            ? [.. asked.Places.Select(place => textOf(place.Field).Substring(place.Start, place.Length)).Distinct()]
            : null;
}
