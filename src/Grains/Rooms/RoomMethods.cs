using System.Data.Common;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What a case in one room can be talked through by: ours, and what the centre whose network it is has published.</summary>
internal sealed partial class RoomMethods(IGrainFactory grains, ILogger logger)
{
    /// <summary>Ours alone when the centre cannot be asked now.</summary>
    public async Task<OfferedMethods> Of(Room room) => new([.. MethodCatalogue.ForCases, .. (await Own(room)).Value?.Methods ?? []]);

    /// <summary>The choice with the template it names; a refusal when that is the centre's, which cannot be asked now.</summary>
    public async Task<Reply<ChooseMethod>> Resolve(Room room, ChooseMethod choose)
    {
        if (!TemplateId.IsMethodKey(choose.Method))
        {
            return choose with { Own = null };
        }

        var own = await Own(room);
        return own.Accepted() ? choose with { Own = own.Value.Methods.FirstOrDefault(method => method.Key == choose.Method) } : own.Refusal;
    }

    private async Task<Reply<OfferedMethods>> Own(Room room)
    {
        try
        {
            var standing = await grains.Grain(room.Network).Standing(Caller.Arena, default);
            return standing.Accepted() ? await grains.Grain(standing.Value.Centre).Offered(Caller.Arena) : standing.Refusal;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or LogUnavailableException or DbException)
        {
            LogNotAsked(room.Network.Value, fault);
            return Refusals.NotSaved;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The centre of network {Network} could not be asked for its methods")]
    private partial void LogNotAsked(Guid network, Exception fault);
}
