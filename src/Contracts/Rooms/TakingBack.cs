namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The one rule for which events take words off the screens. Whoever keeps what was told before, keeps it no longer after one of these.</summary>
public static class TakingBack
{
    public static bool TakesBack(this RoomEvent happened) => happened is ContributionRetracted or ContributionPulledBack or TitlePulledBack
        or ConclusionPulledBack or WordsPulledBack or HeldLetThrough or HeldWithdrawn or HeldNotPublished or CaseStopped or CaseRevised or CaseClosed or CaseCovered or LobbyMessageWritten { Text: "" } or VideoLinkSet { Link: "" };
}
