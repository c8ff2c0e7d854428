using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>
/// Stands before every hub method: is it declared, who calls, not too fast. And after it: a fault leaves as one plain
/// word, whatever its text was.
/// </summary>
internal sealed partial class RoomHubFilter(PaceLimits pace, StorageFaults storage, ILogger<RoomHubFilter> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!HubRights.Table.TryGetValue(invocation.HubMethodName, out var right)
            || CurrentPerson.From(invocation.Context.User) is not { } caller)
        {
            throw new HubException(HubRefusals.Fault);
        }

        if (!pace.Allows(caller.Person, right.Pace))
        {
            RelayMeter.WasTooFast(invocation.HubMethodName);
            if (pace.IsWorthALine(caller.Person))
            {
                LogTooFast(invocation.HubMethodName, caller.Person.Value);
            }

            if (!pace.IsBearable(caller.Person))
            {
                invocation.Context.Abort();
            }

            return right.Refuse?.Invoke(HubRefusals.TooFast) ?? throw new HubException(HubRefusals.TooFast.Code);
        }

        try
        {
            return await next(invocation);
        }
        catch (Exception fault) when (storage.Include(fault))
        {
            LogNotSaved(invocation.HubMethodName, invocation.Context.ConnectionId, fault);
            return right.Refuse?.Invoke(HubRefusals.NotSaved) ?? throw new HubException(HubRefusals.NotSaved.Code, fault);
        }
        catch (Exception fault) when (fault is not HubException)
        {
            LogFault(invocation.HubMethodName, invocation.Context.ConnectionId, fault);
            throw new HubException(HubRefusals.Fault, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method}: too fast for {Person}")]
    private partial void LogTooFast(string method, Guid person);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method}: not saved, connection {Connection}")]
    private partial void LogNotSaved(string method, string connection, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method}: fault, connection {Connection}")]
    private partial void LogFault(string method, string connection, Exception fault);
}
