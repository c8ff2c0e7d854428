using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains;

/// <summary>
/// A fault of the storage leaves a silo as Orleans' own: a caller in another process knows neither our exceptions nor the
/// database's, and would hear of a missing codec instead. What it was stands in the silo's log.
/// </summary>
internal sealed partial class StorageFaultFilter(ILogger<StorageFaultFilter> logger) : IIncomingGrainCallFilter
{
    [SuppressMessage("Design", "MA0054:Embed the caught exception as innerException", Justification = "The caller has no codec for it.")]
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception fault) when (fault is LogUnavailableException or DbException)
        {
            LogFault(context.InterfaceMethod.Name, fault);
            throw new OrleansException("The storage did not answer.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method}: the storage did not answer")]
    private partial void LogFault(string method, Exception fault);
}
