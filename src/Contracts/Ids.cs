using System.Security.Cryptography;
using System.Text;

namespace Pilar.Arena.Contracts;

/// <summary>An identity of ours: a 128-bit value that only the edge turns into text.</summary>
public interface IId
{
    Guid Value { get; }
}

/// <summary>Lets one JSON converter and one route binder serve every id.</summary>
public interface IId<TSelf> : IId
    where TSelf : struct, IId<TSelf>
{
    static abstract TSelf From(Guid value);
}

/// <summary>The id a caller gives a command, so that sending it again changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("arena.command-id")]
public readonly record struct CommandId([property: Id(0)] Guid Value) : IId<CommandId>
{
    public static CommandId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.person-id")]
public readonly record struct PersonId([property: Id(0)] Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

/// <summary>One sign-in of somebody on one device: not who, and of no use to whoever reads it.</summary>
[GenerateSerializer, Immutable, Alias("arena.sign-in-id")]
public readonly record struct SignInId([property: Id(0)] Guid Value) : IId<SignInId>
{
    public static SignInId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.organisation-id")]
public readonly record struct OrganisationId([property: Id(0)] Guid Value) : IId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.network-id")]
public readonly record struct NetworkId([property: Id(0)] Guid Value) : IId<NetworkId>
{
    public static NetworkId From(Guid value) => new(value);
}

/// <summary>A competence centre. It has no name of its own here: it is the owner of networks.</summary>
[GenerateSerializer, Immutable, Alias("arena.centre-id")]
public readonly record struct CentreId([property: Id(0)] Guid Value) : IId<CentreId>
{
    public static CentreId From(Guid value) => new(value);

    /// <summary>The centre of this name, as its networks write it.</summary>
    public static CentreId Named(string owner) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(owner.Trim())).AsSpan(0, 16)));
}

/// <summary>A method template of a centre's own.</summary>
[GenerateSerializer, Immutable, Alias("arena.template-id")]
public readonly record struct TemplateId([property: Id(0)] Guid Value) : IId<TemplateId>
{
    private const string Own = "own-";

    public static TemplateId From(Guid value) => new(value);

    /// <summary>Its key among the methods: none that comes with the arena looks like it.</summary>
    public string MethodKey => $"{Own}{Value:N}";

    public static bool IsMethodKey(string key) => key.StartsWith(Own, StringComparison.Ordinal);
}

/// <summary>The room of one network meeting: the meeting and its room live and end together.</summary>
[GenerateSerializer, Immutable, Alias("arena.room-id")]
public readonly record struct RoomId([property: Id(0)] Guid Value) : IId<RoomId>
{
    public static RoomId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.agenda-item-id")]
public readonly record struct AgendaItemId([property: Id(0)] Guid Value) : IId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.contribution-id")]
public readonly record struct ContributionId([property: Id(0)] Guid Value) : IId<ContributionId>
{
    public static ContributionId From(Guid value) => new(value);
}

[GenerateSerializer, Immutable, Alias("arena.case-id")]
public readonly record struct CaseId([property: Id(0)] Guid Value) : IId<CaseId>
{
    public static CaseId From(Guid value) => new(value);
}

/// <summary>One web host's run: a restarted host is another node.</summary>
[GenerateSerializer, Immutable, Alias("arena.node-id")]
public readonly record struct NodeId([property: Id(0)] Guid Value) : IId<NodeId>
{
    public static NodeId From(Guid value) => new(value);
}
