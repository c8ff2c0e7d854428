using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.People;

/// <summary>One organisation whose people take part. Only the arena registers one.</summary>
public sealed record Organisation : IAggregate<Organisation, OrganisationCommand, OrganisationEvent>
{
    public static Organisation Empty { get; } = new();

    /// <summary>Null until the organisation is known.</summary>
    public OrganisationRegistered? Known { get; init; }

    public Decision<OrganisationEvent> Decide(OrganisationCommand command, Circumstance circumstance) => command switch
    {
        RegisterOrganisation when !circumstance.IsArena => RoomRefusals.NotAllowed,
        RegisterOrganisation register => Register(new OrganisationRegistered(register.Name.Trim(), register.Sector, register.Area.Trim())),
        _ => RoomRefusals.NotAllowed,
    };

    public Organisation Apply(OrganisationEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        OrganisationRegistered registered => this with { Known = registered },
        _ => throw new InvalidOperationException($"An organisation does not know {happened.GetType().Name}."),
    };

    public string RoleOf(PersonId person) => person == default ? "arena" : "none";

    /// <summary>Asked of the organisation as it is after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(OrganisationId id, OrganisationEvent happened) => happened switch
    {
        OrganisationRegistered when Known is { } known => [new PutOrganisation(id, known.Name, known.Sector, known.Area)],
        _ => [],
    };

    private Decision<OrganisationEvent> Register(OrganisationRegistered registered) => registered switch
    {
        _ when RoomText.RefuseTitle(registered.Name) is { } refusal => refusal,
        _ when RoomText.RefuseTitle(registered.Area) is { } refusal => refusal,
        _ when !Enum.IsDefined(registered.Sector) => RoomRefusals.ChoiceInvalid,
        _ => registered == Known ? Decision<OrganisationEvent>.Nothing : registered,
    };
}
