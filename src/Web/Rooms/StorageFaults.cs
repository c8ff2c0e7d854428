namespace Pilar.Arena.Web.Rooms;

/// <summary>
/// Which faults mean «not saved, send it again»: the cluster or the database is away. Said by the wiring, which alone
/// knows what stands behind the grains.
/// </summary>
internal sealed record StorageFaults(Func<Exception, bool> Include);
