using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Where in the log words stand that were written in one place: of an agenda item, of the list, or of the meeting.</summary>
internal sealed class PastWords(StreamPast<RoomEvent> past)
{
    private const int Window = 500;

    /// <summary>The numbers of the events that hold them.</summary>
    /// <exception cref="StreamDamagedException">The rows are not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<ImmutableArray<long>> WordsOf(Room.TakenAway gone, long head)
    {
        var words = ImmutableArray.CreateBuilder<long>();
        for (var after = 0L; after < head; after += Window)
        {
            words.AddRange((await past.Read(after, Math.Min(head, after + Window)))
                .Where(row => IsKind(row, gone.Text) && past.Open(row).Event is { } happened && IsOf(happened, gone))
                .Select(row => row.Seq));
        }

        return words.ToImmutable();
    }

    private static bool IsKind(LogEntry row, PulledText text) => text switch
    {
        PulledText.Title => StreamPast<RoomEvent>.Is<ItemProposed>(row),
        PulledText.Conclusion => StreamPast<RoomEvent>.Is<ItemConcluded>(row),
        PulledText.MeetingTitle => StreamPast<RoomEvent>.Is<MeetingPlanned>(row),
        PulledText.CancelReason => StreamPast<RoomEvent>.Is<MeetingCancelled>(row),
        PulledText.DeclineReason => StreamPast<RoomEvent>.Is<ItemDeclined>(row),
        PulledText.RemovalReason => StreamPast<RoomEvent>.Is<RemovalExplained>(row),
        PulledText.RejectionReason => StreamPast<RoomEvent>.Is<RejectionExplained>(row),
        PulledText.LobbyMessage => StreamPast<RoomEvent>.Is<LobbyMessageWritten>(row),
        PulledText.VideoLink => StreamPast<RoomEvent>.Is<VideoLinkSet>(row),
        PulledText.BreakOffReason => StreamPast<RoomEvent>.Is<RunBrokenOff>(row),
        _ => false,
    };

    private static bool IsOf(RoomEvent happened, Room.TakenAway gone) => happened switch
    {
        ItemProposed proposed => proposed.Item == gone.Item,
        ItemConcluded concluded => concluded.Item == gone.Item,
        ItemDeclined declined => declined.Item == gone.Item,
        RemovalExplained explained => explained.Person == gone.Person,
        RejectionExplained explained => explained.Person == gone.Person,
        LobbyMessageWritten written => written.Text.Length > 0,
        VideoLinkSet set => set.Link.Length > 0,
        RunBrokenOff broken => broken.Case == gone.Case,
        _ => true,
    };
}
