using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.People;

/// <summary>One person who can sign in. The grain lets only the arena and the person in.</summary>
public sealed record Person : IAggregate<Person, PersonCommand, PersonEvent>
{
    public static Person Empty { get; } = new();

    /// <summary>Null until the person is known.</summary>
    public PersonRegistered? Known { get; init; }

    public Decision<PersonEvent> Decide(PersonCommand command, Circumstance circumstance) => command switch
    {
        // Where somebody works is not theirs alone to say.
        RegisterPerson register when !circumstance.IsArena && Known?.Organisation != register.Organisation => RoomRefusals.NotAllowed,
        RegisterPerson register => Register(new PersonRegistered(register.Name.Trim(), register.Organisation, register.Title.Trim(), register.Language)),
        _ => RoomRefusals.NotAllowed,
    };

    public Person Apply(PersonEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        PersonRegistered registered => this with { Known = registered },
        _ => throw new InvalidOperationException($"A person does not know {happened.GetType().Name}."),
    };

    public string RoleOf(PersonId person) => person == default ? "arena" : "person";

    /// <summary>Asked of the person as they are after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(PersonId id, PersonEvent happened) => happened switch
    {
        PersonRegistered when Known is { } known => [new PutPerson(id, known.Name, known.Title, known.Organisation, known.Language)],
        _ => [],
    };

    private Decision<PersonEvent> Register(PersonRegistered registered) => registered switch
    {
        _ when RoomText.RefuseTitle(registered.Name) is { } refusal => refusal,
        _ when registered.Title.Length > 0 && RoomText.RefuseTitle(registered.Title) is { } refusal => refusal,
        _ when registered.Organisation == default || !Enum.IsDefined(registered.Language) => RoomRefusals.ChoiceInvalid,
        _ => registered == Known ? Decision<PersonEvent>.Nothing : registered,
    };
}
