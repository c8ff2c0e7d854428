using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Where a room's log holds the text of a case: when the case is closed it goes from there too, and the case itself keeps what it may keep.</summary>
internal sealed class PastCase(StreamPast<RoomEvent> past)
{
    private const int Window = 500;

    /// <param name="id">The case.</param>
    /// <param name="until">The last number that is looked at.</param>
    /// <exception cref="StreamDamagedException">The rows are not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<ImmutableArray<long>> WordsOf(CaseId id, long until)
    {
        var words = ImmutableArray.CreateBuilder<long>();
        for (var after = 0L; after < until; after += Window)
        {
            var rows = await past.Read(after, Math.Min(after + Window, until));
            words.AddRange(rows.Where(row => HoldsText(row) && IsOf(id, past.Open(row).Event)).Select(row => row.Seq));
        }

        return words.ToImmutable();
    }

    private static bool HoldsText(LogEntry row) => StreamPast<RoomEvent>.Is<CaseAttached>(row) || StreamPast<RoomEvent>.Is<SectionPresented>(row)
        || StreamPast<RoomEvent>.Is<SkipExplained>(row);

    private static bool IsOf(CaseId id, RoomEvent? happened) => happened switch
    {
        CaseAttached attached => attached.Case == id,
        SectionPresented presented => presented.Case == id,
        SkipExplained told => told.Case == id,
        _ => false,
    };
}
