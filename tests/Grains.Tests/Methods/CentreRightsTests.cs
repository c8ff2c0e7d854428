using System.Reflection;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Grains.Methods;
using static Pilar.Arena.Grains.Tests.Methods.CentreScenario;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>The handbook's X2: coordinators of the centre's own networks, and nobody else.</summary>
public sealed class CentreRightsTests
{
    private static readonly CentreId Ours = CentreId.Named("RBUP");
    private static readonly CentreId Theirs = CentreId.Named("RVTS");

    public static TheoryData<NetworkRole?, bool, string?> Matrix => new()
    {
        { NetworkRole.CentreCoordinator, true, null },
        { NetworkRole.Facilitator, true, "not-allowed" },
        { NetworkRole.Member, true, "not-allowed" },
        { null, true, "not-found" },
        { NetworkRole.CentreCoordinator, false, "not-found" },
        { NetworkRole.Facilitator, false, "not-found" },
        { NetworkRole.Member, false, "not-found" },
        { null, false, "not-found" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Each_role_at_the_centre_and_at_another(NetworkRole? role, bool ours, string? refused)
    {
        var standing = new NetworkStanding(ours ? Ours : Theirs, role);

        Assert.Equal(refused, CentreRights.RefuseReading(Ours, standing)?.Code);
        Assert.All(Everything, one => Assert.Equal(refused, CentreRights.Refuse(Ours, standing, one.Command)?.Code));
    }

    [Fact]
    public void Every_command_has_a_row_and_one_without_is_refused()
    {
        Assert.Equal(
            typeof(CentreCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal),
            CentreRights.Table.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(CentreRefusals.NotAllowed, CentreRights.Refuse(Ours, new NetworkStanding(Ours, NetworkRole.CentreCoordinator), new Unheard(One)));
    }

    [Fact]
    public void A_centre_is_known_by_the_name_its_networks_write()
    {
        Assert.Equal(Ours, CentreId.Named(" RBUP "));
        Assert.NotEqual(Ours, Theirs);
    }

    private sealed record Unheard(TemplateId Template) : CentreCommand(Template);
}
