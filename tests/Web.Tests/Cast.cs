using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests;

internal sealed record Person(PersonId Id, string Name)
{
    public static Person New(string name) => new(new PersonId(Guid.NewGuid()), name);

    public Caller Caller => new(Id);

    public RosterEntry As(RoomRole roles) => new(Id, Name, "RVTS Sør", roles);
}

/// <summary>The people the tests know. Rooms belong to one test each, so they may meet in many.</summary>
internal sealed class Cast
{
    public Person Facilitator { get; } = Person.New("Rolig Fjord");

    public Person Anna { get; } = Person.New("Stille Bekk");

    public Person Berit { get; } = Person.New("Lun Vik");

    /// <summary>On the list, and kept in the lobby.</summary>
    public Person Guest { get; } = Person.New("Blid Eng");

    /// <summary>Has a browser that takes nothing.</summary>
    public Person Slow { get; } = Person.New("Treg Myr");

    /// <summary>Can sign in, and is on no list.</summary>
    public Person Stranger { get; } = Person.New("Grå Stein");

    public async Task Register(IGrainFactory grains)
    {
        var organisation = new OrganisationId(Guid.NewGuid());
        Accepted(await grains.Grain(organisation).Do(
            Caller.Arena, NewId(), new RegisterOrganisation("RVTS Sør", Sector.CompetenceCentre, "Agder")));
        foreach (var person in new[] { Facilitator, Anna, Berit, Guest, Slow, Stranger })
        {
            Accepted(await grains.Grain(person.Id).Do(
                Caller.Arena, NewId(), new RegisterPerson(person.Name, organisation, "Rådgiver", Language.Nb)));
        }
    }

    public static CommandId NewId() => new(Guid.NewGuid());

    public static long Accepted(Reply<Receipt> reply)
    {
        Assert.True(reply.Accepted(), reply.Refusal?.Code);
        return reply.Value.Seq;
    }
}
