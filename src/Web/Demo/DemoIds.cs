using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>Ids that follow from a name: filling the arena twice asks for the same things with the same command ids.</summary>
internal static class DemoIds
{
    public static PersonId Person(string key) => new(Of("person", key));

    public static OrganisationId Organisation(string key) => new(Of("organisation", key));

    public static NetworkId Network(string key) => new(Of("network", key));

    public static RoomId Room(string network, int number) => new(Of("room", $"{network}/{number}"));

    public static AgendaItemId Item(RoomId room, int number) => new(Of("item", $"{room.Value:N}/{number}"));

    public static TemplateId Template(string key) => new(Of("template", key));

    public static CaseId Case(RoomId room) => new(Of("case", $"{room.Value:N}"));

    public static ContributionId Contribution(RoomId room, int number) => new(Of("contribution", $"{room.Value:N}/{number}"));

    public static CommandId Command(string stream, int number) => new(Of("command", $"{stream}/{number}"));

    private static Guid Of(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"arena-demo/{kind}/{name}")).AsSpan(0, 16));
}
