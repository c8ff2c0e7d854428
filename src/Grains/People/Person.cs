using System.Text.Json.Serialization;
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

    /// <summary>Where they are told that something waits; null for nowhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Mail { get; init; }

    /// <summary>The number of the event that holds the address; 0 for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MailPlace { get; init; }

    /// <summary>As above, of the address before it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MailReplaced { get; init; }

    public Decision<PersonEvent> Decide(PersonCommand command, Circumstance circumstance) => command switch
    {
        // Where somebody works, and that they lead there, is not theirs alone to say.
        RegisterPerson register when !circumstance.IsArena && !WorksAs(register) => RoomRefusals.NotAllowed,
        RegisterPerson register => Register(new PersonRegistered(
            register.Name.Trim(), register.Organisation, register.Title.Trim(), register.Language, register.LeadsMunicipality)),
        ChooseMail when circumstance.IsArena || Known is null => RoomRefusals.NotAllowed,
        ChooseMail choose when choose.Address.Trim() == (Mail ?? "") => Decision<PersonEvent>.Nothing,
        ChooseMail choose => MailForm.Is(choose.Address.Trim()) ? new MailChosen(choose.Address.Trim()) : PersonRefusals.MailInvalid,
        _ => RoomRefusals.NotAllowed,
    };

    public Person Apply(PersonEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        PersonRegistered registered => this with { Known = registered },
        MailChosen chosen => this with { Mail = chosen.Address.Length == 0 ? null : chosen.Address, MailPlace = seq, MailReplaced = MailPlace },
        _ => throw new InvalidOperationException($"A person does not know {happened.GetType().Name}."),
    };

    /// <summary>What is kept of an address that another one took the place of: that there was one.</summary>
    public static PersonEvent? WithoutWords(PersonEvent happened) => happened is MailChosen chosen ? chosen with { Address = "" } : null;

    public string RoleOf(PersonId person) => person == default ? "arena" : "person";

    /// <summary>Asked of the person as they are after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(PersonId id, PersonEvent happened) => happened switch
    {
        PersonRegistered when Known is { } known => [new PutPerson(id, known.Name, known.Title, known.Organisation, known.Language, known.LeadsMunicipality)],
        _ => [],
    };

    private bool WorksAs(RegisterPerson register) =>
        Known is { } known && known.Organisation == register.Organisation && known.LeadsMunicipality == register.LeadsMunicipality;

    private Decision<PersonEvent> Register(PersonRegistered registered) => registered switch
    {
        _ when RoomText.RefuseTitle(registered.Name) is { } refusal => refusal,
        _ when registered.Title.Length > 0 && RoomText.RefuseTitle(registered.Title) is { } refusal => refusal,
        _ when registered.Organisation == default || !Enum.IsDefined(registered.Language) => RoomRefusals.ChoiceInvalid,
        _ => registered == Known ? Decision<PersonEvent>.Nothing : registered,
    };
}
