using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.People;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.People;

public sealed class OrganisationTests
{
    private static readonly OrganisationId Id = new(RoomCast.Nurse.Value);
    private static readonly RegisterOrganisation Clinic = new("Fjordvik helsestasjon", Sector.Health, "Fjordvik");
    private static readonly Scenario<Organisation, OrganisationCommand, OrganisationEvent> Nothing = new(Organisation.Empty, 0, RoomCast.StartsAt);

    [Fact]
    public void The_arena_alone_makes_an_organisation_known()
    {
        Nothing.When(RoomCast.TheArena, Clinic).ThenHappened(new OrganisationRegistered(Clinic.Name, Sector.Health, "Fjordvik"));
        Nothing.When(RoomCast.Coordinator, Clinic).ThenRefused(RoomRefusals.NotAllowed);
        Nothing.Did(RoomCast.TheArena, Clinic).When(RoomCast.TheArena, Clinic).ThenNothing();
        Nothing.When(RoomCast.TheArena, Clinic with { Sector = (Sector)99 }).ThenRefused(RoomRefusals.ChoiceInvalid);
    }

    [Fact]
    public void The_list_follows()
    {
        var known = Nothing.Did(RoomCast.TheArena, Clinic).State;

        Assert.Equal([new PutOrganisation(Id, Clinic.Name, Sector.Health, "Fjordvik")], known.ListsChangedBy(Id, known.Known!));
        Assert.Equal(known, JsonSerializer.Deserialize<Organisation>(JsonSerializer.Serialize(known, ContractJson.Options), ContractJson.Options));
    }
}
