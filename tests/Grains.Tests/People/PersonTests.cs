using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.People;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.People;

public sealed class PersonTests
{
    private static readonly OrganisationId Workplace = new(RoomCast.Nurse.Value);
    private static readonly RegisterPerson Siri = new(" Siri Berg ", Workplace, "Helsesykepleier", Language.Nn);
    private static readonly Scenario<Person, PersonCommand, PersonEvent> Nobody = new(Person.Empty, 0, RoomCast.StartsAt);

    [Fact]
    public void The_arena_makes_a_person_known()
    {
        Nobody.When(RoomCast.TheArena, Siri).ThenHappened(new PersonRegistered("Siri Berg", Workplace, "Helsesykepleier", Language.Nn));
        Nobody.Did(RoomCast.TheArena, Siri).When(RoomCast.TheArena, Siri).ThenNothing();
        Nobody.When(RoomCast.TheArena, Siri with { Name = "" }).ThenRefused(RoomRefusals.TitleEmpty);
        Nobody.When(RoomCast.TheArena, Siri with { Organisation = default }).ThenRefused(RoomRefusals.ChoiceInvalid);
    }

    [Fact]
    public void A_person_corrects_their_own_but_not_where_they_work()
    {
        var known = Nobody.Did(RoomCast.TheArena, Siri);

        Assert.Single(known.When(RoomCast.Nurse, Siri with { Title = "Leder" }).Decision.Events);
        known.When(RoomCast.Nurse, Siri with { Organisation = new OrganisationId(RoomCast.Teacher.Value) }).ThenRefused(RoomRefusals.NotAllowed);
        Nobody.When(RoomCast.Nurse, Siri).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void That_somebody_leads_a_municipality_is_the_arenas_to_say()
    {
        var leads = Nobody.Did(RoomCast.TheArena, Siri with { LeadsMunicipality = true });

        Nobody.Did(RoomCast.TheArena, Siri).When(RoomCast.Nurse, Siri with { LeadsMunicipality = true }).ThenRefused(RoomRefusals.NotAllowed);
        leads.When(RoomCast.Nurse, Siri).ThenRefused(RoomRefusals.NotAllowed);
        Assert.Single(leads.When(RoomCast.Nurse, Siri with { Title = "Leder", LeadsMunicipality = true }).Decision.Events);
        leads.When(RoomCast.TheArena, Siri).ThenHappened(new PersonRegistered("Siri Berg", Workplace, "Helsesykepleier", Language.Nn));
        Assert.Equal(
            [new PutPerson(RoomCast.Nurse, "Siri Berg", "Helsesykepleier", Workplace, Language.Nn, LeadsMunicipality: true)],
            leads.State.ListsChangedBy(RoomCast.Nurse, leads.State.Known!));
    }

    [Fact]
    public void The_list_follows()
    {
        var known = Nobody.Did(RoomCast.TheArena, Siri).State;

        Assert.Equal(
            [new PutPerson(RoomCast.Nurse, "Siri Berg", "Helsesykepleier", Workplace, Language.Nn)], known.ListsChangedBy(RoomCast.Nurse, known.Known!));
        var written = JsonSerializer.Serialize(known, ContractJson.Options);
        Assert.Equal(known, JsonSerializer.Deserialize<Person>(written, ContractJson.Options));
    }
}
