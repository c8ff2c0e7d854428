using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.People;

/// <summary>The sectors whose services meet here.</summary>
public enum Sector
{
    Health,
    SpecialistHealth,
    ChildWelfare,
    Kindergarten,
    Education,
    Substance,
    NavSocial,
    PoliceJustice,
    Refugee,
    Preparedness,
    UserOrganisation,
    CompetenceCentre,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RegisterPerson), "registerPerson")]
[JsonDerivedType(typeof(ChooseMail), "chooseMail")]
[GenerateSerializer, Immutable, Alias("arena.person.command")]
public abstract record PersonCommand
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>Makes the person known, or corrects what is known. A person corrects their own; the arena anyone's.</summary>
/// <param name="LeadsMunicipality">They lead the municipality that their organisation serves, or a service of it («kommunalleder»). The arena's alone to say.</param>
[GenerateSerializer, Immutable, Alias("arena.person.register")]
public sealed record RegisterPerson(
    [property: Id(0)] string Name,
    [property: Id(1)] OrganisationId Organisation,
    [property: Id(2)] string Title,
    [property: Id(3)] Language Language,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LeadsMunicipality = false) : PersonCommand;

/// <summary>Where the person wants to be told that something waits for them. Theirs alone to say.</summary>
/// <param name="Address">One e-mail address, at most 254 characters; empty for none.</param>
[GenerateSerializer, Immutable, Alias("arena.person.choose-mail")]
public sealed record ChooseMail([property: Id(0)] string Address) : PersonCommand;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PersonRegistered), "personRegistered")]
[JsonDerivedType(typeof(MailChosen), "mailChosen")]
[GenerateSerializer, Immutable, Alias("arena.person.event")]
public abstract record PersonEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="LeadsMunicipality">As in <see cref="RegisterPerson"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.person.registered")]
public sealed record PersonRegistered(
    [property: Id(0)] string Name,
    [property: Id(1)] OrganisationId Organisation,
    [property: Id(2)] string Title,
    [property: Id(3)] Language Language,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LeadsMunicipality = false) : PersonEvent;

/// <summary>The address of an earlier one is erased with it.</summary>
[GenerateSerializer, Immutable, Alias("arena.person.mail-chosen")]
public sealed record MailChosen([property: Id(0)] string Address) : PersonEvent;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RegisterOrganisation), "registerOrganisation")]
[GenerateSerializer, Immutable, Alias("arena.organisation.command")]
public abstract record OrganisationCommand
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="Area">The municipality or region it serves, as people say it.</param>
[GenerateSerializer, Immutable, Alias("arena.organisation.register")]
public sealed record RegisterOrganisation(
    [property: Id(0)] string Name,
    [property: Id(1)] Sector Sector,
    [property: Id(2)] string Area) : OrganisationCommand;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OrganisationRegistered), "organisationRegistered")]
[GenerateSerializer, Immutable, Alias("arena.organisation.event")]
public abstract record OrganisationEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

[GenerateSerializer, Immutable, Alias("arena.organisation.registered")]
public sealed record OrganisationRegistered(
    [property: Id(0)] string Name,
    [property: Id(1)] Sector Sector,
    [property: Id(2)] string Area) : OrganisationEvent;
