using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>An active network: the facilitator leads it, Berit coordinates it, Anna is a member, the stranger is not.</summary>
internal static class NetworkOfOurs
{
    public static async Task<NetworkId> Start(ArenaHost host, string owner = "RVTS Sør")
    {
        var network = new NetworkId(Guid.NewGuid());
        var people = host.People;
        await Do(new ProposeNetwork("Nettverket", owner, 4, "Vi møtes.", Language.Nb, Member(people.Berit, "RVTS Sør", NetworkRole.CentreCoordinator)));
        await Do(new AddMember(Member(people.Facilitator, "RVTS Sør", NetworkRole.Facilitator)));
        await Do(new AddMember(Member(people.Anna, "BUP Elvestrand", NetworkRole.Member)));
        await Do(new ActivateNetwork());
        return network;

        async Task Do(NetworkCommand command) => Cast.Accepted(await host.Grains.Grain(network).Do(Caller.Arena, Cast.NewId(), command));
    }

    private static NetworkMember Member(Person person, string organisation, NetworkRole role) => new(person.Id, person.Name, organisation, role);
}
