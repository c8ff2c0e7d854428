using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;

namespace Pilar.Arena.Grains.Methods;

/// <summary>
/// The one table of rights at a centre: the role in one of its networks that a command takes. A command without a row is refused to everybody.
/// </summary>
public static class CentreRights
{
    public static FrozenDictionary<Type, NetworkRole> Table { get; } = new Dictionary<Type, NetworkRole>
    {
        [typeof(CopyTemplate)] = NetworkRole.CentreCoordinator,
        [typeof(SaveTemplate)] = NetworkRole.CentreCoordinator,
        [typeof(PublishTemplate)] = NetworkRole.CentreCoordinator,
        [typeof(WithdrawTemplate)] = NetworkRole.CentreCoordinator,
        [typeof(RestoreTemplate)] = NetworkRole.CentreCoordinator,
    }.ToFrozenDictionary();

    /// <summary>Null when <paramref name="standing"/> in a network lets somebody do this at <paramref name="centre"/>.</summary>
    public static Refusal? Refuse(CentreId centre, NetworkStanding standing, CentreCommand command) =>
        RefuseReading(centre, standing) ?? (Table.TryGetValue(command.GetType(), out var role) && standing.Role == role ? null : CentreRefusals.NotAllowed);

    /// <summary>Null when they may see its templates. A network of another centre opens no door here.</summary>
    public static Refusal? RefuseReading(CentreId centre, NetworkStanding standing) => standing switch
    {
        { Role: null } => CentreRefusals.NotFound,
        _ when standing.Centre != centre => CentreRefusals.NotFound,
        { Role: NetworkRole.CentreCoordinator } => null,
        _ => CentreRefusals.NotAllowed,
    };
}
