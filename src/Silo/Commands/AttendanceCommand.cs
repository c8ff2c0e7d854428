using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>How many were at each meeting of one year that is over, for whoever answers for privacy. It tells of nobody, and not how many when they were few.</summary>
internal sealed class AttendanceCommand : IArenaCommand
{
    private const int First = 1970;
    private const int Last = 9998;

    public string Name => "attendance";

    public string Usage => "YEAR";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        if (!int.TryParse(context.Words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < First or > Last)
        {
            throw new CommandRefusedException($"«{context.Words[0]}» is no year.");
        }

        var log = context.Service<IEventLog>();
        var meetings = await context.Service<IArenaDatabase>().Read(
            "SELECT room, network_name, starts_at FROM meeting WHERE starts_at >= @since AND starts_at < @until ORDER BY starts_at, room",
            new { since = Beginning(year), until = Beginning(year + 1) },
            row => (Room: new RoomId(row.GetGuid(0)), Network: row.GetString(1), At: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            cancellation);
        var every = true;
        foreach (var (room, network, at) in meetings)
        {
            try
            {
                if (await MeetingNumbers.Of(log, room, cancellation) is { } numbers)
                {
                    await context.Say($"{ArenaCommandContext.Time(at)} {Told(numbers)} {network}");
                }
            }
            catch (StreamDamagedException)
            {
                every = false;
                await context.Say($"{ArenaCommandContext.Time(at)} ? {network}");
            }
        }

        return every ? 0 : throw new CommandRefusedException("The log of a meeting is damaged, so how many were there cannot be told: «verify» says where.");
    }

    private static string Told(MeetingNumbers numbers) =>
        numbers.There is { } there ? there.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"<{MeetingNumbers.Fewest}");

    private static long Beginning(int year) => new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
