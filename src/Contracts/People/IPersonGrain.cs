using Pilar.Arena.Contracts.FollowUps;

namespace Pilar.Arena.Contracts.People;

/// <summary>One person who can sign in. Key: <c>person/{id:N}</c>.</summary>
[GrainInterfaceType("arena.person"), Alias("arena.person")]
public interface IPersonGrain : IGrainWithStringKey
{
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, PersonCommand command);

    /// <summary>
    /// Tells the person by e-mail that something waits for them, and not what. The address goes nowhere else. Not saved when it could not be sent now. Only for the
    /// arena itself.
    /// </summary>
    [Alias("remind"), ResponseTimeout("00:00:05")]
    Task<Reply<Reminding>> Remind(Caller caller);

    /// <summary>Where the person is told. For the person alone.</summary>
    [Alias("mail"), ResponseTimeout("00:00:05")]
    Task<Reply<MailAddressed>> Mail(Caller caller);
}

/// <summary>What became of it.</summary>
[GenerateSerializer, Immutable, Alias("arena.person.reminding")]
public sealed record Reminding([property: Id(0)] ReminderSent Sent);

/// <param name="Address">Empty when they have given none.</param>
[GenerateSerializer, Immutable, Alias("arena.person.mail")]
public sealed record MailAddressed([property: Id(0)] string Address)
{
    public override string ToString() => nameof(MailAddressed);
}

/// <summary>One organisation whose people take part. Key: <c>org/{id:N}</c>.</summary>
[GrainInterfaceType("arena.organisation"), Alias("arena.organisation")]
public interface IOrganisationGrain : IGrainWithStringKey
{
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, OrganisationCommand command);
}
