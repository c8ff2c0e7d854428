using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Where in the log the words of the agenda stand.</summary>
internal sealed class PastAgenda(StreamPast<RoomEvent> past)
{
    private const int Window = 500;

    /// <summary>The numbers of the events that gave an item its title, or its conclusion.</summary>
    /// <exception cref="StreamDamagedException">The rows are not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<ImmutableArray<long>> WordsOf(AgendaItemId? title, AgendaItemId? conclusion, long head)
    {
        var words = ImmutableArray.CreateBuilder<long>();
        for (var after = 0L; after < head; after += Window)
        {
            words.AddRange((await past.Read(after, Math.Min(head, after + Window)))
                .Where(row => title is null ? StreamPast<RoomEvent>.Is<ItemConcluded>(row) : StreamPast<RoomEvent>.Is<ItemProposed>(row))
                .Where(row => past.Open(row).Event is { } happened && IsOf(happened, title, conclusion))
                .Select(row => row.Seq));
        }

        return words.ToImmutable();
    }

    private static bool IsOf(RoomEvent happened, AgendaItemId? title, AgendaItemId? conclusion) => happened switch
    {
        ItemProposed proposed => proposed.Item == title,
        ItemConcluded concluded => concluded.Item == conclusion,
        _ => false,
    };
}
