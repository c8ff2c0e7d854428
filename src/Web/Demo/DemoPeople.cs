using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>One of the people the sign-in page puts first: together they show every side of a room.</summary>
/// <param name="Slot">The word the demo's content uses for this person.</param>
/// <param name="TextKey">What this person shows, in the text catalogue.</param>
/// <param name="LeadsMunicipality">As the arena registers them.</param>
internal sealed record DemoPerson(
    string Slot,
    string Name,
    string Organisation,
    string Title,
    Language Language,
    string TextKey,
    bool LeadsMunicipality = false)
{
    public PersonId Id => DemoIds.Person(Slot);
}

internal static class DemoPeople
{
    public static ImmutableArray<DemoPerson> Named { get; } =
    [
        new("facilitator", "Klok Bjørk", "ORG03", "Seniorrådgiver", Language.Nb, "login.demo.facilitator"),
        new("health", "Varsom Vind", "ORG06", "Helsesykepleier", Language.Nb, "login.demo.participant"),
        new("school", "Tydelig Li", "ORG16", "Pedagogisk-psykologisk rådgjevar", Language.Nn, "login.demo.participant"),
        new("presenter", "Fredfull Eng", "ORG07", "Kontaktlærer", Language.Nb, "login.demo.casePresenter"),
        new("user", "Sterk Rot", "ORG19", "Ungdomsrepresentant", Language.Nb, "login.demo.userRepresentative"),
        new("coordinator", "Rask Foss", "ORG03", "Koordinator", Language.Nb, "login.demo.centreCoordinator"),
        new("leader", "Raus Eik", "ORG06", "Kommunalsjef", Language.Nb, "login.demo.municipalityLeader", LeadsMunicipality: true),
    ];
}
