namespace Pilar.Arena.Contracts.People;

/// <summary>One person who can sign in. Key: <c>person/{id:N}</c>.</summary>
[GrainInterfaceType("arena.person"), Alias("arena.person")]
public interface IPersonGrain : IGrainWithStringKey
{
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, PersonCommand command);
}

/// <summary>One organisation whose people take part. Key: <c>org/{id:N}</c>.</summary>
[GrainInterfaceType("arena.organisation"), Alias("arena.organisation")]
public interface IOrganisationGrain : IGrainWithStringKey
{
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, OrganisationCommand command);
}
