using Microsoft.AspNetCore.Authorization;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>A hub method that nobody has thought about cannot be called.</summary>
public sealed class HubRightsTests
{
    [Fact]
    public void Every_method_of_the_contract_has_a_right_and_no_other_has() =>
        Assert.Equal(typeof(IRoomHub).GetMethods().Select(method => method.Name).Order(), HubRights.Table.Keys.Order());

    [Fact]
    public void The_hub_has_no_door_beside_its_contract()
    {
        var doors = typeof(RoomHub).GetMethods()
            .Where(method => method.DeclaringType == typeof(RoomHub) && !method.IsSpecialName)
            .Select(method => method.Name);

        Assert.Equal(typeof(IRoomHub).GetMethods().Select(method => method.Name).Order(), doors.Order());
        Assert.True(typeof(RoomHub).IsDefined(typeof(AuthorizeAttribute), inherit: false));
    }
}
