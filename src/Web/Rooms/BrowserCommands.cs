using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms;

/// <summary>The commands a browser may send: those the contract gives a name. The rest belong to the arena itself.</summary>
internal static class BrowserCommands
{
    private static readonly FrozenSet<Type> Named =
        typeof(RoomCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(named => named.DerivedType).ToFrozenSet();

    public static bool Include(RoomCommand command) => Named.Contains(command.GetType());
}
