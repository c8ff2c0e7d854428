using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>Cases by the only name that people know them by.</summary>
internal static class CaseNumbers
{
    /// <exception cref="CommandRefusedException">There is no such case.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<CaseId> Find(IArenaDatabase database, string number, CancellationToken cancellation) =>
        await database.Read("SELECT case_id FROM case_presentation WHERE number = @number", new { number }, row => new CaseId(row.GetGuid(0)), cancellation) is [var id]
            ? id
            : throw new CommandRefusedException($"There is no case «{number}».");
}
