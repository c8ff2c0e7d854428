using System.Data.Common;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What a case in one room, or an item without one, can be talked through by: ours, and what the centre whose network it is has published.</summary>
internal sealed partial class RoomMethods(IGrainFactory grains, ILogger logger)
{
    /// <summary>Ours alone when the centre cannot be asked now.</summary>
    public async Task<OfferedMethods> Of(Room room)
    {
        var own = await Own(room);
        return new OfferedMethods([.. MethodCatalogue.ForCases, .. MethodCatalogue.ForItems, .. own.Value?.Methods ?? []], own.Refusal == Refusals.Damaged);
    }

    /// <summary>The choice with the template it names; a refusal when that is the centre's, which cannot be asked now.</summary>
    public async Task<Reply<RoomCommand>> Resolve(Room room, RoomCommand choose)
    {
        if (KeyIn(choose) is not { } key || !TemplateId.IsMethodKey(key))
        {
            return With(choose, null);
        }

        var own = await Own(room);
        return own.Accepted() ? With(choose, own.Value.Methods.FirstOrDefault(method => method.Key == key)) : OfOthers(own.Refusal);
    }

    // What is said of the network or the centre would be heard as said of the room, which is whole: its page would close. Nor is it to be tried again.
    private static Refusal OfOthers(Refusal refusal) => refusal == Refusals.Damaged ? RoomRefusals.MethodsUnreadable : refusal;

    /// <summary>The choice, of a case's method or an item's, with this template.</summary>
    public static RoomCommand With(RoomCommand choose, MethodTemplate? own) => choose switch
    {
        ChooseMethod ofCase => ofCase with { Own = own },
        ChooseItemMethod ofItem => ofItem with { Own = own },
        _ => choose,
    };

    private static string? KeyIn(RoomCommand choose) => choose switch
    {
        ChooseMethod ofCase => ofCase.Method,
        ChooseItemMethod ofItem => ofItem.Method,
        _ => null,
    };

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
